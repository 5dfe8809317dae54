import {useState, type ReactNode} from 'react';
import type {Statement} from '#core/witness/statement.ts';
import {witnessPage as said} from '#words/ja/witness-page.ts';
import {useVisit} from '../store/mirror.ts';
import {After} from './after.tsx';
import {columnsOf} from './columns.ts';
import {Entry, emptyEntry} from './entry.tsx';
import {Foot} from './foot.tsx';
import {useKeptHere} from './keep-here.ts';
import {Return} from './return.tsx';
import {Lines} from './lines.tsx';
import './page.css';

/** `read` the page · `ask` a line is chosen · `decline` a reason is. */
export type Mode = 'read' | 'ask' | 'decline';

interface Answered {
  readonly mode: 'signed' | 'asked' | 'declined';
  readonly control: string;
  readonly training: boolean;
}

/** The customer's page, alone on the screen, in the customer's language. */
export function WitnessPage() {
  useKeptHere();
  const statement = useHeld(useVisit().witness.statement);
  const [engineer, setEngineer] = useState(false);
  const [answered, setAnswered] = useState<Answered | null>(null);
  if (engineer) return <Return onBack={() => setEngineer(false)} />;
  if (answered !== null) return <After {...answered} onEngineer={() => setEngineer(true)} />;
  if (statement === null) return <Return />;
  return (
    <Page
      key={statement.digest}
      statement={statement}
      onAnswered={mode => setAnswered({mode, control: statement.control, training: statement.training})}
      onEngineer={() => setEngineer(true)}
    />
  );
}

/** Once it is answered the host shows it no more; the page stays until the answer is said. */
function useHeld(shown: Statement | null): Statement | null {
  const [held, setHeld] = useState(shown);
  if (shown !== null && shown.digest !== held?.digest) setHeld(shown);
  return shown ?? held;
}

type PageProps = {
  readonly statement: Statement;
  readonly onAnswered: (mode: Answered['mode']) => void;
  readonly onEngineer: () => void;
};

function Page({statement, onAnswered, onEngineer}: PageProps) {
  const {customer} = useVisit().paper.contract;
  const [mode, setMode] = useState<Mode>('read');
  const [entry, setEntry] = useState(() => emptyEntry(customer));
  const {left, right} = columnsOf(statement);
  const lines = {statement, mode, onAsked: () => onAnswered('asked')};
  return (
    <main className="witness" lang="ja">
      <header className="witness-head">
        {statement.training && <p className="witness-training">{said.training}</p>}
        <h1>{statement.title}</h1>
        <div>
          {statement.address.map(line => (
            <p key={line}>{line}</p>
          ))}
        </div>
      </header>
      <div className="witness-columns">
        <Column name={left[0]?.heading}>
          <Lines sections={left} {...lines} />
        </Column>
        <Column name={right[0]?.heading}>
          <Lines sections={right} {...lines} />
          {mode !== 'ask' && <Entry entry={entry} onChange={setEntry} />}
        </Column>
      </div>
      <div className="witness-end">
        <p className="witness-control">
          {said.control}　<b>{statement.control}</b>　{said.controlHint}
        </p>
        {statement.foot.map(line => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <Foot {...{statement, mode, setMode, entry, onAnswered, onEngineer}} />
    </main>
  );
}

/** With large text it scrolls, and the keyboard must reach it. */
function Column({name = '', children}: {readonly name: string | undefined; readonly children: ReactNode}) {
  return (
    <div className="witness-column" role="region" aria-label={name} tabIndex={0}>
      {children}
    </div>
  );
}
