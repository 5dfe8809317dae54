import {centreRefusal, centreSection} from '../daemon/centre.ts';
import {reachesWan} from '../daemon/routes.ts';
import type {Command, Seat} from '../seat.ts';

/** `center test`: 3–10 s, a line for each of three questions, and the verdict. */
export const centreCommands: readonly Command[] = [{pattern: 'center test', run: testCentre}];

async function testCentre(seat: Seat): Promise<void> {
  const {machine, terminal} = seat;
  const section = centreSection(machine);
  if (!section) return terminal.say('% Error: E-4041 center agent is disabled.');
  const stepMs = machine.dice.between(3000, 10_000) / 3;
  for (const [label, id] of [
    ['Primary', 'primary'],
    ['Secondary', 'secondary']
  ] as const) {
    await terminal.busy(stepMs);
    const address = section.lines.get(id)?.args['address'] ?? '-';
    const reached = machine.truth.center.reachable && reachesWan(machine, address);
    terminal.say(`${label.padEnd(9)} : ${address} ${reached ? 'reachable' : 'no answer'}`);
  }
  await terminal.busy(stepMs);
  const refused = centreRefusal(machine, section);
  const contract = section.lines.get('contract')?.args['contract'] ?? '-';
  terminal.say(`Contract  : ${contract} ${refused === undefined ? 'accepted' : 'not accepted'}`);
  terminal.say(refused === undefined ? '% OK' : `% Error: ${refused}`);
}
