import type {Line, Section, Statement} from '#core/witness/statement.ts';
import {call} from '../bridge.ts';
import {Sections} from './text.tsx';
import type {Mode} from './page.tsx';

export type LinesProps = {
  readonly statement: Statement;
  readonly sections: readonly Section[];
  readonly mode: Mode;
  readonly onAsked: () => void;
};

/** A pressed line is written down with its time; it is answered by the engineer in person. */
export function Lines({statement, sections, mode, onAsked}: LinesProps) {
  const ask = async ({text}: Line): Promise<void> => {
    const answer = await call('witness.ask', {digest: statement.digest, line: text.slice(0, 200)});
    if (answer.ok) onAsked();
  };
  return <Sections sections={sections} onLine={mode === 'ask' ? line => void ask(line) : undefined} />;
}
