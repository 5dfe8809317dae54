import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {asUser, closePlace, frrVersion, keep, openPlace, own, until, type Kept, type Place} from './place.ts';
import {openConsole, type ConsoleLine} from './console.ts';
import {openSshd, type Sshd} from './sshd.ts';

/**
 * A real FRR of its own: zebra, staticd and bgpd with sockets, configuration and history in a temporary folder; nothing
 * of the system's FRR, its kernel routes or its ports is touched. It ends with the program that started it.
 */
export interface FrrUnit {
  readonly version: string;
  readonly folder: string;
  /** The daemons that run; `zebra` only where it may have a network of its own. */
  readonly daemons: readonly string[];
  /** What vtysh answers to commands given one by one, without a terminal. */
  vtysh(...commands: readonly string[]): string;
  /** What it would start with. */
  startup(): string;
  /** Everything that was not saved is forgotten. */
  restart(): Promise<void>;
  sshd(): Promise<Sshd>;
  console(options?: {readonly columns?: number; readonly term?: string}): Promise<ConsoleLine>;
  readonly close: () => Promise<void>;
}

const hostname = 'frr-unit';

/** `configuration`: what stands in frr.conf at first. */
export async function startFrr(configuration = ''): Promise<FrrUnit> {
  const place = openPlace();
  const {folder} = place;
  // A new vtysh takes its name from here, not from frr.conf.
  writeFileSync(join(folder, 'vtysh.conf'), `service integrated-vtysh-config\nhostname ${hostname}\n`);
  writeFileSync(join(folder, 'frr.conf'), configuration);
  own(place, 'vtysh.conf', 'frr.conf');
  const shell = ['/usr/bin/vtysh', '--vty_socket', folder, '--config_dir', folder, '-H', join(folder, 'history')];
  const closing: (() => Promise<void>)[] = [];
  let daemons = await start(place, shell);
  return {
    version: frrVersion(),
    folder,
    daemons: daemons.map(one => one.name),
    vtysh: (...commands) => tell(place, [...shell, ...commands.flatMap(one => ['-c', one])]),
    startup: () => readFileSync(join(folder, 'frr.conf'), 'utf8'),
    restart: async () => {
      await stop(daemons);
      daemons = await start(place, shell);
    },
    sshd: async () => {
      const sshd = await openSshd(place, shell);
      closing.push(sshd.close);
      return sshd;
    },
    console: async options => {
      const line = await openConsole(place, shell, {columns: 512, term: 'vt220', ...options});
      closing.push(line.close);
      return line;
    },
    close: async () => {
      for (const close of closing.splice(0)) await close();
      await stop(daemons);
      closePlace(place);
    }
  };
}

interface Daemon {
  readonly name: string;
  readonly kept: Kept;
}

async function start(place: Place, shell: readonly string[]): Promise<readonly Daemon[]> {
  // Without rights of its own zebra can have no routes; with them it would have the routes of this machine.
  const apart = spawnSync('unshare', ['-n', 'true']).status === 0;
  const zebra = apart
    ? [await daemon(place, {name: 'zebra', before: ['unshare', '-n'], options: ['-u', 'frr', '-g', 'frr']})]
    : [];
  const staticd = await daemon(place, {name: 'staticd', before: asUser(place), options: []});
  const bgpd = await daemon(place, {name: 'bgpd', before: asUser(place), options: ['-S', '-p', '0']});
  tell(place, [...shell, '-b']);
  return [...zebra, staticd, bgpd];
}

interface Program {
  readonly name: string;
  /** The words before it: as whom it runs. */
  readonly before: readonly string[];
  readonly options: readonly string[];
}

async function daemon(place: Place, {name, before, options}: Program): Promise<Daemon> {
  const at = (file: string) => join(place.folder, file);
  const socket = at(`${name}.vty`);
  rmSync(socket, {force: true});
  const files = ['-f', at(`${name}.conf`), '-i', at(`${name}.pid`), '-z', at('zserv.api')];
  // Else it is called as this machine is.
  writeFileSync(at(`${name}.conf`), `hostname ${hostname}\n`);
  own(place, `${name}.conf`);
  // No port: nobody but this folder's vtysh reaches it.
  const command = [`/usr/lib/frr/${name}`, '-P', '0', '--vty_socket', place.folder, ...files, '--log', 'stdout'];
  const kept = keep([...before, ...command, ...options]);
  await until(
    () => existsSync(socket),
    () => `${name}: ${kept.said()}`
  );
  return {name, kept};
}

async function stop(daemons: readonly Daemon[]): Promise<void> {
  for (const {kept} of daemons.toReversed()) await kept.end();
}

function tell(place: Place, command: readonly string[]): string {
  const [program = '', ...args] = [...asUser(place), ...command];
  const {stdout, stderr, status} = spawnSync(program, args, {encoding: 'utf8', env: {PATH: '/usr/bin:/bin'}});
  if (status !== 0 && status !== 1) throw new Error(`vtysh ended with ${status}: ${stderr}`);
  return stdout;
}
