import {useState} from 'react';
import {callPurposes} from '#core/job/deeds.ts';
import {call as ask} from '../bridge.ts';
import {Button} from '../parts/button.tsx';
import {Facts} from '../parts/facts.tsx';
import {Field} from '../parts/field.tsx';
import {Section} from '../parts/section.tsx';
import {timeOfDay} from '../store/local.ts';
import {useVisit} from '../store/mirror.ts';
import {useNow} from '../store/time.ts';
import {useWords} from '../store/words.ts';
import {beginCall, endCall, useCall} from './call-store.ts';
import {CallList} from './call-list.tsx';
import {lastName, scriptLines} from './calls.ts';
import {usePending} from './pending.ts';
import {timer} from './timer.ts';
import './call-pad.css';

/** One key starts a call with its clock; the number is kept as it was told; nobody answering is one press. */
export function CallPad() {
  const open = useCall();
  return (
    <>
      {open === null ? <Presets /> : <UnderWay key={open.fromMs} open={open} />}
      <CallList />
    </>
  );
}

function Presets() {
  const {calls: said} = useWords().screens;
  const {paper} = useVisit();
  const now = useNow();
  const {centre} = paper.people;
  const purposes = callPurposes.filter(one => one !== 'register' || paper.workType === 'swap');
  return (
    <>
      <Facts items={[{name: said.phone, value: `${centre.name} ${centre.phone}`}]} />
      <p>{said.choose}</p>
      <div className="call-presets">
        {purposes.map(purpose => (
          <Button
            key={purpose}
            label={said.begin(said.purposes[purpose])}
            onPress={() => beginCall(purpose, now, 'pad')}
          >
            {said.purposes[purpose]}
          </Button>
        ))}
      </div>
    </>
  );
}

function UnderWay({open}: {readonly open: NonNullable<ReturnType<typeof useCall>>}) {
  const {purpose, fromMs} = open;
  const {calls: said} = useWords().screens;
  const {people, paper} = useVisit();
  const {centre} = paper.people;
  const now = useNow();
  const [name, setName] = useState(() => lastName(people.calls));
  const [number, setNumber] = useState('');
  const [pending, press] = usePending();
  const record = async (reached: boolean): Promise<void> => {
    const who = reached ? {name: name.trim(), number} : {name: '', number: ''};
    const from = new Date(fromMs).toISOString();
    if (await press(() => ask('visit.call', {purpose, from, reached, ...who}))) endCall(open);
  };
  const nameless = name.trim() === '' && said.nameMissing;
  return (
    <Section
      title={said.under(said.purposes[purpose])}
      note={
        <span className="call-clock">
          {timeOfDay(fromMs)} {said.since} <b>{timer(now - fromMs)}</b>
        </span>
      }
    >
      <Facts items={[{name: said.phone, value: `${centre.name} ${centre.phone}`}]} />
      <div className="call-script">
        <h3>{said.script}</h3>
        <p>{said.hello(paper.people.engineer.company, paper.people.engineer.name)}</p>
        <Facts items={scriptLines(paper).map(({id, text}) => ({name: said.facts[id], value: text, kind: 'code'}))} />
        <p className="call-ask">{said.asks[purpose]}</p>
      </div>
      <Field label={said.name} value={name} onChange={setName} autoFocus={name === ''} />
      <Field
        label={said.number}
        kind="code"
        value={number}
        onChange={setNumber}
        hint={said.numberHint}
        autoFocus={name !== ''}
        maxLength={40}
        onEnter={() => (nameless ? undefined : void record(true))}
      />
      <div className="call-ends">
        <Button kind="primary" blocked={nameless} pending={pending && said.pending} onPress={() => void record(true)}>
          {said.reached}
        </Button>
        <Button onPress={() => void record(false)}>{said.notReached}</Button>
        <Button kind="quiet" onPress={() => endCall(open)}>
          {said.drop}
        </Button>
      </div>
    </Section>
  );
}
