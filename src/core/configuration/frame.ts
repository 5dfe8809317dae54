import type {Profile} from '../device/profile.ts';

/** A configuration within what a command showed: from its first line to its end mark, as far as the profile names them. */
export function framed(
  {from, to}: Profile['readBack']['plain'],
  lines: readonly string[]
): readonly string[] | undefined {
  const first = from ? lines.findIndex(line => from.test(line)) : 0;
  const last = to ? lines.findLastIndex(line => to.test(line)) : lines.length - 1;
  return first < 0 || last < first ? undefined : lines.slice(first, last + 1);
}
