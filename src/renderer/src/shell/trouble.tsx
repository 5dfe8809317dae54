import {useState} from 'react';
import type {Problem} from '#core/problem.ts';
import {sayProblem} from '#words/words.ts';
import {Button} from '../parts/button.tsx';
import {Notice} from '../parts/notice.tsx';
import {ProblemCard} from '../parts/problem-card.tsx';
import {decide, useSnapshot} from '../store/mirror.ts';
import {heed, lookAt, openTool, tell, useView} from '../store/view.ts';
import {useLanguage, useWords} from '../store/words.ts';
import {ManualDialog} from './manual-dialog.tsx';
import {NoAnswer} from './no-answer.tsx';
import {hasOwnRoads, roadsOf, type Road} from './roads.ts';

/** The problem of the last press, else that of the visit: number, title, meaning, what next, and the ways that lead on. */
export function Trouble() {
  const told = useView(view => view.told);
  const visit = useSnapshot()?.visit ?? null;
  const language = useLanguage();
  const problem = told ?? (visit?.work.is === 'idle' ? visit.problem : null);
  if (problem === null || problem.kind === 'host-gone') return null;
  // What led to manual mode was answered by it.
  if (told === null && visit?.manual?.why.startsWith(sayProblem(language, problem).number)) return null;
  return <TroubleCard key={problem.kind} problem={problem} told={told !== null} />;
}

function TroubleCard({problem, told}: {readonly problem: Problem; readonly told: boolean}) {
  const language = useLanguage();
  const {trouble: words} = useWords().screens;
  const visit = useSnapshot()?.visit ?? null;
  const looked = useView(view => view.step);
  const [asking, setAsking] = useState(false);
  const said = sayProblem(language, problem);
  const roads = roadsOf({
    problem,
    told,
    at: visit?.at ?? null,
    on: looked ?? visit?.at ?? null,
    manual: visit !== null && visit.manual !== null,
    ended: visit !== null && visit.ending !== null
  });
  const own = !told && visit?.manual === null && hasOwnRoads(problem);
  const actions = roads.map(road => <RoadButton key={road} road={road} onManual={() => setAsking(true)} />);
  return (
    <div className="trouble">
      {own && problem.kind === 'line-refused' ? (
        // The line stands below with everything it was answered; its roads are to be in sight.
        <Notice kind="bad" word={`${said.number} ${said.title}`} live actions={actions}>
          {words.below}
        </Notice>
      ) : (
        <ProblemCard
          {...said}
          next={own ? words.below : said.next}
          words={{means: words.means, next: words.next}}
          tone={told && problem.again !== 'no' ? 'attention' : 'bad'}
          again={own ? undefined : problem.kind === 'window-stale' ? words.stale : words.again[problem.again]}
          actions={actions}
        >
          {!told && <NoAnswer problem={problem} />}
        </ProblemCard>
      )}
      {asking && <ManualDialog why={`${said.number} ${said.title}`} onClose={() => setAsking(false)} />}
    </div>
  );
}

function RoadButton({road, onManual}: {readonly road: Road; readonly onManual: () => void}) {
  const {trouble: words} = useWords().screens;
  const at = useSnapshot()?.visit?.at ?? null;
  const [busy, setBusy] = useState(false);
  const again = async () => {
    setBusy(true);
    await heed(decide(at === 'staging' ? 'unit.stage' : 'unit.verify', {}));
    setBusy(false);
  };
  const ways: Readonly<Record<Road, () => void>> = {
    decide: () => lookAt('staging'),
    again: () => void again(),
    way: () => lookAt(at === 'verify' ? 'verify' : 'staging'),
    papers: () => lookAt('prepare'),
    console: () => openTool('console'),
    manual: onManual,
    away: () => tell(null)
  };
  return (
    <Button kind={road === 'away' ? 'quiet' : 'secondary'} onPress={ways[road]} pending={busy && words.pending}>
      {words.roads[road]}
    </Button>
  );
}
