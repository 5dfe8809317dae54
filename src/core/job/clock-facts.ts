import type {StoredEvent} from '../journal/event.ts';
import type {JumpRecord, ReportFacts} from '../report/facts.ts';
import type {VisitEvent} from './events.ts';
import {momentOf} from './witness-facts.ts';

/** What the events say of the laptop's clock: against the unit's, and where it jumped. */
export function clockFacts(events: readonly StoredEvent<VisitEvent>[]): Pick<ReportFacts, 'offsets' | 'jumps'> {
  return {
    offsets: events.flatMap(one => (one.kind === 'clock-offset' ? [{...one.data, at: momentOf(one.wall)}] : [])),
    jumps: events.flatMap(jumpsIn)
  };
}

function jumpsIn(event: StoredEvent<VisitEvent>): readonly JumpRecord[] {
  const at = momentOf(event.wall);
  if (event.kind === 'clock-jumped') return [{when: 'during', byMs: event.data.byMs, at}];
  const back = event.kind === 'session-begun' ? event.data.wallBackMs : null;
  return back === null ? [] : [{when: 'between', byMs: -back, at}];
}
