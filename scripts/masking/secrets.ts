import type {Dice} from '#simulator/dice.ts';

/** What people put into secrets: each kind trips over something else. */
export const kinds = [
  'plain',
  'quote',
  'backslash',
  'blank',
  'hash',
  'question',
  'percent',
  'dollar',
  'bang',
  'caret',
  'words',
  'noise',
  'prompt',
  'any'
] as const;
export type Kind = (typeof kinds)[number];

const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789';
const marks: Readonly<Record<Kind, readonly string[]>> = {
  plain: [],
  quote: ['"', '""', '\\"'],
  backslash: ['\\', '\\\\'],
  blank: [' ', '  '],
  hash: ['#', '# '],
  question: ['?', '??'],
  percent: ['%', '% '],
  dollar: ['$', '$6$'],
  bang: ['!', '! '],
  caret: ['^', '<', '>'],
  // Words of the lines themselves.
  words: [' 0 ', ' secret ', ' ro '],
  // What lines begin with that nobody asked for, and the unit's refusals.
  noise: ['%SYS-5-X: ', '[  1.000000] ', '% Invalid '],
  prompt: ['vsr# ', '(config)# ', 'x> '],
  any: ["'", '`', '&', '|', ';', '~', '=', ':', ',', '{', ']', '@', '/', '*']
};

/** 14 characters and more, no two alike in a run of the sweep; begins and ends with a letter or with a mark. */
export function makeSecret(kind: Kind, dice: Dice): string {
  const mark = (): string => pick(marks[kind], dice) ?? '';
  const inner = Array.from({length: 1 + Math.floor(dice.between(0, 2.3))}, () => mark() + word(dice)).join('');
  const begun = dice.chance(0.2) ? mark().trimStart() : '';
  return `${begun}Fx${word(dice)}${inner}${dice.chance(0.2) ? mark().trimEnd() : ''}`;
}

function word(dice: Dice): string {
  const length = 6 + Math.floor(dice.between(0, 4));
  return Array.from({length}, () => letters[Math.floor(dice.between(0, letters.length))]).join('');
}

export function pick<T>(all: readonly T[], dice: Dice): T | undefined {
  return all[Math.floor(dice.between(0, all.length))];
}
