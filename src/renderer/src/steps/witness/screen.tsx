import {useCallback, useState} from 'react';
import {usePending} from '../../drawer/pending.ts';
import {Button} from '../../parts/button.tsx';
import {Notice} from '../../parts/notice.tsx';
import {PressRow} from '../../parts/press-row.tsx';
import {Screen as Layout} from '../../parts/screen.tsx';
import {Section} from '../../parts/section.tsx';
import {decide, useSnapshot, useVisit} from '../../store/mirror.ts';
import {lookAt} from '../../store/view.ts';
import {useWords} from '../../store/words.ts';
import {WitnessPage} from '../../witness-page/page.tsx';
import {Nobody} from './nobody.tsx';
import {Paper} from './paper.tsx';
import {isStale, useShowing, type Way} from './showing.ts';
import {Asked, Signed} from './told.tsx';

/** The engineer's side; while the laptop is handed over, the customer's page and nothing else. */
export function Screen() {
  return useSnapshot()?.lock.state === 'witness' ? <WitnessPage /> : <Handing />;
}

function Handing() {
  const {witness: said, shell} = useWords().screens;
  const {witness, rail} = useVisit();
  const [road, setRoad] = useState<Way | null>(null);
  const {pending, verifying, begin} = useShowing(useCallback((way: Way) => setRoad(way), []));
  const signed = witness.signed.some(one => one.part === 'final');
  // Checks that still look again end with the showing; what else is missing must come first.
  const missing = verifying ? undefined : rail.find(one => one.step === 'witness')?.missing[0];
  return (
    <Layout
      title={said.title}
      lead={said.intro}
      actions={
        <>
          <Button
            kind={signed ? 'secondary' : 'primary'}
            pending={pending && (verifying ? said.ending : said.pending)}
            blocked={missing !== undefined && shell.missing[missing.what]}
            onPress={() => begin('page')}
          >
            {verifying ? said.endAndShow : said.show}
          </Button>
          {signed && (
            <Button kind="primary" onPress={() => lookAt('leave')}>
              {said.forward}
            </Button>
          )}
        </>
      }
    >
      {!verifying && <Stale />}
      <Asked />
      <Signed />
      {road === 'paper' && <Paper onDone={() => setRoad(null)} />}
      {road === 'nobody' && <Nobody onDone={() => setRoad(null)} />}
      {road !== 'paper' && road !== 'nobody' && (
        <Section title={said.roads}>
          <PressRow title={said.early} sub={said.earlyHint} onPress={() => begin('early')} />
          {missing === undefined && (
            <>
              <PressRow title={said.paper} sub={said.paperHint} onPress={() => begin('paper')} />
              <PressRow title={said.nobody} sub={said.nobodyHint} onPress={() => begin('nobody')} />
            </>
          )}
        </Section>
      )}
    </Layout>
  );
}

function Stale() {
  const {witness: said} = useWords().screens;
  const visit = useVisit();
  const [pending, press] = usePending();
  if (!isStale(visit)) return null;
  return (
    <Notice
      kind="attention"
      word={said.stale}
      actions={
        <Button pending={pending && said.pending} onPress={() => void press(() => decide('unit.verify', {}))}>
          {said.lookAgain}
        </Button>
      }
    >
      {said.staleText}
    </Notice>
  );
}
