import {maskLine} from '../configuration/secret-marks.ts';
import {firmwareFits, type Profile} from '../device/profile.ts';
import {gateOf} from './line-gate.ts';
import type {Plan, PlanLine} from './plan.ts';

/** The line as the profile says that this firmware wants it; the same where it says nothing. */
export function rewordedFor(firmware: string, text: string, profile: Profile): string {
  const rule = profile.rewordings.find(one => firmwareFits(firmware, [one.firmware]) && one.from.test(text));
  return rule ? text.replace(rule.from, rule.to) : text;
}

/** A registered rewording of the line, of whichever firmware; undefined where none is registered. */
export function anyRewordingOf(text: string, profile: Profile): string | undefined {
  return profile.rewordings
    .filter(one => one.from.test(text))
    .map(one => text.replace(one.from, one.to))
    .find(reworded => reworded !== text);
}

/** The plan with these lines reworded by a person's decision; lines and digest stay those of the centre's file. */
export function withRewordings(plan: Plan, nos: ReadonlySet<number>, profile: Profile): Plan {
  if (nos.size === 0) return plan;
  const headers = new Map<string, string>();
  const reword = (line: PlanLine): PlanLine => {
    const text = nos.has(line.no) ? anyRewordingOf(line.text, profile) : undefined;
    if (text === undefined) return {...line, section: headers.get(line.section) ?? line.section};
    if (line.kind === 'header') headers.set(line.section, text);
    const section = line.kind === 'header' ? text : line.section;
    const reworded = {
      ...line,
      text,
      section,
      shown: maskLine(profile, text),
      source: 'rewording' as const,
      written: line.written ?? line.shown
    };
    return {...reworded, ...gateOf(reworded, profile)};
  };
  return {...plan, lines: plan.lines.map(reword)};
}
