import type {NotRead, SheetNote} from '#core/settings/settings.ts';
import type {SheetWords} from '../sheet.ts';

export const sheet: SheetWords = {
  notRead: {
    'struck-out': 'struck out, so it was not read',
    'hidden-row': 'in a hidden row, so it was not read',
    'hidden-column': 'in a hidden column, so it was not read',
    'hidden-worksheet': 'a hidden worksheet, so it was not read'
  },
  notes: {
    'photography-forbidden': 'photographs are forbidden: take none at this site',
    'secret-holds-blanks': 'the key holds blanks; they were read as part of it',
    'changed-in-red': 'written in red: the value may have changed lately',
    'speed-fixed': 'the speed is fixed: check that the other side is fixed to the same',
    'format-without-hidden': 'this file format cannot show hidden rows and columns: check the original in Excel',
    'format-without-strike': 'this file format cannot show struck-out text: check the original in Excel'
  },
  summary: ({values, notRead, notes}) => `Settings sheet: ${values} values read, ${notRead} not read, ${notes} notes.`
};

export function sayNotRead({worksheet, cell, why, shown}: NotRead): string {
  const place = why === 'hidden-worksheet' ? worksheet : `${worksheet} ${cell}`;
  return `${place}: ${sheet.notRead[why]}${shown === '' ? '' : ` (${shown})`}`;
}

export function saySheetNote({kind, worksheet, cell, label}: SheetNote): string {
  return label === '' ? sheet.notes[kind] : `${worksheet} ${cell} ${label}: ${sheet.notes[kind]}`;
}
