import type {Channel} from '../device/channel.ts';
import {ok, type Result} from '../result.ts';
import type {Recorder} from '../transcript/recorder.ts';
import {keepConsole} from './connect.ts';
import type {Visit} from './visit.ts';

/** A crash loses no more of what the unit showed than this. */
const keepEveryMs = 1000;

/** Writes down what the unit shows while a person is at it, in pieces; `stop` writes the rest. */
export function keepShown(visit: Visit, channel: Channel, recorder: Recorder) {
  let kept: Promise<Result<void>> = Promise.resolve(ok());
  const keep = (): Promise<Result<void>> => {
    kept = kept.then(before => (before.ok ? keepConsole(visit, recorder) : before));
    return kept;
  };
  let pending: (() => void) | undefined;
  const unwatch = channel.watch(() => {
    pending ??= visit.clock.after(keepEveryMs, () => {
      pending = undefined;
      void keep();
    });
  });
  const stop = (): Promise<Result<void>> => {
    unwatch();
    pending?.();
    return keep();
  };
  return {keep, stop};
}
