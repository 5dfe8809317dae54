import {create} from 'zustand';
import type {Asked} from '#core/contract/calls.ts';
import type {Answer, Hello} from '#core/contract/answers.ts';
import type {CallName} from '#core/contract/names.ts';
import type {Snapshot, VisitView} from '#core/contract/snapshot.ts';
import {call, listen} from '../bridge.ts';
import type {Result} from '#core/result.ts';

interface Mirror {
  readonly snapshot: Snapshot | null;
}

/** What the host said last: read-only for every screen. Nothing here is decided, guessed or kept over a start. */
const useMirror = create<Mirror>()(() => ({snapshot: null}));

/** Asks once who the host is, then takes every snapshot as it comes. */
export async function beginMirror(): Promise<Result<Hello>> {
  listen('snapshot', snapshot => useMirror.setState({snapshot}));
  const hello = await call('app.hello', {});
  if (hello.ok) useMirror.setState({snapshot: hello.value.snapshot});
  return hello;
}

export function useSnapshot(): Snapshot | null {
  return useMirror(state => state.snapshot);
}

/** The open visit; screens of a visit exist only while there is one. */
export function useVisit(): VisitView {
  const visit = useMirror(state => state.snapshot?.visit ?? null);
  if (visit === null) throw new Error('a screen of a visit without a visit');
  return visit;
}

type Deciding = {[N in CallName]: Asked<N> extends {readonly revision: number} ? N : never}[CallName];

/** A call that decides: it carries the revision that stands on this screen, so that a stale window decides nothing. */
export function decide<N extends Deciding>(name: N, asked: Omit<Asked<N>, 'revision'>): Promise<Result<Answer<N>>> {
  const revision = useMirror.getState().snapshot?.revision ?? 0;
  return call(name, {...asked, revision} as unknown as Asked<N>);
}
