import type {VisitView} from '#core/contract/snapshot.ts';
import {NightStrip} from '../drawer/night-clock.tsx';
import {Progress} from '../parts/progress.tsx';
import {Section} from '../parts/section.tsx';
import {useSnapshot} from '../store/mirror.ts';
import {useWords} from '../store/words.ts';

/** How far the work is, without whose it is. */
export function Standing() {
  const {lock: said} = useWords().screens;
  const visit = useSnapshot()?.visit ?? null;
  return (
    <Section title={said.progress.title}>
      {visit === null ? <p>{said.progress.none}</p> : <Now visit={visit} />}
    </Section>
  );
}

function Now({visit: {work, people}}: {readonly visit: VisitView}) {
  const {lock: said} = useWords().screens;
  return (
    <>
      {work.is === 'idle' ? (
        <p>{said.progress.idle}</p>
      ) : work.lines === null ? (
        <p role="status">
          {said.works[work.work]} {said.states[work.is]}
        </p>
      ) : (
        <Progress
          label={said.works[work.work]}
          done={work.lines.done}
          of={work.lines.total}
          text={said.progress.count(work.lines.done, work.lines.total)}
          state={work.is === 'running' ? 'running' : work.is === 'paused' ? 'paused' : 'stopped'}
          word={said.states[work.is]}
        />
      )}
      {people.stoppedAt !== null && <NightStrip />}
    </>
  );
}
