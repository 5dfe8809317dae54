import {useState} from 'react';
import {call} from '../../bridge.ts';
import {usePending} from '../../drawer/pending.ts';
import {Button} from '../../parts/button.tsx';
import {Field} from '../../parts/field.tsx';
import {Mark} from '../../parts/mark.tsx';
import {Section} from '../../parts/section.tsx';
import {timeOfDay} from '../../store/local.ts';
import {useVisit} from '../../store/mirror.ts';
import {useWords} from '../../store/words.ts';
import {triedOf, type Tried} from './tried.ts';

/** The customer's own try. Nobody there who could is a normal answer. */
export function Customer() {
  const {centre: said} = useWords().screens;
  const tried = triedOf(useVisit().people);
  return (
    <Section title={said.customer.title} note={<Stand tried={tried} />}>
      {tried && (
        <p>
          {tried.is === 'absent'
            ? `${timeOfDay(tried.at)}　${said.customer.absent}`
            : said.customer.said(tried.is === 'good', tried.words, timeOfDay(tried.at))}
        </p>
      )}
      {tried?.is !== 'good' && <Ask key={tried?.at ?? ''} />}
    </Section>
  );
}

function Stand({tried}: {readonly tried: Tried | undefined}) {
  const {centre: said} = useWords().screens;
  if (tried === undefined) return <Mark tone="plain" symbol="○" word={said.states.open} />;
  if (tried.is === 'good') return <Mark tone="good" symbol="✓" word={said.states.done} />;
  return tried.is === 'absent' ? (
    <Mark tone="plain" symbol="－" word={said.states.done} />
  ) : (
    <Mark tone="attention" symbol="!" word={said.states.attention} />
  );
}

/** One press each; which program it was may be added. */
function Ask() {
  const {centre: said} = useWords().screens;
  const {siteContact} = useVisit().paper.people;
  const [name, setName] = useState(siteContact);
  const [program, setProgram] = useState('');
  const nameless = name.trim() === '' && said.customer.whoMissing;
  const [pending, press] = usePending();
  const say = (good: boolean) =>
    void press(() => call('visit.said', {by: 'customer', good, name: name.trim(), number: '', words: program.trim()}));
  const absent = () => void press(() => call('visit.note', {about: 'visit', text: said.customer.absentNote}));
  return (
    <>
      <p>{said.customer.text}</p>
      <div className="monitoring-who">
        <Field label={said.customer.who} value={name} onChange={setName} maxLength={200} />
        <Field
          label={said.customer.program}
          note={said.customer.optional}
          hint={said.customer.programHint}
          value={program}
          onChange={setProgram}
          maxLength={100}
        />
      </div>
      <div className="monitoring-answers" role="group" aria-label={said.customer.question}>
        <Button blocked={nameless} pending={pending && said.pending} onPress={() => say(true)}>
          <span aria-hidden="true">○ </span>
          {said.customer.good}
        </Button>
        <Button onPress={absent}>
          <span aria-hidden="true">－ </span>
          {said.customer.absent}
        </Button>
        <Button blocked={nameless} onPress={() => say(false)}>
          <span aria-hidden="true">× </span>
          {said.customer.bad}
        </Button>
      </div>
    </>
  );
}
