// npm run frr:bench: how long 502 lines take onto a real FRR over SSH, by the engine and by others, in one run.
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {fileURLToPath} from 'node:url';
import type {Transport} from '#core/ports.ts';
import {applied, enter, planOf, readBack, running, wireTo} from './desk.ts';
import {plans, type BenchPlan} from './plans.ts';
import {frrHere} from './place.ts';
import {startFrr, type FrrUnit} from './unit.ts';

/** What a sender did: seconds, and whether it looked at each line before it sent the next. */
interface Sender {
  readonly name: string;
  readonly checks: 'each line' | 'nothing';
  readonly send: (unit: FrrUnit, plan: BenchPlan) => Promise<number>;
}

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const rounds = 3;

const senders: readonly Sender[] = [
  {name: 'unchecked paste', checks: 'nothing', send: paste},
  {name: 'the engine', checks: 'each line', send: engine},
  {name: 'expect', checks: 'each line', send: (unit, plan) => peer(unit, plan, ['expect', here('peer.exp')])},
  {name: 'netmiko', checks: 'each line', send: (unit, plan) => peer(unit, plan, ['/usr/bin/python3', here('peer.py')])}
];

if (frrHere()) for (const plan of plans) await table(plan);
else {
  process.stdout.write('FRR cannot run here: it needs the package frr, and root to become its user.\n');
  process.exitCode = 1;
}

async function table(plan: BenchPlan): Promise<void> {
  process.stdout.write(`\n${plan.name}, ${plan.lines.length} lines, median of ${rounds}\n`);
  let engineTook = NaN;
  const rows: (readonly [Sender, number, number])[] = [];
  for (const sender of senders) {
    const took: number[] = [];
    let missing = 0;
    for (let round = 0; round < rounds; round += 1) {
      const unit = await startFrr();
      took.push(await sender.send(unit, plan));
      missing = Math.max(missing, lacking(unit, plan));
      await unit.close();
    }
    const median = took.toSorted((one, other) => one - other)[Math.floor(rounds / 2)] ?? NaN;
    if (sender.name === 'the engine') engineTook = median;
    rows.push([sender, median, missing]);
  }
  for (const [{name, checks}, median, missing] of rows)
    process.stdout.write(
      `${name.padEnd(16)} ${median.toFixed(2).padStart(7)} s  ${(median / engineTook).toFixed(2).padStart(6)} × the engine   checks ${checks}, ${missing} lines missing\n`
    );
}

/** Lines of the plan that FRR does not show. */
function lacking(unit: FrrUnit, {lines}: BenchPlan): number {
  const shown = new Set(unit.vtysh('show running-config no-header').split('\n'));
  return lines.filter(line => !shown.has(line)).length;
}

async function engine(unit: FrrUnit, {lines}: BenchPlan): Promise<number> {
  const wire = await wireTo(unit, 'ssh');
  const {session} = await enter(await wire.open());
  const before = await running(session);
  const plan = planOf(['frr version 8', ...lines, 'end', ''].join('\n'), before);
  const began = performance.now();
  const {problem} = await applied(session, plan);
  const took = (performance.now() - began) / 1000;
  if (problem) throw new Error(JSON.stringify(problem));
  const {green} = await readBack(session, plan, before);
  if (!green) throw new Error('what the engine sent is not there');
  await session.close();
  return took;
}

/** All at once, as out of a clipboard; the time until the last prompt. */
async function paste(unit: FrrUnit, {lines}: BenchPlan): Promise<number> {
  const transport: Transport = await (await wireTo(unit, 'ssh')).open();
  let said = '';
  transport.onBytes(bytes => (said = (said + Buffer.from(bytes).toString('latin1')).slice(-64)));
  await seen(() => said.endsWith('# '));
  const began = performance.now();
  await transport.write(Buffer.from(`configure terminal\r${lines.map(line => `${line.trim()}\r`).join('')}end\r`));
  await seen(() => /\bend\r\n[\w-]+# $/u.test(said));
  const took = (performance.now() - began) / 1000;
  await transport.close();
  return took;
}

async function seen(ready: () => boolean): Promise<void> {
  while (!ready()) await new Promise(resolve => setTimeout(resolve, 1));
}

/** A program that logs in by itself, reads the lines from stdin and prints the seconds between login and last prompt. */
async function peer(unit: FrrUnit, {lines}: BenchPlan, command: readonly string[]): Promise<number> {
  const {port, user, password} = await unit.sshd();
  const [program = '', ...args] = command;
  const child = spawn(program, [...args, String(port), user, password], {stdio: ['pipe', 'pipe', 'inherit']});
  let said = '';
  child.stdout.on('data', (bytes: Buffer) => (said += bytes.toString()));
  child.stdin.end(lines.map(line => `${line.trim()}\n`).join(''));
  await once(child, 'exit');
  const took = /^took (?<seconds>[\d.]+)$/mu.exec(said)?.groups?.['seconds'];
  if (took === undefined) throw new Error(`${program} did not end well: ${said.slice(-300)}`);
  return Number(took);
}
