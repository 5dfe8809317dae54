import type {PaperView, PeopleView} from '#core/contract/snapshot.ts';
import type {CallPurpose} from '#core/job/deeds.ts';

export type Call = PeopleView['calls'][number];

/** Who answered last: mostly the same person answers again, and nobody types a name twice. */
export function lastName(calls: readonly Call[]): string {
  return calls.findLast(call => call.reached && call.name !== '')?.name ?? '';
}

/** The newest call for this purpose that somebody answered. */
export function reachedCall(calls: readonly Call[], purpose: CallPurpose): Call | undefined {
  return calls.findLast(call => call.purpose === purpose && call.reached);
}

export type ScriptLine = {
  readonly id: 'contract' | 'line' | 'site' | 'old' | 'new' | 'ticket';
  readonly text: string;
};

/** What the centre asks for first, in the order in which it is read aloud. */
export function scriptLines(paper: PaperView): readonly ScriptLine[] {
  const {contract, site, oldUnit, newUnit, authority} = paper;
  return [
    {id: 'contract', text: contract.no},
    {id: 'line', text: contract.lineId},
    {id: 'site', text: `${contract.customer} ${site.name}`},
    ...(oldUnit ? [{id: 'old' as const, text: `${oldUnit.model} ${oldUnit.serial}`}] : []),
    {id: 'new', text: `${newUnit.model} ${newUnit.serial}`},
    {id: 'ticket', text: authority.ticket}
  ];
}
