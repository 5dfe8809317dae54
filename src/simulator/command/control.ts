import {checkEnable} from '../account.ts';
import {candidateInUse, enterCandidate} from '../candidate.ts';
import {currentCheckpoint} from '../checkpoint.ts';
import {arm, confirm} from '../confirming.ts';
import {timeOfDay} from '../dates.ts';
import {unitTime} from '../machine.ts';
import {type Command, confirmed, type Seat, signature} from '../seat.ts';
import {saveConfiguration, unsavedLines} from '../saving.ts';
import {about} from '../slowness.ts';

/** Commands that move modes, save, restart: everything in exec that is neither a view nor a probe. */
export const controls: readonly Command[] = [
  {pattern: 'enable', user: true, run: enable},
  {
    pattern: 'disable',
    user: true,
    run: async seat => {
      seat.mode = 'user';
      await Promise.resolve();
    }
  },
  {
    pattern: 'exit',
    user: true,
    run: async seat => {
      seat.leave();
      await Promise.resolve();
    }
  },
  {pattern: 'configure terminal', run: async seat => configure(seat, 'config')},
  {pattern: 'configure candidate', family: 'new', run: async seat => configure(seat, 'cand')},
  {
    pattern: 'configure revert-timer <minutes:int 1 60>',
    run: async (seat, args) => setTimer(seat, Number(args['minutes']))
  },
  {pattern: 'configure confirm', run: async seat => say(seat, confirm(seat.machine, signature(seat)))},
  {
    pattern: 'terminal length <lines:int 0 512>',
    user: true,
    run: async (seat, args) => {
      seat.settings.length = Number(args['lines']);
      await Promise.resolve();
    }
  },
  {
    pattern: 'terminal width <columns:int 0 512>',
    user: true,
    run: async (seat, args) => {
      seat.settings.width = Number(args['columns']);
      await Promise.resolve();
    }
  },
  {
    pattern: 'terminal echo <state:on|off>',
    user: true,
    run: async (seat, args) => {
      seat.settings.echo = args['state'] === 'on';
      await Promise.resolve();
    }
  },
  {pattern: 'terminal monitor', user: true, run: async seat => monitor(seat, true)},
  {pattern: 'no terminal monitor', user: true, run: async seat => monitor(seat, false)},
  {pattern: 'clock set <date:word> <time:word>', run: setClock},
  {pattern: 'write memory', run: saveConfiguration},
  {pattern: 'copy running-config startup-config', run: saveConfiguration},
  {pattern: 'write erase', run: erase},
  {pattern: 'reload', run: async seat => reload(seat, undefined)},
  {pattern: 'reload in <minutes:int 1 1440>', run: async (seat, args) => reload(seat, Number(args['minutes']))},
  {pattern: 'reload cancel', run: cancelReload},
  {pattern: 'shutdown system', run: shutDown},
  {pattern: 'clear pppoe <interface:interface>', run: async seat => kick(seat, 'pppoe')},
  {pattern: 'clear arp <interface:interface>', run: async seat => kick(seat, 'arp')}
];

async function enable(seat: Seat): Promise<void> {
  const {machine, terminal} = seat;
  const right = checkEnable(machine, '') === undefined || checkEnable(machine, await seat.secret('Password: '));
  if (!right) return terminal.say('% Access denied.');
  const privilege = machine.running.lines.get(`username ${seat.user}`)?.args['privilege'] ?? '15';
  if (privilege !== '15') return terminal.say('% Permission denied (privilege 15 required).');
  seat.mode = 'exec';
}

