import type {Profile} from '../device/profile.ts';
import type {Plan, PlanLine} from '../plan/plan.ts';
import {normalLine, typedLine, type NormalLine} from './normal.ts';
import {normalBlock} from './shown.ts';

/** What the unit must show, or must no longer show, once the whole plan is in effect. */
export interface Wanted extends NormalLine {
  readonly section: string;
  /** As typed; may hold a secret. A text block stands here whole. */
  readonly text: string;
  readonly header: boolean;
  /** First words of the lines that must be gone; empty for a line that must be there. */
  readonly gone: string;
  /** The plan's lines that are in effect exactly when this is. */
  readonly nos: readonly number[];
}

/**
 * The plan's end state. A line typed twice is wanted once; of two lines that set the same thing the later one counts;
 * a removal takes back what was typed before it, and is itself taken back when the same thing is typed again.
 */
export function wantedOf(plan: Plan, profile: Profile): readonly Wanted[] {
  let wanted: readonly Wanted[] = [];
  for (const next of entriesOf(plan, profile)) {
    const replaced = (one: Wanted) => overrides(next, one);
    const nos = [...wanted.filter(replaced).flatMap(one => one.nos), ...next.nos];
    wanted = [...wanted.filter(one => !replaced(one)), {...next, nos}];
  }
  return wanted;
}

function entriesOf(plan: Plan, profile: Profile): readonly Wanted[] {
  const entries: Wanted[] = [];
  let block: PlanLine[] = [];
  for (const line of plan.lines) {
    if (line.kind.startsWith('block')) {
      block.push(line);
      if (line.kind !== 'block-end') continue;
      const texts = block.map(one => one.text);
      const nos = block.map(one => one.no);
      const section = sectionOf(line, profile);
      entries.push({...normalBlock(texts, profile), section, text: texts.join('\n'), header: false, gone: '', nos});
      block = [];
      continue;
    }
    const place = {section: sectionOf(line, profile), header: line.kind === 'header', nos: [line.no]};
    const normal = (place.header ? normalLine : typedLine)(line.text, profile);
    entries.push({...normal, ...place, text: line.text, gone: goneBy(normal, place.section, profile)});
  }
  return entries;
}

/** `no shutdown` takes nothing away: it is a setting, shown as such, because what it negates is a hidden default. */
function goneBy({frame, key}: NormalLine, section: string, profile: Profile): string {
  const what = profile.removal.exec(frame)?.groups?.['what'] ?? '';
  return what === key || isDefault(profile.defaultsHidden, {frame: what, section}) ? '' : what;
}

function overrides(next: Wanted, earlier: Wanted): boolean {
  if (next.gone !== '') return takes(next, earlier);
  if (earlier.gone !== '') return takes(earlier, next);
  if (next.section !== earlier.section || next.header !== earlier.header) return false;
  return next.header || next.key === earlier.key;
}

/** Does a removal take the line away, by its own words or with the section it stands in? */
export function takes(
  removal: Pick<Wanted, 'section' | 'gone'>,
  line: {readonly section: string; readonly frame: string; readonly header: boolean}
): boolean {
  const begins = (text: string) => text === removal.gone || text.startsWith(`${removal.gone} `);
  if (removal.section === '') return line.section === '' ? begins(line.frame) : begins(line.section);
  return line.section === removal.section && !line.header && begins(line.frame);
}

export function isDefault(
  defaults: Profile['defaultsShown'],
  {frame, section}: {readonly frame: string; readonly section: string}
): boolean {
  return defaults.some(one => one.line.test(frame) && (one.within === undefined || section.startsWith(one.within)));
}

function sectionOf(line: PlanLine, profile: Profile): string {
  return normalLine(line.section, profile).frame;
}
