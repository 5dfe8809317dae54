import {fstatSync, lstatSync, statSync} from 'node:fs';
import {dirname} from 'node:path';
import {createScaledClock} from '#simulator/real-clock.ts';
import {servePty} from '#simulator/over-pty.ts';
import {serveSsh, type ServedSsh} from '#simulator/over-ssh.ts';
import type {SimulatedUnit} from '#simulator/unit.ts';
import {fromHere, parse, wholeNumber} from './options.ts';
import {say} from './say.ts';
import {scriptedUnit} from './training.ts';
import {usage} from './usage.ts';
import {faultsOf} from './visit-options.ts';

const known = {
  ssh: {type: 'string'},
  pty: {type: 'string'},
  scenario: {type: 'string'},
  faults: {type: 'string'},
  seed: {type: 'string'},
  speed: {type: 'string'}
} as const;

/**
 * `unit serve`: a simulated unit behind a real SSH server and a real pty, until it is stopped. Prints where it can be
 * reached as one line of JSON; answers each line `inspect` on standard input with its inside as one line of JSON.
 */
export async function unit(args: readonly string[]): Promise<number> {
  const parsed = parse(args, known, 'words');
  if (!parsed.ok) return usage(parsed.problem.detail);
  const {values, positionals} = parsed.value;
  if (positionals[0] !== 'serve' || (values.ssh === undefined && values.pty === undefined)) return usage('unit');
  const [seed, speed, port] = [wholeNumber(values.seed, 1), wholeNumber(values.speed, 1), wholeNumber(values.ssh, 0)];
  if (!seed.ok || !speed.ok || !port.ok || port.value > 65_535) return usage('unit serve --ssh --seed --speed');
  if (values.pty !== undefined && !mayLink(fromHere(values.pty))) return usage(`--pty ${values.pty}`);
  const choice = {scenario: values.scenario ?? 'shinjuku', faults: faultsOf(values.faults), seed: seed.value};
  const made = await scriptedUnit(choice, createScaledClock({speed: Math.max(1, speed.value)}));
  if (!made.ok) return say(made.problem);
  const ssh = values.ssh === undefined ? undefined : await tryServing(made.value, port.value, seed.value);
  if (ssh === 'taken') return usage(`--ssh ${port.value}: taken or not allowed`);
  const pty = values.pty === undefined ? undefined : await servePty(made.value, {link: fromHere(values.pty)});
  const reach = {...(ssh && {ssh: {port: ssh.port, hostKey: ssh.fingerprint}}), ...(pty && {pty: pty.path})};
  process.stdout.write(`${JSON.stringify(reach)}\n`);
  await untilStopped(() => process.stdout.write(`${JSON.stringify(made.value.inspect())}\n`));
  await ssh?.close();
  await pty?.close();
  return 0;
}

async function tryServing(unit: SimulatedUnit, port: number, seed: number): Promise<ServedSsh | 'taken'> {
  try {
    return await serveSsh(unit, {port, seed});
  } catch (error) {
    const {code = ''} = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE' || code === 'EACCES') return 'taken';
    throw error;
  }
}

/** Where nothing stands, or a link that an earlier unit left. */
function mayLink(path: string): boolean {
  const [there, folder] = [lstatSync(path, {throwIfNoEntry: false}), statSync(dirname(path), {throwIfNoEntry: false})];
  return folder?.isDirectory() === true && (there === undefined || there.isSymbolicLink());
}

function untilStopped(inspect: () => void): Promise<void> {
  return new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
    let text = '';
    process.stdin.setEncoding('utf8');
    process.stdin.on('data', (chunk: string) => {
      text += chunk;
      const lines = text.split('\n');
      text = lines.pop() ?? '';
      for (const line of lines) if (line.trim() === 'inspect') inspect();
    });
    // Whoever holds a pipe to it may end it so; a service's /dev/null says nothing.
    const stdin = fstatSync(0);
    if (stdin.isFIFO() || stdin.isSocket()) process.stdin.on('end', () => resolve());
  });
}
