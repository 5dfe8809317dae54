import type {LoopBack} from '#core/contract/answers.ts';
import type {VisitView} from '#core/contract/snapshot.ts';
import type {Transport} from '#core/ports.ts';
import {problem} from '#core/problem.ts';
import {failed, type Result} from '#core/result.ts';
import {createClock, systemRandom} from '#main/clock.ts';
import {testLoop} from '#main/device/loop-back.ts';
import {openSerial} from '#main/device/serial.ts';

/** What a bridged line is tried at: no unit stands behind it, so that no profile says otherwise. */
const plain = {data: 8, parity: 'none', stop: 1, flow: 'none'} as const;
const baud = 9600;

/** Tries an adapter on its own; a line that a work or a person holds is never opened a second time. */
export async function loopBack(given: {
  readonly path: string;
  readonly visit: Pick<VisitView, 'line' | 'work'> | undefined;
  /** The bench's console where the port is its own. */
  readonly bench: (() => Result<Transport>) | undefined;
}): Promise<Result<LoopBack>> {
  const {path, visit, bench} = given;
  const free = visit === undefined || (visit.work.is === 'idle' && ['none', 'lost'].includes(visit.line.state));
  if (!free) return failed(problem('port-busy', {port: path}));
  const opened = bench ? bench() : await openSerial({path, baud, line: plain});
  if (!opened.ok) return opened;
  const told = await testLoop(opened.value, {clock: createClock(), random: systemRandom});
  await opened.value.close();
  return told;
}
