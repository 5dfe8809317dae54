import {useState} from 'react';
import {call} from '../../bridge.ts';
import {usePending} from '../../drawer/pending.ts';
import {Button} from '../../parts/button.tsx';
import {Facts} from '../../parts/facts.tsx';
import {Fold} from '../../parts/fold.tsx';
import {Section} from '../../parts/section.tsx';
import {decide, useVisit} from '../../store/mirror.ts';
import {heed} from '../../store/view.ts';
import {useWords} from '../../store/words.ts';
import {Sheet} from '../../witness-page/sheet.tsx';
import './report.css';

/** Saved, delivered, acknowledged: three states, three words; only the first exists yet. */
export function Report() {
  const {leave: said} = useWords().screens;
  const {report, ending, witness, paper} = useVisit();
  const shown = witness.answered ?? witness.statement;
  return (
    <Section title={said.report.title}>
      <Fold title={said.report.preview}>
        <p>{said.report.previewHint}</p>
        {shown === null ? (
          <p>{said.report.noPreview}</p>
        ) : (
          <Sheet statement={shown} company={paper.contract.customer} />
        )}
      </Fold>
      {report === null ? (
        ending === null && <p>{said.report.closeFirst}</p>
      ) : (
        <>
          <Facts
            items={[
              {name: said.report.saved, value: `✓ ${said.report.savedText}`},
              {name: said.report.delivered, value: `－ ${said.report.deliveredText}`},
              {name: said.report.acknowledged, value: `－ ${said.report.acknowledgedText}`},
              {name: said.report.folder, value: report.folder, kind: 'code'},
              {name: said.report.files, value: report.files.join('、'), kind: 'code'}
            ]}
          />
          <Deeds />
        </>
      )}
    </Section>
  );
}

function Deeds() {
  const {leave: said} = useWords().screens;
  const [pending, press] = usePending();
  const [checked, setChecked] = useState<string>();
  const check = async (): Promise<void> => {
    const answer = await heed(call('report.check', {}));
    setChecked(answer.ok ? said.report.checked(answer.value.control, answer.value.files) : undefined);
  };
  return (
    <>
      <div className="report-deeds">
        <Button onPress={() => void heed(call('report.open', {}))}>{said.report.open}</Button>
        <Button onPress={() => void check()}>{said.report.check}</Button>
        <Button
          kind="quiet"
          pending={pending && said.report.writing}
          onPress={() => void press(() => decide('report.write', {}))}
        >
          {said.report.writeAgain}
        </Button>
      </div>
      {checked !== undefined && <p role="status">✓ {checked}</p>}
    </>
  );
}
