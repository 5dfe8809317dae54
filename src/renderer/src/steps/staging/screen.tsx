import {useState, type ReactNode} from 'react';
import type {StagingPhase, StagingWords} from '#words/screens/staging.ts';
import type {VisitView} from '#core/contract/snapshot.ts';
import {call} from '../../bridge.ts';
import {Button} from '../../parts/button.tsx';
import {Notice} from '../../parts/notice.tsx';
import {Screen as Layout} from '../../parts/screen.tsx';
import {Tabs} from '../../parts/tabs.tsx';
import {useVisit} from '../../store/mirror.ts';
import {heed, lookAt} from '../../store/view.ts';
import {useWords} from '../../store/words.ts';
import {Changes} from './changes.tsx';
import {Differences} from './differences.tsx';
import {Identity} from './identity.tsx';
import {LiveConsole} from './live-console.tsx';
import {Manual, ManualDone} from './manual.tsx';
import {phaseOf} from './phase.ts';
import {Plan} from './plan.tsx';
import {Refused} from './refused.tsx';
import {Running} from './running.tsx';
import {Before, Start, useStarting, type Starting} from './start.tsx';
import {Unit} from './unit.tsx';
import './staging.css';

/** 設定投入: everything that is done to the new unit with no cable in. What it is about follows from the visit alone. */
export function Screen() {
  const {staging: words} = useWords().screens;
  const visit = useVisit();
  const starting = useStarting();
  const phase = phaseOf(visit);
  return (
    <Layout title={words.title} lead={words.leads[phase]} actions={actionOf({phase, starting, visit}, words)}>
      <Body phase={phase} starting={starting} visit={visit} />
      <Inside phase={phase} />
    </Layout>
  );
}

type PhaseProps = {readonly phase: StagingPhase; readonly starting: Starting; readonly visit: VisitView};

function Body({phase, starting, visit}: PhaseProps): ReactNode {
  switch (phase) {
    case 'choose':
    case 'ready':
    case 'resume':
    case 'trouble':
      return <Before starting={starting} phase={phase} />;
    case 'running':
    case 'paused':
    case 'stopping':
      return visit.work.is === 'idle' ? null : <Running work={visit.work} />;
    case 'person':
      return <TakenOver />;
    case 'refused':
      return visit.refused && <Refused key={visit.refused.line} refused={visit.refused} />;
    case 'changes':
      return <Changes />;
    case 'identity':
      return visit.problem && <Identity problem={visit.problem} />;
    case 'manual':
      return <Manual />;
    case 'gate':
    case 'manual-done':
    case 'saved':
      return null;
  }
}

/** The one primary action; a phase whose answer stands in its own form has none here. */
function actionOf({phase, starting, visit}: PhaseProps, words: StagingWords): ReactNode {
  switch (phase) {
    case 'choose':
    case 'ready':
    case 'resume':
    case 'trouble':
      return <Start starting={starting} phase={phase} />;
    case 'identity':
      return <Start starting={starting} phase="trouble" />;
    case 'person':
      return <HandBack />;
    case 'manual':
      return <ManualDone />;
    case 'saved':
    case 'manual-done':
      return (
        <Button kind="primary" onPress={() => lookAt(null)} blocked={visit.at === 'staging' && words.blocked.work}>
          {words.next}
        </Button>
      );
    case 'gate':
    case 'running':
    case 'paused':
    case 'stopping':
    case 'refused':
    case 'changes':
      return undefined;
  }
}

function TakenOver() {
  const {takeover: words} = useWords().screens.staging;
  return (
    <Notice kind="attention" word={words.word}>
      {words.text}
    </Notice>
  );
}

function HandBack() {
  const {takeover: words} = useWords().screens.staging;
  const [busy, setBusy] = useState(false);
  const back = async () => {
    setBusy(true);
    await heed(call('unit.hand-back', {}));
    setBusy(false);
  };
  return (
    <Button kind="primary" onPress={() => void back()} pending={busy && words.pending}>
      {words.handBack}
    </Button>
  );
}

type TabId = keyof StagingWords['tabs'];

/** Behind the work: the console, the lines, the differences, the unit. Nothing of it has to be opened to go on. */
function Inside({phase}: {readonly phase: StagingPhase}) {
  const {staging: words} = useWords().screens;
  const {plan, readBack} = useVisit();
  const [own, setOwn] = useState<TabId>();
  const tab = own ?? firstTab[phase];
  return (
    <Tabs
      label={words.tabsLabel}
      value={tab}
      onChange={setOwn}
      items={[
        {id: 'console', text: words.tabs.console, content: <LiveConsole />},
        {id: 'plan', text: words.tabs.plan, count: plan?.counts.planned, content: <Plan />},
        {id: 'differences', text: words.tabs.differences, count: readBack?.differences, content: <Differences />},
        {id: 'unit', text: words.tabs.unit, content: <Unit />}
      ]}
    />
  );
}

const firstTab: Readonly<Record<StagingPhase, TabId>> = {
  gate: 'plan',
  choose: 'unit',
  ready: 'unit',
  resume: 'unit',
  trouble: 'console',
  running: 'console',
  paused: 'console',
  stopping: 'console',
  person: 'console',
  refused: 'console',
  changes: 'differences',
  identity: 'console',
  manual: 'console',
  'manual-done': 'console',
  saved: 'unit'
};
