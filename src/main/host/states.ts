import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {z} from 'zod';
import type {OrderRow} from '#core/contract/answers.ts';
import type {Job} from '#core/job/state.ts';
import {makeFolder, replaceFile} from './whole-file.ts';

const name = 'order-states.json';
const schema = z.record(z.string(), z.enum(['begun', 'ended', 'reported']));
type State = OrderRow['state'];

/**
 * How far each order is, for the list alone: a store is for one process and is not opened only to be listed. What
 * counts is the journal; this is set right each time the order is open.
 */
export function readStates(data: string): Readonly<Record<string, State>> {
  try {
    return schema.parse(JSON.parse(readFileSync(join(data, name), 'utf8')));
  } catch {
    return {};
  }
}

/** `new`: nothing is left of it here. */
export function keepState(data: string, order: string, state: State): void {
  const {[order]: before, ...others} = readStates(data);
  if ((before ?? 'new') === state) return;
  makeFolder(data);
  replaceFile(join(data, name), JSON.stringify(state === 'new' ? others : {...others, [order]: state}));
}

export function stateOf(job: Job): State {
  if (job.reported) return 'reported';
  if (job.ending !== undefined || job.people.gaveUp !== undefined) return 'ended';
  return job.opened ? 'begun' : 'new';
}
