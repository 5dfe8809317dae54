import {copyConfiguration} from '../configuration.ts';
import {markChanged} from '../facts.ts';
import {type Command, confirmed, type Seat, signature} from '../seat.ts';

/** Where there is no candidate, a checkpoint comes back at once (dialect §5). */
export const rollbacks: readonly Command[] = [
  {
    pattern: 'rollback <number:int 1 99999>',
    family: 'old',
    run: async (seat, args) => rollBack(seat, Number(args['number']))
  }
];

async function rollBack(seat: Seat, number: number): Promise<void> {
  const {machine, terminal} = seat;
  const there = machine.checkpoints.find(each => each.number === number);
  if (!there) return terminal.say(`% Error: E-2115 no such checkpoint: ${number}`);
  const question = `Running configuration will be replaced by checkpoint ${number}. Continue? [yes/no]: `;
  if (!(await confirmed(seat, question)).startsWith('y')) return;
  machine.running = copyConfiguration(there.configuration);
  markChanged(machine, signature(seat));
  machine.refresh();
  terminal.say(`% Loaded ${there.commands} commands of checkpoint ${number}.`);
}
