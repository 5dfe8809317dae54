import type {NotRead, SheetNote} from '#core/settings/settings.ts';
import type {SheetWords} from '../sheet.ts';

export const sheet: SheetWords = {
  notRead: {
    'struck-out': '取り消し線があるので、読んでいません',
    'hidden-row': '隠れた行なので、読んでいません',
    'hidden-column': '隠れた列なので、読んでいません',
    'hidden-worksheet': '隠れたシートなので、読んでいません'
  },
  notes: {
    'photography-forbidden': '撮影禁止と書かれています。この現場では写真を撮らないでください',
    'secret-holds-blanks': '鍵の途中に空白があります。そのまま鍵の一部として読みました',
    'changed-in-red': '赤字です。最近変わった値かもしれません',
    'speed-fixed': '速度が固定です。相手側も同じ固定か確かめてください',
    'format-without-hidden': 'このファイルの形式では、隠れた行や列を見分けられません。元の Excel で確かめてください',
    'format-without-strike': 'このファイルの形式では、取り消し線を見分けられません。元の Excel で確かめてください'
  },
  summary: ({values, notRead, notes}) =>
    `設定シート：値 ${values} 件を読みました。読まなかった所 ${notRead} 件、注意 ${notes} 件。`
};

export function sayNotRead({worksheet, cell, why, shown}: NotRead): string {
  return `「${worksheet}」${why === 'hidden-worksheet' ? '' : cell}：${sheet.notRead[why]}${shown === '' ? '' : `（${shown}）`}`;
}

export function saySheetNote({kind, worksheet, cell, label}: SheetNote): string {
  return label === '' ? sheet.notes[kind] : `「${worksheet}」${cell} ${label}：${sheet.notes[kind]}`;
}
