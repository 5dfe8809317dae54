import type {WitnessView} from '../contract/snapshot.ts';
import type {Job} from '../job/state.ts';
import {askAbout, decline, showStatement, sign, signOnPaper} from '../job/witness-roads.ts';
import {closedGate, decided, done, type Context, type Handlers} from './context.ts';

type WitnessCall = 'witness.show' | 'witness.ask' | 'witness.sign' | 'witness.decline' | 'witness.paper';

/** The witness page: what is shown is frozen first, and only what was shown last can be answered. */
export function witnessCalls(context: Context): Handlers<WitnessCall> {
  const {live, opened, clock, phrases} = context;
  const {material} = opened;
  const recorded = {live, material, clock};
  return {
    'witness.show': heard =>
      decided(context, heard, async () => {
        // Who leaves early is told how far it came, wherever that is.
        const closed = heard.part === 'final' ? closedGate(context, 'witness') : undefined;
        return closed ?? showStatement(recorded, {part: heard.part, phrases});
      }),
    'witness.ask': async heard => done(await askAbout(recorded, heard)),
    'witness.sign': async heard => done(await sign(recorded, heard)),
    'witness.decline': async heard => done(await decline(recorded, heard)),
    'witness.paper': async heard => done(await signOnPaper(recorded, heard))
  };
}

/** On the page now, asked about, and how each sign-off ended. */
export function witnessView({shown, questions, witnesses}: Job): WitnessView {
  return {
    statement: shown?.statement ?? null,
    answered: witnesses.at(-1)?.statement ?? null,
    questions: questions.slice(-10).map(({line, at}) => ({line, at})),
    signed: witnesses.slice(-5).map(({part, statement, signOff}) => ({
      part,
      how: signOff.how.kind,
      name: signOff.witness?.name ?? null,
      control: statement.control,
      at: new Date(signOff.at.wallMs).toISOString()
    }))
  };
}
