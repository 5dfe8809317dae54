import {isRed, type Difference, type DifferenceClass} from '#core/apply/difference.ts';
import type {DiffRow} from '../../parts/diff-view.tsx';

export interface DifferenceWords {
  readonly classes: Readonly<Record<DifferenceClass, string>>;
  readonly foundBefore: string;
}

/** Differences for the eye: what is to be settled apart from what only looks different. */
export function differenceRows(differences: readonly Difference[], words: DifferenceWords) {
  const rows = (wanted: boolean) =>
    differences.flatMap((one, at) => (isRed(one) === wanted ? [rowOf(one, String(at), words)] : []));
  return {red: rows(true), harmless: rows(false)};
}

function rowOf(difference: Difference, id: string, words: DifferenceWords): DiffRow {
  const {planned, running, section} = difference;
  const side = (text: string | undefined) =>
    text === undefined ? undefined : {text: section === '' ? text : `${section} › ${text}`};
  return {
    id,
    kind: planned === undefined ? 'right' : running === undefined ? 'left' : 'changed',
    left: side(planned),
    right: side(running),
    word: words.classes[difference.class],
    tone: isRed(difference) ? 'bad' : 'plain',
    remark: difference.foundBefore ? words.foundBefore : undefined
  };
}
