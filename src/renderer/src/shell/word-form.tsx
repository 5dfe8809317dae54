import {useState} from 'react';
import {Button} from '../parts/button.tsx';
import {Field} from '../parts/field.tsx';
import {Notice} from '../parts/notice.tsx';
import {useWords} from '../store/words.ts';
import './word-form.css';

export interface SpokenWord {
  readonly name: string;
  readonly number: string;
}

export type WordFormProps = {
  readonly press: string;
  readonly pending: string;
  readonly onWord: (word: SpokenWord) => Promise<unknown>;
  readonly kind?: 'primary' | 'secondary';
  /** What is missing besides name and number. */
  readonly blocked?: string | false | undefined;
  /** Who answered last. */
  readonly who?: string | undefined;
};

/** The centre's word as it is taken today: by mouth, with who and under which number; amber, ratified later. */
export function WordForm({press, pending, onWord, kind = 'secondary', blocked, who = ''}: WordFormProps) {
  const {word: words} = useWords().screens;
  const [name, setName] = useState(who);
  const [number, setNumber] = useState('');
  const [busy, setBusy] = useState(false);
  const missing = name.trim() === '' || number === '';
  const give = async () => {
    if (missing || blocked || busy) return;
    setBusy(true);
    await onWord({name: name.trim(), number});
    setBusy(false);
  };
  return (
    <div className="word-form">
      <Notice kind="word" word={words.kind}>
        {words.text}
      </Notice>
      <div className="word-fields">
        <Field label={words.name} value={name} onChange={setName} maxLength={200} />
        <Field
          label={words.number}
          value={number}
          onChange={setNumber}
          kind="digits"
          hint={words.numberHint}
          maxLength={40}
          short
          onEnter={() => void give()}
        />
      </div>
      <div className="word-give">
        <Button
          kind={kind}
          onPress={() => void give()}
          pending={busy && pending}
          blocked={blocked || (missing && words.missing)}
        >
          {press}
        </Button>
      </div>
    </div>
  );
}
