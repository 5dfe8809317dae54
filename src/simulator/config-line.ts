import {targetOf} from './candidate.ts';
import type {Effect, Understood} from './configure.ts';
import {understand} from './configure.ts';
import {markChanged} from './facts.ts';
import {hostKeyOf} from './host-key.ts';
import {putBanner} from './loading.ts';
import type {Machine} from './machine.ts';
import {modeName} from './prompt.ts';
import {confirmed, type Seat, signature} from './seat.ts';
import {about} from './slowness.ts';

/** How long the power stays away after the fault `power@line`. */
const powerOutMs = 8000;

/** A configuration line typed by a person or an app: faults strike here, then the line has its effect. */
export async function runConfigLine(seat: Seat, line: string): Promise<void> {
  const {machine} = seat;
  const number = machine.executed.length + 1;
  const mode = modeName(seat);
  const understood = understand(targetOf(seat), seat.place, line);
  if (strikesBefore(seat, number)) return;
  const refused = refusal(machine, understood, line);
  if (refused !== undefined)
    return tell(seat, {mode, line, effect: {answer: [refused], changed: false, place: seat.place}});
  await work(seat, understood);
  let effect = understood.run();
  if (effect.question && (await confirmed(seat, effect.question.text)).startsWith('y')) effect = effect.question.yes();
  seat.place = effect.place;
  if (effect.newKey) effect = {...effect, answer: [await replaceKey(seat)]};
  strikesAfter(seat, number);
  tell(seat, {mode, line, effect});
  if (effect.banner !== undefined) await readBanner(seat, effect.banner);
}

function tell(seat: Seat, done: {mode: string; line: string; effect: Effect}): void {
  const {machine} = seat;
  const {effect, mode, line} = done;
  const changed = effect.changed && seat.mode === 'config';
  machine.executed.push({
    at: machine.clock.monoMs(),
    mode,
    line,
    changed,
    answer: effect.answer.join('\n')
  });
  if (changed) markChanged(machine, signature(seat));
  seat.terminal.say(...effect.answer);
}

/** True: the line has no effect any more. */
export function strikesBefore(seat: Seat, number: number): boolean {
  const {machine} = seat;
  if (machine.faults.strikes('cut@line:before-effect', number)) {
    seat.cutCable();
    return true;
  }
  const power = machine.faults.strikes('power@line', number);
  if (!power && !machine.faults.strikes('reload@line', number)) return false;
  machine.restart(power ? 'power' : 'reload');
  if (power) machine.clock.after(powerOutMs, () => machine.emit('power-back'));
  return true;
}

/** The cable goes between the effect and the answer. */
export function strikesAfter(seat: Seat, number: number): void {
  if (seat.machine.faults.strikes('cut@line:after-effect', number)) seat.cutCable();
}

function refusal(machine: Machine, understood: Understood, line: string): string | undefined {
  const {faults} = machine;
  if (faults.of('refuse').some(source => new RegExp(source).test(line))) return '% There is no matched command.';
  const header = understood.header && faults.of('refuse-header').some(source => new RegExp(source).test(line));
  return header ? '% Error: E-2106 not supported by this unit.' : undefined;
}

async function work(seat: Seat, understood: Understood): Promise<void> {
  const {machine, terminal} = seat;
  if (!understood.loads) {
    if (understood.busyMs > 0) await terminal.busy(about(machine, understood.busyMs));
    return;
  }
  const stepMs = about(machine, understood.busyMs) / 10;
  for (let percent = 10; percent <= 100; percent += 10) {
    await terminal.busy(stepMs, {drops: true});
    terminal.print(`\rLoading signatures: ${percent}%`);
  }
  terminal.print('\r\n');
}

async function replaceKey(seat: Seat): Promise<string> {
  const {machine, terminal} = seat;
  await terminal.busy(machine.dice.between(20_000, 30_000), {drops: true});
  machine.keys.generation += 1;
  return `% OK: host key replaced, ${hostKeyOf(machine).fingerprint}`;
}

async function readBanner(seat: Seat, delimiter: string): Promise<void> {
  const {machine} = seat;
  const text = await seat.block({prompt: 'banner> ', end: delimiter});
  if (text && putBanner(targetOf(seat), delimiter, text) && seat.mode === 'config')
    markChanged(machine, signature(seat));
}
