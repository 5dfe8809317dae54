import {expect, test} from 'vitest';
import {noiseOf} from '#core/device/noise.ts';
import {partialOf} from '#core/device/partial.ts';

const ios = /^[*.]?(?:[A-Z][a-z]{2} +\d+ (?:\d{4} )?[\d:.]+(?: [A-Z]+)?: )?%[A-Z0-9_]+-[0-7]-[A-Z0-9_]+: /u;
const line = '*Nov 22 03:44:12.345: %LINK-3-UPDOWN: Interface GigabitEthernet0/1, changed state to up';

test('every beginning of a line nobody asked for may still become one', () => {
  const noise = noiseOf({noise: [ios]});
  for (let length = 0; length <= line.length; length += 1)
    expect(noise.mayBecome(line.slice(0, length)), line.slice(0, length)).toBe(true);
});

test.each(['Router#', '% Invalid input', 'Nov 22 xx', 'Interface GigabitEthernet0/1'])(
  '%s cannot, and what stands before it need not wait',
  text => expect(noiseOf({noise: [ios]}).mayBecome(text)).toBe(false)
);

test.each([
  [/^a{3}b$/u, ['', 'a', 'aa', 'aaa', 'aaab'], ['b', 'aab', 'aaaa']],
  [/^(?<one>ab|cd)+x/u, ['a', 'c', 'abc', 'abcdx', 'abcdxyz'], ['b', 'ax', 'abx'.replace('x', 'y')]],
  [/^(?!no)\[ *\d+\]/u, ['[', '[  ', '[ 12', '[ 12]'], ['(', '[ x']]
])('%s: what may follow and what may not', (pattern, may, mayNot) => {
  const partial = partialOf(pattern);
  for (const text of may) expect(partial.test(text), text).toBe(true);
  for (const text of mayNot) expect(partial.test(text), text).toBe(false);
});
