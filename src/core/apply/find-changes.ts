import {maskLine} from '../configuration/secret-marks.ts';
import type {Profile} from '../device/profile.ts';
import {canonical, sha256Hex, utf8} from '../journal/canonical.ts';
import type {Plan} from '../plan/plan.ts';
import type {Recorder} from '../transcript/recorder.ts';
import type {Change} from './change.ts';
import {isRed, type Difference} from './difference.ts';
import {normalLine} from './normal.ts';
import {inEffect, type LineState} from './ledger.ts';
import {displayOf, type Shown} from './shown.ts';
import {wantedOf} from './wanted.ts';

export interface ChangesGiven {
  readonly differences: readonly Difference[];
  readonly plan: Plan;
  /** The running configuration found before the first line was typed. */
  readonly before: readonly string[];
  readonly profile: Profile;
  /** How the plan's lines stood before a person took the keyboard. */
  readonly lines: ReadonlyMap<number, LineState>;
  /** The differences of the last read-back before that, where nothing was sent since; undefined: the lines tell. */
  readonly known: readonly Difference[] | undefined;
  /** Ids of changes found earlier that nobody has settled. */
  readonly open: ReadonlySet<string>;
}

/**
 * What the plan does not explain: a line that was in effect and is gone or set to something else, and a line that
 * neither the plan nor the unit's own state before explains. What the plan has still to send explains itself.
 */
export function findChanges(given: ChangesGiven): readonly Change[] {
  const {differences, plan, profile, known} = given;
  const before = known && new Set(known.map(changeId));
  const explained = explainer(given);
  const numbers = numbersBy(plan, profile);
  return differences.filter(isRed).flatMap(difference => {
    const id = changeId(difference);
    const lines = numbers.get(placeOf(difference.section, difference.planned ?? '')) ?? [];
    const listed = given.open.has(id) || !(before ? before.has(id) : explained(difference, lines));
    const kind = kinds[difference.class];
    const {section, planned = null, running = null} = difference;
    return listed && kind ? [{id, kind, section, planned, running, lines}] : [];
  });
}

const kinds: Partial<Record<Difference['class'], Change['kind']>> = {
  extra: 'added',
  missing: 'removed',
  changed: 'changed'
};

/** Made of what is masked already: it tells nothing of a secret. */
export function changeId({class: kind, section, planned = '', running = ''}: Difference): string {
  return sha256Hex(utf8(canonical([kind, section, planned, running]))).slice(0, 12);
}

/** The unit's line behind a change, in clear: goes to the wire only. */
export function shownBehind(
  change: Change,
  running: readonly string[],
  {profile, recorder}: {readonly profile: Profile; readonly recorder: Pick<Recorder, 'maskPieces'>}
): Shown | undefined {
  return displayOf(running, profile).lines.find(line => {
    const text = masked(profile, line.text);
    const shown = text === change.running || recorder.maskPieces(text) === change.running;
    return shown && sectionName(line.section) === change.section;
  });
}

type Explained = (difference: Difference, lines: readonly number[]) => boolean;

/** Mid-way through the plan: what is still to be sent, what stood there before, and what the plan itself typed. */
function explainer({plan, before, profile, lines: states}: ChangesGiven): Explained {
  const frame = (text: string) => (text.includes('\n') ? text : normalLine(text, profile).frame);
  const place = (section: string, text: string) => placeOf(frame(sectionName(section)), frame(text));
  const found = new Set(displayOf(before, profile).lines.map(one => place(one.section, one.text)));
  const typed = new Set(plan.lines.map(one => place(one.section, one.text)));
  return (difference, lines) => {
    const done = lines.length > 0 && lines.every(no => inEffect.has(states.get(no)));
    if (difference.class === 'missing') return !done;
    const here = place(difference.section, difference.running ?? '');
    const ours = found.has(here) || typed.has(here) || difference.foundBefore === true;
    if (difference.class === 'changed') return !done && ours;
    return ours || (difference.planned !== undefined && !done);
  };
}

function numbersBy(plan: Plan, profile: Profile): ReadonlyMap<string, readonly number[]> {
  return new Map(
    wantedOf(plan, profile).map(one => [placeOf(sectionName(one.section), masked(profile, one.text)), one.nos])
  );
}

function placeOf(section: string, text: string): string {
  return `${section}\n${text}`;
}

/** A line outside any section that a plan could name. */
function sectionName(section: string): string {
  return section === '?' ? '' : section;
}

function masked(profile: Profile, text: string): string {
  return text
    .split('\n')
    .map(line => maskLine(profile, line))
    .join('\n');
}
