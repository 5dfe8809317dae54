import {useState} from 'react';
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

/** `read` the page · `ask` a line is chosen · `decline` a reason is chosen · else it was answered, and how. */
export type Mode = 'read' | 'ask' | 'decline' | 'signed' | 'asked' | 'declined';

/** The customer's page, alone on the screen, in the customer's language. */
export function WitnessPage() {
  useKeptHere();
  const {witness} = useVisit();
  const [engineer, setEngineer] = useState(false);
  if (engineer || witness.statement === null) return <Return onBack={() => setEngineer(false)} />;
  return <Page key={witness.statement.digest} statement={witness.statement} onEngineer={() => setEngineer(true)} />;
}

function Page({statement, onEngineer}: {readonly statement: Statement; readonly onEngineer: () => void}) {
  const {customer} = useVisit().paper.contract;
  const [mode, setMode] = useState<Mode>('read');
  const [entry, setEntry] = useState(() => emptyEntry(customer));
  const {left, right} = columnsOf(statement);
  if (mode === 'signed' || mode === 'asked' || mode === 'declined')
    return <After mode={mode} control={statement.control} onEngineer={onEngineer} />;
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
        <div className="witness-column">
          <Lines statement={statement} sections={left} mode={mode} onAsked={() => setMode('asked')} />
        </div>
        <div className="witness-column">
          <Lines statement={statement} sections={right} mode={mode} onAsked={() => setMode('asked')} />
          <Entry entry={entry} onChange={setEntry} control={statement.control} foot={statement.foot} />
        </div>
      </div>
      <Foot {...{statement, mode, setMode, entry, onEngineer}} />
    </main>
  );
}
