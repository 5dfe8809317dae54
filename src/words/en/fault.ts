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

/** What is wrong with a line, and the way on. */
const lintFaults: Readonly<Record<LintFaultKind, readonly [what: string, way: string]>> = {
  'masked-secret': [
    'the password is masked; the real one is needed',
    'ask the centre for a file taken with full rights, or to fill it from the sheet'
  ],
  'unit-bound-secret': ['the password is sealed for another unit', 'ask the centre for a portable export'],
  'unreadable-secret': [
    'this model cannot read a password in this form',
    'ask the centre for a password in a form that this model takes'
  ],
  'key-blob': [
    'a certificate or a key; it works on the unit that made it alone',
    'ask the centre how the certificate is put in, and for a file without it'
  ],
  'error-text': ["a unit's error message stands among the lines", 'ask the centre to take the file again'],
  'console-text': ['a login or a prompt stands among the lines', 'ask the centre for the configuration alone'],
  'pager-text': [
    'left by a pager (--More--); lines may be missing',
    'ask the centre to take the file again with the pager off'
  ],
  'not-enabled': [
    'it was taken without the right to see everything',
    'ask the centre to take it again as a user with full rights'
  ],
  'too-long': ['the line is too long for the unit', 'ask the centre for a file with shorter lines'],
  'not-ascii': ['it holds characters the unit does not take', 'ask the centre for a file in plain ASCII'],
  'shift-jis': [
    'it holds Shift_JIS characters, which the unit does not take',
    'ask the centre for a file in plain ASCII'
  ],
  'utf-16': ['it is written in UTF-16 (“Unicode” in Windows)', 'ask the centre for the file saved as UTF-8 or ASCII'],
  'control-character': ['it holds invisible control characters', 'ask the centre to export it again'],
  'forbidden-key': [
    'it holds a character that acts as a key on the unit (TAB, a control key)',
    'ask the centre for a file with blanks instead'
  ],
  'interface-missing': ['this model has no such port', 'see that the model is the one ordered, and tell the centre'],
  'port-unmapped': ['the new model has no counterpart for this port', 'ask the centre which port it shall be'],
  'other-model': [
    'the file is for another model',
    'ask the centre for a file of this model, or for the approval of an equivalent'
  ],
  'block-open': ['a block begins and does not end', 'ask the centre for a file whose block ends'],
  'child-without-header': ['the line stands under no section header', 'ask the centre for a file with its headers'],
  'not-repeatable': [
    'a command that acts at once, not a setting: after a cut nobody could say whether to send it again',
    'ask the centre for a file without the line'
  ]
};

export function sayLintFault(fault: LintFault): string {
  const place = fault.line === 0 ? 'the file' : `line ${fault.line} “${fault.text}”`;
  const [what, way] = lintFaults[fault.why];
  return `${place}: ${what} → ${way}`;
}
