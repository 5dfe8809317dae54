import type {SheetNoteKind} from '../settings/settings.ts';
import type {Reading} from './reading.ts';
import type {SheetFault} from './fault.ts';
import {isReadable, type Grid, type Place} from './grid.ts';
import {looksLikeDate} from './number-readers.ts';
import type {Reader} from './reader.ts';
import {isNothing, plain} from './text.ts';
import type {Cell} from './workbook.ts';

export interface Target {
  readonly reader: Reader<unknown>;
  readonly grid: Grid;
  readonly place: Place;
  readonly label: string;
  /** Path into the Settings under which the origin is kept. */
  readonly path: string;
}

/** Longer is no value of any form; and what is shown of one in a fault. */
const valueLength = 2000;
const shownLength = 200;

/**
 * One value from one place, with its origin, or `undefined` and a fault. `taken` is the cell whose text counts: the
 * place's own, or the one above for 〃.
 */
export function readCell(reading: Reading, target: Target, taken: Cell | undefined): unknown {
  const {reader, grid, place, label} = target;
  if (reader.secret) reading.secretCells.add(`${grid.name}!${place.ref}`);
  const own = place.cell;
  const blankHere = own !== undefined && !isReadable(own);
  const text = blankHere || !taken ? '' : taken.text;
  const shown = reader.secret ? null : (own?.text ?? '');
  reading.origins.set(target.path, {worksheet: grid.name, cell: place.ref, label, shown});
  const fault = (more: Omit<SheetFault, 'worksheet' | 'cell' | 'label' | 'read'>) => {
    const read = reader.secret || text === '' ? {} : {read: text.slice(0, shownLength)};
    reading.faults.push({worksheet: grid.name, cell: place.ref, label, ...read, ...more});
    return undefined;
  };
  const value = taken && !blankHere ? taken.value : '';
  if (isBlank(reader, text)) return reader.blank === 'null' ? null : fault({why: 'value-missing'});
  if (!reader.free && looksLikeDate({text, value})) return fault({why: 'became-a-date'});
  if (!reader.free && text.length > valueLength) return fault({why: 'not-understood'});
  const read = reader.read({text, value, label, terms: reading.layout.terms});
  if (!read.ok) return fault(read.problem);
  for (const kind of notesOn(reading, target, text))
    reading.notes.push({kind, worksheet: grid.name, cell: place.ref, label});
  return read.value;
}

function isBlank(reader: Reader<unknown>, text: string): boolean {
  if (reader.blank === 'null' && !reader.secret) return isNothing(text);
  return reader.secret ? text === '' : plain(text) === '';
}

function notesOn(reading: Reading, {reader, place, path}: Target, text: string): SheetNoteKind[] {
  const notes: SheetNoteKind[] = [];
  if (place.cell?.red) notes.push('changed-in-red');
  if (reader.secret && / .*\S/.test(text)) notes.push('secret-holds-blanks');
  if (path.endsWith('.speed') && !/自動|auto/i.test(text)) notes.push('speed-fixed');
  const forbidden = reading.layout.terms.photographyForbidden;
  if (path === 'remarks' && forbidden.some(word => plain(text).includes(plain(word))))
    notes.push('photography-forbidden');
  return notes;
}
