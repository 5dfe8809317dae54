import {useState} from 'react';
import type {ChangeView} from '#core/contract/snapshot.ts';
import {Button} from '../../parts/button.tsx';
import {Facts} from '../../parts/facts.tsx';
import {Mark} from '../../parts/mark.tsx';
import {Section} from '../../parts/section.tsx';
import {WordForm, type SpokenWord} from '../../shell/word-form.tsx';
import {decide, useVisit} from '../../store/mirror.ts';
import {heed} from '../../store/view.ts';
import {useWords} from '../../store/words.ts';

/** What was typed by hand and the plan does not know: each is adopted with the centre's word or taken back. */
export function Changes() {
  const {changes: words} = useWords().screens.staging;
  const {changes} = useVisit();
  return (
    <Section title={words.title}>
      <p>{words.lead}</p>
      {changes.map(change => (
        <Change key={change.id} change={change} />
      ))}
    </Section>
  );
}

const marks = {
  open: {tone: 'attention', symbol: '!'},
  adopted: {tone: 'plain', symbol: '✓'},
  undone: {tone: 'plain', symbol: '↩'}
} as const;

function Change({change}: {readonly change: ChangeView}) {
  const {changes: words} = useWords().screens.staging;
  const {id, section, planned, running, state} = change;
  const [adopting, setAdopting] = useState(false);
  const [busy, setBusy] = useState(false);
  const settle = async (how: 'adopted' | 'undone', word: SpokenWord | null) => {
    setBusy(true);
    const answer = await heed(decide('unit.settle-change', {change: id, how, word}));
    setBusy(false);
    if (answer.ok) setAdopting(false);
  };
  return (
    <article className="change" aria-label={running ?? planned ?? id}>
      <header className="change-head">
        {section === '' ? <span>{words.top}</span> : <code>{section}</code>}
        <Mark {...marks[state]} word={words.states[state]} />
      </header>
      <Facts
        items={[
          {name: words.planned, value: planned ?? words.notPlanned, kind: planned === null ? 'text' : 'code'},
          {name: words.running, value: running ?? words.gone, kind: running === null ? 'text' : 'code'}
        ]}
      />
      {state === 'open' && (
        <div className="change-ways">
          <Button onPress={() => void settle('undone', null)} pending={busy && words.pending}>
            {words.undo}
          </Button>
          {!adopting && <Button onPress={() => setAdopting(true)}>{words.adopt}</Button>}
        </div>
      )}
      {state === 'open' && adopting && (
        <WordForm press={words.adopt} pending={words.pending} onWord={word => settle('adopted', word)} />
      )}
    </article>
  );
}
