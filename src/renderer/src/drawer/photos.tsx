import {photoSubjects} from '#core/job/deeds.ts';
import {Notice} from '../parts/notice.tsx';
import {useVisit} from '../store/mirror.ts';
import {useWords} from '../store/words.ts';
import {PhotoTaker} from './photo-taker.tsx';

/** Five named photos; an installation has no old unit, and the signed paper has its place at the witness step. */
export function Photos() {
  const {photos: said} = useWords().screens;
  const {paper, people} = useVisit();
  const subjects = photoSubjects.filter(
    one => one !== 'paper' && (paper.workType === 'swap' || !one.startsWith('old-'))
  );
  return (
    <>
      {people.conditions?.photos === false ? (
        <Notice kind="attention" word={said.forbiddenWord}>
          {said.forbidden}
        </Notice>
      ) : (
        <p>{said.lead}</p>
      )}
      {subjects.map(subject => (
        <PhotoTaker key={subject} subject={subject} />
      ))}
    </>
  );
}
