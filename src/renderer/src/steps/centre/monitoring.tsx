import {useState} from 'react';
import type {PeopleView} from '#core/contract/snapshot.ts';
import {call} from '../../bridge.ts';
import {beginCall} from '../../drawer/call-store.ts';
import {lastName, reachedCall} from '../../drawer/calls.ts';
import {usePending} from '../../drawer/pending.ts';
import {Button} from '../../parts/button.tsx';
import {Field} from '../../parts/field.tsx';
import {Fold} from '../../parts/fold.tsx';
import {Mark} from '../../parts/mark.tsx';
import {Section} from '../../parts/section.tsx';
import {WordForm} from '../../shell/word-form.tsx';
import {timeOfDay} from '../../store/local.ts';
import {decide, useVisit} from '../../store/mirror.ts';
import {useNow} from '../../store/time.ts';
import {heed} from '../../store/view.ts';
import {useWords} from '../../store/words.ts';
import './monitoring.css';

/** C20: the centre's own word, with name and number. */
export function Monitoring({primary}: {readonly primary: boolean}) {
  const {centre: said} = useWords().screens;
  const {people, paper} = useVisit();
  const now = useNow();
  const answer = people.said.findLast(one => one.by === 'centre');
  const later = people.words.findLast(one => one.gate === 'monitoring' && one.subject === paper.order);
  const called = reachedCall(people.calls, 'monitoring');
  return (
    <Section title={said.monitoring.title} note={<Stand answer={answer} later={later !== undefined} />}>
      {answer && <p>{said.monitoring.said({...answer, time: timeOfDay(answer.at)})}</p>}
      {later && <p>{said.monitoring.laterDone(later.name, later.number, timeOfDay(later.at))}</p>}
      {answer?.good !== true && (
        <>
          <p>{said.monitoring.text}</p>
          <div>
            <Button onPress={() => beginCall('monitoring', now)}>{said.monitoring.call}</Button>
          </div>
          <Answer key={called?.from ?? ''} called={called} primary={primary} />
          {later === undefined && <Later />}
        </>
      )}
    </Section>
  );
}

type Call = PeopleView['calls'][number];
type Said = PeopleView['said'][number];

function Stand({answer, later}: {readonly answer: Said | undefined; readonly later: boolean}) {
  const {centre: said} = useWords().screens;
  if (answer?.good) return <Mark tone="good" symbol="✓" word={said.monitoring.goodWord} />;
  if (later) return <Mark tone="attention" symbol="◆" word={said.states.attention} />;
  return answer ? (
    <Mark tone="attention" symbol="!" word={said.monitoring.notYetWord} />
  ) : (
    <Mark tone="plain" symbol="○" word={said.states.open} />
  );
}

/** Name and number of the call that was just made stand there already: nothing is typed twice. */
function Answer({called, primary}: {readonly called: Call | undefined; readonly primary: boolean}) {
  const {centre: said} = useWords().screens;
  const {people} = useVisit();
  const [name, setName] = useState(called?.name ?? lastName(people.calls));
  const [number, setNumber] = useState(called?.number ?? '');
  const [pending, press] = usePending();
  const say = (good: boolean) =>
    void press(() => call('visit.said', {by: 'centre', good, name: name.trim(), number, words: ''}));
  const nameless = name.trim() === '';
  return (
    <>
      <div className="monitoring-who">
        <Field label={said.monitoring.name} value={name} onChange={setName} maxLength={200} />
        <Field label={said.monitoring.number} kind="digits" value={number} onChange={setNumber} maxLength={40} short />
      </div>
      <div className="monitoring-answers">
        <Button
          kind={primary ? 'primary' : 'secondary'}
          blocked={(nameless || number === '') && said.monitoring.missing}
          pending={pending && said.pending}
          onPress={() => say(true)}
        >
          {said.monitoring.good}
        </Button>
        <Button blocked={nameless && said.monitoring.nameMissing} onPress={() => say(false)}>
          {said.monitoring.notYet}
        </Button>
      </div>
    </>
  );
}

function Later() {
  const {centre: said, spoken} = useWords().screens;
  const {paper, people} = useVisit();
  return (
    <Fold title={said.monitoring.later}>
      <p>{said.monitoring.laterText}</p>
      <WordForm
        press={spoken.record}
        pending={spoken.pending}
        who={lastName(people.calls)}
        onWord={given => heed(decide('visit.word', {gate: 'monitoring', subject: paper.order, ...given}))}
      />
    </Fold>
  );
}
