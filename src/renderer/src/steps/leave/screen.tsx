import {HandsList} from '../../drawer/hands-list.tsx';
import {Screen as Layout} from '../../parts/screen.tsx';
import {useVisit} from '../../store/mirror.ts';
import {useWords} from '../../store/words.ts';
import {Action} from './action.tsx';
import {Ending} from './ending.tsx';
import {GiveUp} from './give-up.tsx';
import {LastCall} from './last-call.tsx';
import {Report} from './report.tsx';
import {Went} from './went.tsx';

/** 退館: what is taken along, the last call, how it ends, the report, the time. */
export function Screen() {
  const {leave: said} = useWords().screens;
  const {paper, people, ending, cablesMoved} = useVisit();
  return (
    <Layout title={said.title} actions={<Action />}>
      {people.leftAt !== null && <Went at={people.leftAt} />}
      {paper.workType === 'swap' && (people.stoppedAt !== null || cablesMoved) && <HandsList list="inspection" />}
      <HandsList list="leaving" />
      <LastCall />
      <Ending />
      <Report />
      {ending === null && <GiveUp />}
    </Layout>
  );
}
