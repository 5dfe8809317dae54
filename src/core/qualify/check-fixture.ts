import {displayOf} from '../apply/shown.ts';
import {parseObservation} from '../check/observe.ts';
import {framed} from '../configuration/frame.ts';
import type {Profile} from '../device/profile.ts';
import {isBootText} from '../device/prompt.ts';
import {refusal} from '../device/refusal.ts';
import {traitsIn} from '../unit/identity.ts';

export type FixtureTest = Profile['tests']['fixtures'][number];

/** What a profile reads otherwise than its test says; undefined: it reads it so. */
export function misreading(profile: Profile, test: FixtureTest, lines: readonly string[]): string | undefined {
  switch (test.reads) {
    case 'identity':
      return identity(profile, test.is, lines);
    case 'configuration': {
      const shown = framed(profile.readBack.plain, lines);
      if (!shown) return 'readBack.plain: from … to';
      const found = displayOf(shown, profile).lines.length;
      return found === test.lines ? undefined : `${found} ≠ ${test.lines}`;
    }
    case 'refused':
      return refusal(profile, lines) ? undefined : (lines.at(-1) ?? '');
    case 'accepted':
      return refusal(profile, lines)?.[0];
    case 'save':
      return (
        refusal(profile, lines)?.[0] ??
        firstLess(
          lines.some(line => profile.save?.ok.test(line) ?? false),
          lines
        )
      );
    case 'noise':
      return lines.find(line => !profile.noise.some(pattern => pattern.test(line)));
    case 'boot':
      return lines.find(line => !isBootText(profile, line));
    case 'observation':
      return observation(profile, test, lines);
  }
}

function firstLess(right: boolean, lines: readonly string[]): string | undefined {
  return right ? undefined : (lines.at(-1) ?? '');
}

function identity(
  profile: Profile,
  is: Readonly<Record<string, string>>,
  lines: readonly string[]
): string | undefined {
  const read = traitsIn(profile, lines);
  if (!read.ok) return 'identify';
  const {uptimeSeconds, ...traits} = read.value;
  const found: Readonly<Record<string, string | undefined>> = {...traits, uptime: uptimeSeconds?.toString()};
  const wrong = Object.keys({...is, ...found}).find(field => found[field] !== is[field]);
  return wrong === undefined ? undefined : `${wrong}: ${found[wrong] ?? '-'} ≠ ${is[wrong] ?? '-'}`;
}

function observation(
  profile: Profile,
  {name, rows}: Extract<FixtureTest, {reads: 'observation'}>,
  lines: readonly string[]
): string | undefined {
  const read = parseObservation(profile, name, lines);
  if (read.state !== 'read') return read.state;
  const found = Map.groupBy(read.rows, one => one.row);
  const wrong = [...new Set([...Object.keys(rows), ...found.keys()])].find(
    row => (found.get(row)?.length ?? 0) !== (rows[row] ?? 0)
  );
  return wrong === undefined ? undefined : `${wrong}: ${found.get(wrong)?.length ?? 0} ≠ ${rows[wrong] ?? 0}`;
}
