import type {RailEntry} from '#core/procedure/rail.ts';
import type {VisitView} from '#core/contract/snapshot.ts';
import {HandsList} from '../../drawer/hands-list.tsx';
import {Button} from '../../parts/button.tsx';
import {Notice} from '../../parts/notice.tsx';
import {Screen as Layout} from '../../parts/screen.tsx';
import {useVisit} from '../../store/mirror.ts';
import {lookAt} from '../../store/view.ts';
import {useWords} from '../../store/words.ts';
import {Cabled, useCabling} from './cabling.tsx';
import {Cables} from './cables.tsx';
import {MovingSign} from './moving-sign.tsx';
import {StartCall} from './start-call.tsx';
import {Stop, Stopped} from './stop.tsx';

/** 停止・交換: traffic stops, hands work, cables move. For an installation nothing is stopped. */
export function Screen() {
  const {cutover: said} = useWords().screens;
  const visit = useVisit();
  const cabling = useCabling();
  const swap = visit.paper.workType === 'swap';
  const phase = phaseOf(visit);
  return (
    <Layout
      title={said.title[visit.paper.workType]}
      lead={said.lead[visit.paper.workType]}
      actions={phase === 'closed' ? undefined : <Action phase={phase} cabling={cabling} />}
    >
      {swap && visit.people.stoppedAt === null && <StartCall />}
      {swap && visit.people.stoppedAt !== null && <Stopped at={visit.people.stoppedAt} />}
      {(phase === 'move' || phase === 'done') && (
        <>
          <HandsList list="before-move" />
          <MovingSign />
        </>
      )}
      <Cables cabling={cabling} asks={phase === 'move'} />
    </Layout>
  );
}

type Open = 'stop' | 'move' | 'done';

function Action({phase, cabling}: {readonly phase: Open; readonly cabling: ReturnType<typeof useCabling>}) {
  const {cutover: said} = useWords().screens;
  switch (phase) {
    case 'stop':
      return <Stop />;
    case 'move':
      return <Cabled cabling={cabling} />;
    case 'done':
      return (
        <>
          <Notice kind="note" word={said.call.done}>
            {said.done}
          </Notice>
          <Button kind="primary" onPress={() => lookAt('verify')}>
            {said.toVerify}
          </Button>
        </>
      );
  }
}

function phaseOf({rail, cablesMoved, paper, people}: VisitView): Open | 'closed' {
  if (cablesMoved) return 'done';
  if (isClosed(rail.find(one => one.step === 'cutover'))) return 'closed';
  return paper.workType === 'swap' && people.stoppedAt === null ? 'stop' : 'move';
}

function isClosed(entry: RailEntry | undefined): boolean {
  return entry === undefined || entry.missing.length > 0;
}
