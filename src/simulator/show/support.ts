import {runningLines} from '../facts.ts';
import type {Machine} from '../machine.ts';
import {kernelLine} from '../noise.ts';
import type {Command, Seat} from '../seat.ts';
import {about} from '../slowness.ts';

const gatherMs = 4000;
/** Some 860 kB: a minute at 115200, a quarter of an hour at 9600. */
const wholeBytes = 860_000;

/** `show tech-support`: every view one after the other, secrets removed by the unit, and the kernel's ring. */
export function supportView(views: readonly Command[]): Command {
  const plain = views.filter(view => view.show && !view.pattern.includes('<'));
  return {pattern: 'show tech-support', run: async seat => support(seat, plain)};
}

async function support(seat: Seat, views: readonly Command[]): Promise<void> {
  const {machine, terminal} = seat;
  await terminal.busy(about(machine, gatherMs));
  const parts = [
    ...views.map(view => ({title: view.pattern, lines: view.show?.(machine, {}, seat) ?? []})),
    {title: 'show running-config', lines: runningLines(machine)}
  ];
  const text = parts.flatMap(({title, lines}) => [`------------------ ${title} ------------------`, '', ...lines, '']);
  const clean = text.map(removeSecrets);
  await seat.page([...clean, '------------------ dmesg ------------------', '', ...ring(machine, clean)]);
}

function removeSecrets(line: string): string {
  return line.replace(
    /\b((?:secret|ppp password|pre-shared-key|snmp community) [068]) (?:"(?:[^"\\]|\\.)*"|\S+)/,
    '$1 <removed>'
  );
}

function ring(machine: Machine, before: readonly string[]): readonly string[] {
  const line = kernelLine(machine, 'eth: rx ring 0: 512 descriptors, 511 free, head 0x1f3 tail 0x1f4');
  const left = wholeBytes - before.reduce((sum, each) => sum + each.length + 2, 0);
  return Array.from({length: Math.max(0, Math.ceil(left / (line.length + 2)))}, () => line);
}
