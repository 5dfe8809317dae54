import {Notice} from '../../parts/notice.tsx';
import {timeOfDay} from '../../store/local.ts';
import {useWords} from '../../store/words.ts';

export function Went({at}: {readonly at: string}) {
  const {leave: said} = useWords().screens;
  return (
    <Notice kind="note" word={said.states.done}>
      {said.leave.done(timeOfDay(at))}
    </Notice>
  );
}
