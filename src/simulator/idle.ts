import {lineOf} from './configuration.ts';
import type {Machine} from './machine.ts';
import type {Terminal} from './terminal.ts';

/**
 * Ends a session in which nobody types (dialect §2): 60 s before, a warning. The returned function calls it off.
 * `forGood`: nothing follows on this terminal, as over SSH.
 */
export function watchIdle(machine: Machine, terminal: Terminal, forGood: boolean): () => void {
  const minutes = Number(lineOf(machine.running.lines, 'exec-timeout')?.args['minutes'] ?? 10);
  const fault = machine.faults.of('idle-timeout')[0];
  const limitMs = fault === undefined ? minutes * 60_000 : Number(fault) * 1000;
  if (limitMs === 0) return () => undefined;
  const warnMs = Math.max(limitMs / 2, limitMs - 60_000);
  let cancel: () => void = () => undefined;
  const look = (): void => {
    const idleMs = terminal.idleMs;
    if (idleMs >= limitMs) {
      terminal.say('', '% Idle timeout, session closed.');
      terminal.end('idle', forGood);
      return;
    }
    const warned = idleMs >= warnMs;
    if (warned) terminal.say('', `% Idle timeout in ${Math.round((limitMs - idleMs) / 1000)} seconds.`);
    // A rest too small to move a clock on would ring at the same moment for ever.
    cancel = machine.clock.after(Math.max(1, (warned ? limitMs : warnMs) - idleMs), look);
  };
  terminal.touch();
  cancel = machine.clock.after(warnMs, look);
  return () => cancel();
}