async function configure(seat: Seat, mode: 'config' | 'cand'): Promise<void> {
  const {machine, terminal} = seat;
  const {lock} = machine;
  const used = mode === 'cand' ? candidateInUse(seat) : undefined;
  if (used !== undefined) return terminal.say(used);
  if (lock && lock.holder !== seat) {
    const since = timeOfDay(lock.sinceMs);
    return terminal.say(`% Error: E-2102 configuration is locked by ${lock.by} (${lock.where}) since ${since}.`);
  }
  const where = seat.from === 'console' ? 'console' : `ssh ${seat.from}`;
  machine.lock = {by: seat.user, where, sinceMs: unitTime(machine), holder: seat};
  seat.mode = mode;
  if (mode === 'cand') return terminal.say(...enterCandidate(seat));
  currentCheckpoint(machine, {by: signature(seat), reason: 'enter-live'});
}

/** The live dead man: what is typed from now on goes back by itself (dialect §5). */
async function setTimer(seat: Seat, minutes: number): Promise<void> {
  const {machine} = seat;
  const {armed} = machine;
  const back = armed?.back ?? currentCheckpoint(machine, {by: signature(seat), reason: 'timer'});
  return say(seat, arm(machine, {back, made: armed?.made, minutes}));
}

async function say(seat: Seat, words: string): Promise<void> {
  seat.terminal.say(words);
  await Promise.resolve();
}

async function monitor(seat: Seat, on: boolean): Promise<void> {
  seat.settings.monitor = on;
  await Promise.resolve();
}

async function setClock(seat: Seat, args: Readonly<Record<string, string>>): Promise<void> {
  const at = Date.parse(`${args['date']}T${args['time']}+09:00`);
  if (Number.isNaN(at)) return seat.terminal.say(`% Invalid value for date: "${args['date']}".`);
  seat.machine.offsetMs = at - seat.machine.clock.wallMs();
  seat.machine.clockSource = 'manual';
  await Promise.resolve();
}

async function erase(seat: Seat): Promise<void> {
  const answer = await confirmed(seat, 'Startup configuration will be erased. Continue? [yes/no]: ');
  if (!answer.startsWith('y')) return;
  seat.machine.startup = undefined;
  seat.machine.previous = undefined;
}

/** The old prompt still answers for 2–4 s after the last yes (dialect §14). */
async function reload(seat: Seat, minutes: number | undefined): Promise<void> {
  const {machine, terminal} = seat;
  if (unsavedLines(machine) > 0) {
    const save = await confirmed(seat, 'Running configuration is not saved. Save now? [yes/no/cancel]: ');
    if (save.startsWith('c') || save === '') return;
    if (save.startsWith('y')) await saveConfiguration(seat);
  }
  if (!(await confirmed(seat, 'Proceed with reload? [yes/no]: ')).startsWith('y')) return;
  const by = signature(seat);
  machine.plannedReload?.();
  if (minutes !== undefined) terminal.say(`% Notice: reload in ${minutes} minutes.`);
  const waitMs = minutes === undefined ? machine.dice.between(2000, 4000) : minutes * 60_000;
  machine.plannedReload = machine.clock.after(waitMs, () => {
    if (machine.state !== 'up') return;
    terminal.say('', `%SYS-5-RELOAD: reload requested by ${by}`);
    machine.restart('reload');
  });
}

async function cancelReload(seat: Seat): Promise<void> {
  seat.machine.plannedReload?.();
  seat.machine.plannedReload = undefined;
  return say(seat, '% Notice: no reload is planned.');
}

async function shutDown(seat: Seat): Promise<void> {
  const {machine, terminal} = seat;
  if (!(await confirmed(seat, 'Power down now? [yes/no]: ')).startsWith('y')) return;
  await terminal.busy(about(machine, 1000));
  terminal.say('The system is going down NOW!', 'Sent SIGTERM to all processes');
  await terminal.busy(about(machine, 4000), {drops: true});
  terminal.say('Sent SIGKILL to all processes', 'System halted. Power can be turned off now.');
  machine.halt();
}

async function kick(seat: Seat, what: 'pppoe' | 'arp'): Promise<void> {
  seat.machine.emit(`clear-${what}`);
  await Promise.resolve();
}
