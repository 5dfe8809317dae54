import {useState} from 'react';
import {oldUnitAnswers} from '#core/job/deeds.ts';
import {call} from '../../bridge.ts';
import {Button} from '../../parts/button.tsx';
import {Choice} from '../../parts/choice.tsx';
import {Field} from '../../parts/field.tsx';
import {Notice} from '../../parts/notice.tsx';
import {Screen as Layout} from '../../parts/screen.tsx';
import {Section} from '../../parts/section.tsx';
import {Label} from '../../shell/label.tsx';
import {useVisit} from '../../store/mirror.ts';
import {heed, lookAt, openTool} from '../../store/view.ts';
import {useWords} from '../../store/words.ts';
import './old-unit.css';

type ConsoleAnswer = (typeof oldUnitAnswers)[number];

/** 事前確認（旧機）: how it was found. A unit that is half dead is the common case and stops nothing. */
export function Screen() {
  const {oldUnit: words} = useWords().screens;
  const {people, paper} = useVisit();
  const recorded = people.oldUnit;
  const [lamps, setLamps] = useState(recorded?.lamps ?? '');
  const [note, setNote] = useState(recorded?.note ?? '');
  const [answer, setAnswer] = useState<ConsoleAnswer | undefined>(asAnswer(recorded?.console));
  const changed = lamps !== (recorded?.lamps ?? '') || note !== (recorded?.note ?? '') || answer !== recorded?.console;
  const expected = paper.oldUnit?.serial ?? '';
  const label = words.label;
  return (
    <Layout
      title={words.title}
      lead={words.lead}
      actions={<Actions finding={answer && {console: answer, lamps, note}} done={recorded !== null && !changed} />}
    >
      <Notice kind="attention" word={words.cautionWord}>
        {words.caution}
      </Notice>
      <Section title={label.title} note={label.expected(expected)}>
        <div className="old-unit-two">
          <Label
            unit="old"
            words={{...label, differs: serial => label.differs(serial, expected), label: label.field}}
          />
          <Field label={words.lamps} hint={words.lampsHint} value={lamps} onChange={setLamps} maxLength={2000} />
        </div>
      </Section>
      <Section
        title={words.consoleTitle}
        note={
          <Button kind="quiet" onPress={() => openTool('console')}>
            {words.look}
          </Button>
        }
      >
        <Choice
          label={words.console}
          options={oldUnitAnswers.map(id => ({id, text: words.answers[id]}))}
          value={answer}
          onChange={setAnswer}
        />
        <Field label={words.note} hint={words.noteHint} value={note} onChange={setNote} maxLength={2000} />
      </Section>
    </Layout>
  );
}

function asAnswer(console: string | undefined): ConsoleAnswer | undefined {
  return oldUnitAnswers.find(one => one === console);
}

type Found = {readonly console: ConsoleAnswer; readonly lamps: string; readonly note: string};

function Actions({finding, done}: {readonly finding: Found | undefined; readonly done: boolean}) {
  const {oldUnit: words} = useWords().screens;
  const [busy, setBusy] = useState(false);
  const record = async () => {
    if (finding === undefined) return;
    setBusy(true);
    await heed(call('visit.old-unit', finding));
    setBusy(false);
  };
  if (done)
    return (
      <>
        <p role="status">{words.recorded}</p>
        <Button kind="primary" onPress={() => lookAt('staging')}>
          {words.next}
        </Button>
      </>
    );
  return (
    <Button
      kind="primary"
      onPress={() => void record()}
      pending={busy && words.pending}
      blocked={finding === undefined && words.choose}
    >
      {words.press}
    </Button>
  );
}
