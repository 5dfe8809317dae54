import {runningLines} from './facts.ts';
import {factoryLines, loadConfiguration} from './loading.ts';
import {type Identity, type Machine, unitTime} from './machine.ts';
import {variantOf, worded} from './variant.ts';

/** The loader and the kernel print at 115200 whatever the console's speed is. */
export const loaderBaud = 115200;

export interface BootScreen {
  print(text: string, baud: 'console' | typeof loaderBaud): void;
  /** The console session begins. */
  ready(): void;
  /** The three seconds in which an `m` leads to the loader, and the loader itself. */
  readonly window: {readonly open: () => void; readonly loader: () => Promise<void>};
}

const loaderText = [
  'VBL 2.1.0 (Mar 12 2026)',
  'DRAM:  2 GiB',
  'NAND:  4096 MiB',
  'Loading slot1 ... OK',
  'Verifying Checksum ... OK',
  'Starting kernel ...',
  '[    0.000000] Linux version 6.6.41 (build@vsr)',
  '[    0.000000] Machine model: VSR',
  '[    1.204411] ubi0: attaching mtd3',
  '[    3.882047] random: crng init done'
];

/** From the last words of the old boot to `login:` (dialect §14); all of it takes 75–110 s. */
export async function boot(machine: Machine, screen: BootScreen): Promise<void> {
  const {clock, dice} = machine;
  const wait = (ms: number): Promise<void> => new Promise(resolve => clock.after(ms, resolve));
  for (let second = 0; second < 20; second++) {
    await wait(1000);
    screen.print(`${loaderText[second % loaderText.length]}\r\n`, loaderBaud);
  }
  const rest = dice.between(55_000, 88_000);
  const say = (text: string): void => screen.print(text, 'console');
  say(`\r\nVSR-OS ${machine.identity.firmware} starting\r\nPress 'm' within 3 seconds for maintenance menu ...\r\n`);
  screen.window.open();
  await wait(3000);
  await screen.window.loader();
  say(`Checking flash: config ${machine.startup?.damaged ? 'damaged' : 'ok'}, log ok\r\n`);
  for (const daemon of ['zebra', 'charon']) {
    await wait(rest / 4);
    say(`Starting ${daemon} ... done\r\n`);
  }
  for (const line of loadStartup(machine)) say(`${line}\r\n`);
  await wait(rest / 4);
  say('Starting center agent ... done\r\n');
  await wait(rest / 4);
  screen.ready();
}

/** Running becomes startup, the generation before it where it is damaged, or the factory's where there is none. */
function loadStartup(machine: Machine): readonly string[] {
  const damaged = machine.startup?.damaged === true;
  const saved = damaged ? machine.previous : machine.startup;
  machine.lastChange = undefined;
  if (damaged) {
    machine.startup = machine.previous;
    machine.note('boot', 'startup configuration is damaged (checksum)');
  }
  const words = damaged
    ? [
        saved
          ? `Startup configuration is damaged (checksum). Using previous generation ${saved.generation}.`
          : 'Startup configuration is damaged (checksum). Using factory configuration.'
      ]
    : [];
  if (!saved) {
    loadConfiguration(machine, factoryLines(machine.identity));
    return [...words, 'Startup configuration is absent. Using factory configuration.'];
  }
  const refused = [...loadConfiguration(machine, saved.lines)];
  if (machine.faults.has('boot-error')) refused.push('line 12: syslog: unit busy', 'line 13: ntp: unit busy');
  for (const line of refused) machine.note('boot', `startup line refused: ${line}`);
  const count = saved.lines.filter(line => line !== '!' && line !== 'end').length;
  const errors = refused.length === 0 ? '0 errors' : `${refused.length} errors, see show logging`;
  const loaded = `Loading startup configuration: ${count} commands ... done (${errors})`;
  machine.note('boot', loaded);
  return [...words, loaded];
}

/** A new unit is booted long before anybody plugs the console in. */
export function bootQuietly(machine: Machine, configuration: string | undefined, older: readonly string[]): void {
  loadConfiguration(machine, factoryLines(machine.identity));
  if (configuration === undefined) return;
  const lines = configuration.split('\n').filter(line => line !== '');
  const refused = loadConfiguration(machine, [...filled(lines, machine.identity), ...older]);
  if (refused.length > 0) throw new Error(`the unit's own configuration was refused: ${refused.join(' · ')}`);
  machine.generation = 1;
  machine.startup = {lines: runningLines(machine), generation: 1, atMs: unitTime(machine) - 86_400_000, damaged: false};
}

/** `{factory}` in a configuration of a case: the password on its label. Cases are written in the 5.2 language. */
function filled(lines: readonly string[], identity: Identity): readonly string[] {
  const variant = variantOf(identity);
  return lines.map(line => worded(line.replace('{factory}', `vsr-${identity.serial.slice(-5)}`), variant));
}
