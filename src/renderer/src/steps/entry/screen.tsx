import {useState} from 'react';
import {conditionNames, type SiteConditions} from '#core/job/deeds.ts';
import {Button} from '../../parts/button.tsx';
import {Choice} from '../../parts/choice.tsx';
import {Mark} from '../../parts/mark.tsx';
import {Screen as Layout} from '../../parts/screen.tsx';
import {Section} from '../../parts/section.tsx';
import {timeOfDay} from '../../store/local.ts';
import {decide, useVisit} from '../../store/mirror.ts';
import {heed, lookAt} from '../../store/view.ts';
import {useWords} from '../../store/words.ts';
import {answered, restAllowed, unanswered, type Answers} from './conditions.ts';

/** 入館・現場の条件: one time and five answers, asked once. */
export function Screen() {
  const {entry: words} = useWords().screens;
  const {people} = useVisit();
  const [own, setOwn] = useState<Answers>({});
  const answers: Answers = {...people.conditions, ...own};
  return (
    <Layout
      title={words.title}
      lead={words.lead}
      aside={<Entered />}
      actions={<Actions answers={answers} changed={Object.keys(own).length > 0} onRecorded={() => setOwn({})} />}
    >
      <Section title={words.conditions.title} note={words.conditions.hint}>
        {conditionNames.map(name => (
          <Condition key={name} name={name} value={answers[name]} onChange={may => setOwn({...own, [name]: may})} />
        ))}
        {unanswered(answers) > 0 && (
          <div>
            <Button onPress={() => setOwn(restAllowed(answers))}>{words.conditions.rest}</Button>
          </div>
        )}
        {people.conditions !== null && <p role="status">{words.conditions.recorded}</p>}
      </Section>
    </Layout>
  );
}

type ConditionProps = {
  readonly name: keyof SiteConditions;
  readonly value: boolean | undefined;
  readonly onChange: (may: boolean) => void;
};

function Condition({name, value, onChange}: ConditionProps) {
  const {conditions: words} = useWords().screens.entry;
  return (
    <Choice
      inline
      label={words.asks[name]}
      hint={words.hints[name]}
      options={[
        {id: 'yes', text: words.yes, symbol: '○'},
        {id: 'no', text: words.no, symbol: '×'}
      ]}
      value={value === undefined ? undefined : value ? 'yes' : 'no'}
      onChange={id => onChange(id === 'yes')}
    />
  );
}

function Entered() {
  const {entered: words} = useWords().screens.entry;
  const {enteredAt} = useVisit().people;
  return enteredAt === null ? (
    <Mark tone="plain" symbol="○" word={words.not} />
  ) : (
    <Mark tone="accent" symbol="✓" word={words.at(timeOfDay(enteredAt))} />
  );
}

type ActionsProps = {readonly answers: Answers; readonly changed: boolean; readonly onRecorded: () => void};

/** The time of entry can be had before the answers: the guard asks for the badge first. */
function Actions({answers, changed, onRecorded}: ActionsProps) {
  const {entry: words} = useWords().screens;
  const {people, rail} = useVisit();
  const [busy, setBusy] = useState<'enter' | 'conditions'>();
  const enter = async () => {
    setBusy('enter');
    await heed(decide('visit.enter', {}));
    setBusy(undefined);
  };
  const conditions = answered(answers);
  const record = async () => {
    if (conditions === undefined) return;
    setBusy('conditions');
    const done = await heed(decide('visit.conditions', {conditions}));
    setBusy(undefined);
    if (done.ok) onRecorded();
  };
  const next = rail[rail.findIndex(one => one.step === 'entry') + 1]?.step;
  if (people.enteredAt === null)
    return (
      <Button kind="primary" onPress={() => void enter()} pending={busy === 'enter' && words.entered.pending}>
        {words.entered.press}
      </Button>
    );
  if (people.conditions === null || changed)
    return (
      <Button
        kind="primary"
        onPress={() => void record()}
        pending={busy === 'conditions' && words.conditions.pending}
        blocked={conditions === undefined && words.conditions.unanswered(unanswered(answers))}
      >
        {words.conditions.press}
      </Button>
    );
  return (
    <Button kind="primary" onPress={() => lookAt(next ?? null)}>
      {words.next}
    </Button>
  );
}
