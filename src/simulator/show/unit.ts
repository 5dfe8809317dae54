import {longDate, logDate, span} from '../dates.ts';
import {hostKeyOf} from '../host-key.ts';
import {type Machine, unitTime} from '../machine.ts';
import type {Command} from '../seat.ts';
import {variantOf} from '../variant.ts';
import {row} from './table.ts';

export const unitViews: readonly Command[] = [
  {pattern: 'show version', user: true, show: version},
  {pattern: 'show inventory', show: inventory},
  {pattern: 'show system', show: system},
  {
    pattern: 'show clock',
    user: true,
    show: machine => [`${longDate(unitTime(machine))} (source: ${machine.clockSource})`]
  },
  {pattern: 'show users', show: users},
  {pattern: 'show logging', show: machine => machine.log},
  {pattern: 'show logging last <lines:int 1 1000>', show: (machine, args) => machine.log.slice(-Number(args['lines']))},
  {
    pattern: 'show ssh fingerprint',
    show: machine => [
      `${variantOf(machine.identity).ssh === 'new' ? 'ED25519' : 'RSA'} ${hostKeyOf(machine).fingerprint}`
    ]
  }
];

function version(machine: Machine): readonly string[] {
  const {identity, startup} = machine;
  const variant = variantOf(identity);
  const passed = (machine.clock.monoMs() - machine.bootedMs) / 1000;
  const days = Math.floor(passed / 86_400);
  const saved = startup ? `generation ${startup.generation}, saved ${longDate(startup.atMs)}` : 'absent';
  return [
    `VSR Operating System, Version ${identity.firmware} (build 20260611-1)`,
    `${variant.modelLine}${identity.model}`,
    `Serial number    : ${identity.serial}`,
    'Hardware revision: B',
    `Base MAC address : ${identity.mac}`,
    'Boot loader      : VBL 2.1.0',
    `System image     : slot1 ${identity.firmware} (active), slot2 ${variant.otherImage}`,
    `Startup config   : ${saved}`,
    `Last reset cause : ${machine.resetCause}`,
    `Uptime           : ${days} days ${span(passed - days * 86_400)}`
  ];
}

function inventory(machine: Machine): readonly string[] {
  const {identity} = machine;
  const cells = (...texts: readonly string[]): string => row([9, 25, 21, 0], texts);
  return [
    cells('Slot', 'Description', 'Serial', 'State'),
    cells('chassis', identity.model, identity.serial, 'ok'),
    cells('psu1', 'AC adapter 12V 3A', '-', 'ok'),
    cells('sfp1', '(empty)', '-', '-')
  ];
}

function system(machine: Machine): readonly string[] {
  return [
    'CPU load (1/5/15 min) : 0.21 0.34 0.18',
    'Memory used           : 412 of 2048 MB',
    'Temperature           : 41 C (normal)',
    'Fan                   : none',
    `Flash config          : ${machine.faults.has('flash-full') ? 64 : 3} of 64 MB used`,
    'Flash log             : 118 of 512 MB used',
    'Watchdog resets       : 0'
  ];
}

function users(machine: Machine): readonly string[] {
  const lock = machine.lock;
  const since = lock ? `since ${logDate(lock.sinceMs).slice(7)}` : '-';
  const cells = (...texts: readonly string[]): string => row([11, 7, 8, 16, 10, 0], texts);
  const rows = [...machine.listeners].map(listener => {
    const {line, user, mode, from} = listener.seat;
    return cells(line, user, mode, from, span(listener.idleMs() / 1000), lock?.holder === listener ? since : '-');
  });
  const centre = lock && ![...machine.listeners].some(listener => listener === lock.holder);
  const remote = centre ? [cells('ssh2', lock.by, 'config', lock.where.replace('ssh ', ''), '00:01:12', since)] : [];
  return [cells('Line', 'User', 'Mode', 'From', 'Idle', 'Config lock'), ...rows, ...remote];
}
