import {longDate} from '../dates.ts';
import {runningLines, summary} from '../facts.ts';
import type {Machine} from '../machine.ts';
import {pendingSlots} from '../configuration.ts';
import {timeLeft} from '../confirming.ts';
import {type Printed, trailer} from '../printing.ts';
import {type Command, confirmed, type Seat} from '../seat.ts';
import {unsavedLines} from '../saving.ts';
import {variantOf} from '../variant.ts';

const buildMs = 900;

export const configurationViews: readonly Command[] = [
  {pattern: 'show running-config', run: async seat => showRunning(seat, 'sealed')},
  {pattern: 'show running-config all', run: async seat => showRunning(seat, 'sealed')},
  {pattern: 'show running-config portable', run: showPortable},
  {
    pattern: 'show running-config section <name:rest>',
    run: async (seat, args) => showSection(seat, args['name'] ?? '')
  },
  {pattern: 'show startup-config', show: startup},
  {pattern: 'show configuration status', family: 'new', show: status}
];

async function showPortable(seat: Seat): Promise<void> {
  const answer = await confirmed(seat, 'Secrets will be shown in clear text. Continue? [yes/no]: ');
  if (answer.startsWith('y')) await showRunning(seat, 'portable');
}

async function showRunning(seat: Seat, how: Printed): Promise<void> {
  const {machine, terminal} = seat;
  await terminal.busy(buildMs);
  const lines = runningLines(machine, how);
  const changed = machine.lastChange;
  await seat.page([
    'Building configuration...',
    '',
    `Current configuration : ${lines.reduce((sum, line) => sum + line.length + 1, 0)} bytes`,
    ...(changed ? [`! Last configuration change at ${longDate(changed.atMs)} by ${changed.by}`] : []),
    ...lines,
    trailer(lines)
  ]);
}

async function showSection(seat: Seat, name: string): Promise<void> {
  await seat.terminal.busy(buildMs);
  const lines = runningLines(seat.machine);
  const from = lines.indexOf(name);
  if (from < 0) return seat.terminal.say('% There is no matched command.');
  await seat.page(lines.slice(from, lines.indexOf('!', from) + 1));
}

function startup(machine: Machine): readonly string[] {
  const saved = machine.startup;
  if (!saved) return ['% Notice: N-2120 startup configuration is absent.'];
  if (saved.damaged) return ['% Error: E-2112 startup configuration is damaged (checksum).'];
  return [...saved.lines, trailer(saved.lines)];
}

function status(machine: Machine): readonly string[] {
  const {lastChange, startup: saved} = machine;
  const different = unsavedLines(machine);
  return [
    `Running  : ${summary(runningLines(machine))}${lastChange ? `, changed ${longDate(lastChange.atMs)} by ${lastChange.by}` : ''}`,
    saved
      ? `Startup  : ${summary(saved.lines)}, saved ${longDate(saved.atMs)}, generation ${saved.generation}`
      : 'Startup  : absent',
    `Pending  : ${waits(machine)}`,
    `State    : ${stateOf(saved !== undefined, different)}`,
    ...(variantOf(machine.identity).drift ? ['Drift    : none'] : [])
  ];
}

function waits(machine: Machine): string {
  const {armed} = machine;
  if (armed) return `confirm required in ${timeLeft(machine, armed)}, rollback to checkpoint ${armed.back.number}`;
  const pending = [...machine.running.sections.values()]
    .filter(section => section.lines !== section.applied)
    .reduce((sum, section) => sum + pendingSlots(section).length, 0);
  return pending === 0 ? 'none' : `${pending} lines not in effect`;
}

function stateOf(saved: boolean, different: number): string {
  if (!saved) return 'startup absent';
  return different === 0 ? 'running and startup are identical' : `running differs from startup (${different} lines)`;
}
