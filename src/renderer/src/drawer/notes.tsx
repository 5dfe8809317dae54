import {useState} from 'react';
import {call} from '../bridge.ts';
import {Button} from '../parts/button.tsx';
import {Field} from '../parts/field.tsx';
import {Mark} from '../parts/mark.tsx';
import {timeOfDay} from '../store/local.ts';
import {useVisit} from '../store/mirror.ts';
import {useWords} from '../store/words.ts';
import {usePending} from './pending.ts';
import './notes.css';

/** What the office should know, and what was asked for beyond the order: text and one press. */
export function Notes() {
  const said = useWords().screens.beside.notes;
  const [text, setText] = useState('');
  const [pending, press] = usePending();
  const keep = async (about: 'visit' | 'request'): Promise<void> => {
    if (await press(() => call('visit.note', {about, text: text.trim()}))) setText('');
  };
  const empty = text.trim() === '' && said.missing;
  return (
    <>
      <Field label={said.text} kind="long" hint={said.textHint} value={text} onChange={setText} maxLength={2000} />
      <div className="note-ends">
        <Button kind="primary" blocked={empty} pending={pending && said.pending} onPress={() => void keep('visit')}>
          {said.visit}
        </Button>
        <Button blocked={empty} onPress={() => void keep('request')}>
          {said.request}
        </Button>
      </div>
      <p>{said.requestHint}</p>
      <Kept />
    </>
  );
}

function Kept() {
  const said = useWords().screens.beside.notes;
  const {notes} = useVisit().people;
  return (
    <section aria-label={said.list}>
      <h3>{said.list}</h3>
      {notes.length === 0 ? (
        <p>{said.none}</p>
      ) : (
        <ul>
          {notes.toReversed().map(note => (
            <li key={note.at + note.text} className="note">
              <span className="note-head">
                <time>{timeOfDay(note.at)}</time>
                <Mark tone="plain" symbol={note.about === 'request' ? '◇' : '✎'} word={said.about[note.about]} />
              </span>
              <span className="note-text">{note.text}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
