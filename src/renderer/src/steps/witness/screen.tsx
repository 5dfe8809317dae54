import {useState} from 'react';
import {usePending} from '../../drawer/pending.ts';
import {Button} from '../../parts/button.tsx';
import {PressRow} from '../../parts/press-row.tsx';
import {Screen as Layout} from '../../parts/screen.tsx';
import {Section} from '../../parts/section.tsx';
import {decide, useSnapshot, useVisit} from '../../store/mirror.ts';
import {lookAt} from '../../store/view.ts';
import {useWords} from '../../store/words.ts';
import {WitnessPage} from '../../witness-page/page.tsx';
import {Nobody} from './nobody.tsx';
import {Paper} from './paper.tsx';
import {Asked, Signed} from './told.tsx';

/** The engineer's side; while the laptop is handed over, the customer's page and nothing else. */
export function Screen() {
  return useSnapshot()?.lock.state === 'witness' ? <WitnessPage /> : <Handing />;
}

type Road = 'paper' | 'nobody';

function Handing() {
  const {witness: said} = useWords().screens;
  const {witness} = useVisit();
  const [road, setRoad] = useState<Road | null>(null);
  const [pending, press] = usePending();
  const signed = witness.signed.some(one => one.part === 'final');
  const show = (part: 'final' | 'early') => void press(() => decide('witness.show', {part}));
  const freeze = async (next: Road): Promise<void> => {
    if (await press(() => decide('witness.show', {part: 'final', handed: false}))) setRoad(next);
  };
  return (
    <Layout
      title={said.title}
      lead={said.intro}
      actions={
        <>
          <Button
            kind={signed ? 'secondary' : 'primary'}
            pending={pending && said.pending}
            onPress={() => show('final')}
          >
            {said.show}
          </Button>
          {signed && (
            <Button kind="primary" onPress={() => lookAt('leave')}>
              {said.forward}
            </Button>
          )}
        </>
      }
    >
      <Asked />
      <Signed />
      {road === 'paper' && <Paper onDone={() => setRoad(null)} />}
      {road === 'nobody' && <Nobody onDone={() => setRoad(null)} />}
      {road === null && (
        <Section title={said.roads}>
          <PressRow title={said.early} sub={said.earlyHint} onPress={() => show('early')} />
          <PressRow title={said.paper} sub={said.paperHint} onPress={() => void freeze('paper')} />
          <PressRow title={said.nobody} sub={said.nobodyHint} onPress={() => void freeze('nobody')} />
        </Section>
      )}
    </Layout>
  );
}
