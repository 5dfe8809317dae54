import {activeLines, type Daemon, type Machine} from '../machine.ts';
import {reachesWan} from './routes.ts';

/** Time servers that are configured, exist, and are reached through the WAN, the preferred one first. */
export function timeServers(machine: Machine): readonly {readonly address: string; readonly answers: boolean}[] {
  return activeLines(machine, 'ntp')
    .map(line => ({address: line.args['address'] ?? '', prefer: line.text.endsWith('prefer')}))
    .map(server => ({
      ...server,
      answers: machine.truth.ntp.reachable.includes(server.address) && reachesWan(machine, server.address)
    }))
    .sort((a, b) => Number(b.prefer) - Number(a.prefer));
}

/** Sets the clock some 40 s after a server has come within reach, and keeps it while one is. */
export function createTime(machine: Machine): Daemon {
  let timer: (() => void) | undefined;
  const stop = (): void => {
    timer?.();
    timer = undefined;
  };
  return {
    refresh: () => {
      const within = timeServers(machine).some(server => server.answers);
      if (!within) {
        stop();
        machine.time.syncedAtMs = undefined;
        return;
      }
      if (timer || machine.time.syncedAtMs !== undefined) return;
      timer = machine.clock.after(machine.truth.ntp.syncAfter * 1000, () => {
        timer = undefined;
        machine.time.syncedAtMs = machine.clock.monoMs();
        machine.offsetMs = 0;
        machine.clockSource = 'ntp';
        machine.emit('ntp');
      });
    },
    reset: () => {
      stop();
      machine.time.syncedAtMs = undefined;
    }
  };
}
