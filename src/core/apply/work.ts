import type {Plan, PlanLine} from '../plan/plan.ts';

/** A line that is to be sent. */
export interface Work {
  readonly line: PlanLine;
  /** A header that is in effect already and is entered only for its remaining lines. */
  readonly entering: boolean;
}

/** What is left, with the headers needed to stand in the right section; a text block is sent whole or not at all. */
export function remaining(plan: Plan, proved: ReadonlySet<number>): readonly Work[] {
  const work: Work[] = [];
  let header: PlanLine | undefined;
  let entered = false;
  for (const line of plan.lines) {
    if (line.kind === 'header') {
      header = line;
      entered = false;
    } else if (line.kind !== 'child') header = undefined;
    if (proved.has(line.no)) continue;
    if (line.kind === 'child' && header && !entered) work.push({line: header, entering: true});
    if (line.kind === 'header' || line.kind === 'child') entered = true;
    work.push({line, entering: false});
  }
  return work;
}

/** What is left once the section of the next line was left: its header goes first again. */
export function entered(plan: Plan, work: readonly Work[]): readonly Work[] {
  const [next] = work;
  const header =
    next?.line.kind === 'child'
      ? plan.lines.findLast(one => one.kind === 'header' && one.no < next.line.no)
      : undefined;
  return header ? [{line: header, entering: true}, ...work] : work;
}

/** Text of a block: nothing of ours may come between its lines. */
export function inBlock(line: PlanLine | undefined): boolean {
  return line?.kind === 'block-text' || line?.kind === 'block-end';
}

/**
 * May anything of the next line be on its way before this one is answered? Not across a line that may ask, change
 * mode, password, name, speed or address, open a text block, or stop taking keys.
 */
export function isBarrier({barrier}: PlanLine): boolean {
  return barrier !== 'none';
}

/** Secret lines go alone: of a line that is broken by the unit's own text, no pattern knows the second half. */
export function mayTravelAhead(line: PlanLine): boolean {
  return line.text === line.shown && !line.kind.startsWith('block');
}
