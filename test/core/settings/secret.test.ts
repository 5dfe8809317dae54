import {inspect} from 'node:util';
import {describe, expect, test} from 'vitest';
import {reveal, secret} from '#core/settings/secret.ts';

describe('a secret', () => {
  const given = {key: secret('Fx-hq!7Qm2_tK9w')};

  test.each([
    ['JSON', JSON.stringify(given)],
    ['the console', inspect(given, {depth: 9, showHidden: true, customInspect: false})],
    ['a template', given.key.toString()],
    ['its keys', Reflect.ownKeys(given.key).join()],
    ['a spread', JSON.stringify({...given.key})]
  ])('does not show in %s', (_, shown) => {
    expect(shown).not.toContain('Fx-hq');
  });

  test('gives its text to the one who asks for it', () => {
    expect(reveal(given.key)).toBe('Fx-hq!7Qm2_tK9w');
  });

  test('is the same only as itself: no copy carries the text', () => {
    expect(() => reveal({...given.key})).toThrow('not a secret of this process');
  });
});
