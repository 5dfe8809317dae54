import {expect, test} from 'vitest';
import {Screen} from '#core/device/screen.ts';

const shown = (text: string) => {
  const screen = new Screen({noise: {is: () => false, mayBecome: () => false}, onLine: () => undefined});
  screen.feed(text);
  return screen.current;
};

// What the line editors of real systems send for a killed line (docs/devices/frr.md, docs/profile-trial.md).
test.each([
  ['backspace, blank, backspace', 'vm# abc\b \b\b \b\b \b'],
  ['backspaces and an erase', 'vm# ab\b\b\u001b[K'],
  ['the prompt drawn anew', 'vm# abcdefgh\rvm# \u001b[K'],
  ['a jump over the prompt', 'vm# abcdefgh\r\u001b[4C\u001b[K'],
  ['a jump back', 'vm# abc\u001b[3D\u001b[K'],
  ['padding behind it', 'vm# abc\r\u001b[4C\u001b[K\u0000\u0000\u0000']
])('a killed line leaves its prompt: %s', (_, text) => {
  expect(shown(text)).toBe('vm# ');
});
