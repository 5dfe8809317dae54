import {knownLabels, type Reading} from './reading.ts';
import type {SheetFault} from './fault.ts';
import {isReadable, placeBeside, type Grid} from './grid.ts';
import type {FieldPlace} from './layout.ts';
import {labelKey, tidy} from './text.ts';

/**
 * The heading most like a missing one: it starts where the worksheet's known labels start (so it is never a value,
 * which could be a secret), nobody else claims it, and it shares at least two letters in a row.
 */
export function similarHeading({layout}: Reading, grid: Grid, wanted: FieldPlace): SheetFault['similar'] {
  const known = knownLabels(layout, wanted.worksheet);
  const readable = grid.cells.filter(isReadable);
  const columns = new Set(readable.filter(cell => known.has(labelKey(cell.text))).map(cell => cell.column));
  const ranked = readable
    .filter(cell => columns.has(cell.column) && !known.has(labelKey(cell.text)))
    .map(cell => ({cell, score: Math.max(...wanted.labels.map(label => alike(labelKey(label), labelKey(cell.text))))}))
    .filter(one => one.score > 0)
    .sort((one, other) => other.score - one.score);
  const best = ranked[0]?.cell;
  return best && {label: tidy(best.text), cell: placeBeside(grid, best, wanted.value).ref};
}

/** Share of common letter pairs (Dice). */
function alike(one: string, other: string): number {
  const [mine, theirs] = [pairs(one), pairs(other)];
  const common = [...mine].filter(pair => theirs.has(pair)).length;
  return mine.size + theirs.size === 0 ? 0 : (2 * common) / (mine.size + theirs.size);
}

function pairs(text: string): Set<string> {
  return new Set(Array.from({length: Math.max(text.length - 1, 0)}, (_, index) => text.slice(index, index + 2)));
}
