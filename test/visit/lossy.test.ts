import {expect, test} from 'vitest';
import type {Transport} from '#core/ports.ts';
import {reach, somebodyTypes, stagedDesk} from './reach-desk.ts';

const kill = '\u0015';

/** A serial line on which the given characters are lost: each pattern strikes once, in the order of sending. */
function losing(line: Transport, losses: readonly RegExp[]): Transport {
  const left = [...losses];
  let sent = '';
  return {
    medium: line.medium,
    closed: line.closed,
    write: bytes => {
      const kept: number[] = [];
      for (const byte of bytes) {
        sent += String.fromCharCode(byte);
        if (left[0]?.test(sent)) left.shift();
        else kept.push(byte);
      }
      return line.write(Uint8Array.from(kept));
    },
    onBytes: take => line.onBytes(take),
    close: () => line.close(),
    setBaud: baud => line.setBaud(baud)
  };
}

test('half a line that somebody left is never executed, though the keys that should kill it get lost', async () => {
  const desk = await stagedDesk(['in-config-mode', 'staged']);
  await somebodyTypes(desk, ['no vpn peer br-sendai']);
  const before = desk.unit.inspect().running;
  // The first line-kill, a character of the nonce behind it, and the line-kill before RETURN.
  const losses = [new RegExp(`${kill}$`, 'u'), /! .$/u, new RegExp(`${kill}$`, 'u')];
  const {end} = await reach(desk, {
    access: {open: async () => ({ok: true, value: {transport: losing(desk.unit.console(), losses), hostKey: null}})}
  });
  expect(desk.unit.inspect().executed.map(one => one.line)).not.toContainEqual(expect.stringContaining('br-sendai'));
  expect(desk.unit.inspect().running).toBe(before);
  expect(end).toBe('verified');
});
