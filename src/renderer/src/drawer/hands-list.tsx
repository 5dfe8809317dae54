import {useState} from 'react';
import type {HandList} from '#core/job/deeds.ts';
import {handItems, type HandItem} from '#core/procedure/hands.ts';
import {call} from '../bridge.ts';
import {Button} from '../parts/button.tsx';
import {Field} from '../parts/field.tsx';
import {Mark} from '../parts/mark.tsx';
import {Section} from '../parts/section.tsx';
import {useVisit} from '../store/mirror.ts';
import {useWords} from '../store/words.ts';
import {exceptionsOf, type Exceptions} from './exceptions.ts';
import {usePending} from './pending.ts';
import './hands-list.css';

export type HandsListProps = {
  readonly list: HandList;
  /** The one primary action of the screen it stands on. */
  readonly primary?: boolean;
};

/** One press for "all in order"; only what is not so is named. Recorded again, the newer record holds. */
export function HandsList({list, primary = false}: HandsListProps) {
  const {hands: said} = useWords().screens;
  const {people} = useVisit();
  const done = people.hands.find(one => one.list === list);
  const [anew, setAnew] = useState(false);
  return (
    <Section
      title={said.lists[list].title}
      note={
        done === undefined ? (
          <Mark tone="plain" symbol="○" word={said.open} />
        ) : (
          <Mark
            tone={done.exceptions.length === 0 ? 'good' : 'attention'}
            symbol={done.exceptions.length === 0 ? '✓' : '!'}
            word={said.done(done.exceptions.length)}
          />
        )
      }
    >
      {done !== undefined && !anew ? (
        <Done exceptions={done.exceptions} onAnew={() => setAnew(true)} />
      ) : (
        <Asking list={list} primary={primary} onDone={() => setAnew(false)} />
      )}
    </Section>
  );
}

type DoneProps = {
  readonly exceptions: readonly {readonly item: string; readonly note: string}[];
  readonly onAnew: () => void;
};

function Done({exceptions, onAnew}: DoneProps) {
  const {hands: said} = useWords().screens;
  const items: Readonly<Record<string, string>> = said.items;
  return (
    <>
      {exceptions.length > 0 && (
        <ul className="hands-exceptions">
          {exceptions.map(({item, note}) => (
            <li key={item}>
              <b>{items[item] ?? item}</b>
              {note !== '' && <span>{note}</span>}
            </li>
          ))}
        </ul>
      )}
      <div>
        <Button kind="quiet" onPress={onAnew}>
          {said.change}
        </Button>
      </div>
    </>
  );
}

function Asking({list, primary, onDone}: HandsListProps & {readonly onDone: () => void}) {
  const {hands: said} = useWords().screens;
  const {paper} = useVisit();
  const [chosen, setChosen] = useState<Exceptions>({});
  const [pending, press] = usePending();
  const exceptions = exceptionsOf(chosen);
  const record = async (): Promise<void> => {
    if (await press(() => call('visit.hands', {list, exceptions}))) onDone();
  };
  return (
    <>
      <HandItems items={handItems(list, paper.workType)} chosen={chosen} onChange={setChosen} />
      <div>
        <Button
          kind={primary ? 'primary' : 'secondary'}
          pending={pending && said.pending}
          onPress={() => void record()}
        >
          {exceptions.length === 0 ? said.lists[list].all : said.withExceptions(exceptions.length)}
        </Button>
      </div>
    </>
  );
}

export type HandItemsProps = {
  readonly items: readonly HandItem[];
  readonly chosen: Exceptions;
  readonly onChange: (chosen: Exceptions) => void;
};

/** Each thing with its exception key; what is not in order gets a line of text. */
export function HandItems({items, chosen, onChange}: HandItemsProps) {
  const {hands: said} = useWords().screens;
  const toggle = (item: HandItem): void => {
    const {[item]: was, ...rest} = chosen;
    onChange(was === undefined ? {...rest, [item]: ''} : rest);
  };
  return (
    <>
      <p className="hands-hint">{said.exceptHint}</p>
      <ul className="hands-items">
        {items.map(item => (
          <li key={item} data-except={chosen[item] !== undefined || undefined}>
            <span className="hands-text">
              <span aria-hidden="true">{chosen[item] === undefined ? '・' : '!'}</span>
              {said.items[item]}
            </span>
            <Button kind="quiet" label={`${said.notOk}: ${said.items[item]}`} onPress={() => toggle(item)}>
              {chosen[item] === undefined ? said.notOk : `✓ ${said.notOk}`}
            </Button>
            {chosen[item] !== undefined && (
              <Field
                label={said.exceptNote(said.items[item])}
                value={chosen[item]}
                onChange={note => onChange({...chosen, [item]: note})}
                maxLength={400}
              />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
