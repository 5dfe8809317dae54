import {powerSaveBlocker} from 'electron';
import type {Served} from '#main/serve.ts';

/** A laptop that falls asleep in the middle of a line leaves a line whose effect nobody knows: not while work runs. */
export function stayAwake(served: Served): void {
  let blocker: number | undefined;
  served.on(one => {
    if (one.push !== 'snapshot') return;
    const working = (one.value.visit?.work.is ?? 'idle') !== 'idle';
    if (working) blocker ??= powerSaveBlocker.start('prevent-app-suspension');
    else if (blocker !== undefined) {
      powerSaveBlocker.stop(blocker);
      blocker = undefined;
    }
  });
}
