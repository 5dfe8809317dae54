import type {LintFault, LintFaultKind} from '#core/configuration/lint.ts';
import type {SheetFault, SheetFaultKind} from '#core/sheet/fault.ts';

type Say = (fault: SheetFault) => string;

const notRead =
  (what: string): Say =>
  fault =>
    `“${fault.read ?? ''}” cannot be read as ${what}`;

const sheetFaults: Readonly<Record<SheetFaultKind, Say>> = {
  'worksheet-missing': fault => `the worksheet is missing${guess(fault)}`,
  'label-missing': fault => `the field “${fault.label}” is not found${guess(fault)}`,
  'value-missing': fault => `“${fault.label}” is empty`,
  'not-an-address': notRead('an IP address'),
  'not-a-mask': notRead('a subnet mask'),
  'not-a-number': notRead('a number'),
  'not-a-mac': notRead('a MAC address'),
  'not-a-date': notRead('a date'),
  'not-a-choice': fault => `“${fault.read ?? ''}” is not one of the choices (${fault.expected ?? fault.label})`,
  'two-choices': fault =>
    `“${fault.label}” has ${fault.choices?.length ?? 2} choices marked (${(fault.choices ?? []).join(', ')})`,
  'became-a-date': () => 'the value became a date (it may have been 3/4 or 3-4): ask the centre for the right value',
  'digits-lost': fault =>
    `“${fault.label}” is too short (${fault.digits?.found ?? '?'} of ${fault.digits?.expected ?? '?'} digits): leading zeros may be lost`,
  'secret-full-width': () => 'the key holds full-width characters; it is not corrected here (ask the centre)',
  'secret-trailing-blank': () => 'the key ends in a blank: ask whether the blank belongs to it',
  'not-unique': fault => `“${fault.read ?? fault.label}” is the same as in another row`,
  'not-a-name': notRead('a name'),
  'no-network': fault => `“${fault.read ?? ''}” is in none of the LAN networks`,
  'not-understood': fault => `“${fault.label}” is “${fault.read ?? ''}”, which is not understood`
};

export function saySheetFault(fault: SheetFault): string {
  return `${[fault.worksheet, fault.cell].filter(Boolean).join(' ')}: ${sheetFaults[fault.why](fault)}`;
}

function guess(fault: SheetFault): string {
  return fault.similar ? `; similar heading: “${fault.similar.label}” (${fault.similar.cell}). Is it this one?` : '';
}

const lintFaults: Readonly<Record<LintFaultKind, string>> = {
  'masked-secret': 'the password is masked; the real one is needed',
  'unit-bound-secret': 'the password is sealed for another unit',
  'error-text': "a unit's error message stands among the lines",
  'too-long': 'the line is too long for the unit',
  'not-ascii': 'it holds characters the unit does not take',
  'control-character': 'it holds invisible control characters',
  'interface-missing': 'this model has no such port',
  'other-model': 'the file is for another model',
  'block-open': 'a block begins and does not end',
  'child-without-header': 'the line stands under no section header',
  'not-repeatable': 'a command that acts at once, not a setting: after a cut nobody could say whether to send it again'
};

export function sayLintFault(fault: LintFault): string {
  const place = fault.line === 0 ? 'the file' : `line ${fault.line} “${fault.text}”`;
  return `${place}: ${lintFaults[fault.why]}`;
}
