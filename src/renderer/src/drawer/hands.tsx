import {handLists} from '#core/job/deeds.ts';
import {handItems} from '#core/procedure/hands.ts';
import {useVisit} from '../store/mirror.ts';
import {HandsList} from './hands-list.tsx';

/** All lists of this kind of visit. */
export function Hands() {
  const {workType} = useVisit().paper;
  return handLists
    .filter(list => handItems(list, workType).length > 0)
    .map(list => <HandsList key={list} list={list} />);
}
