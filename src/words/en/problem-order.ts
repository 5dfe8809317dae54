import type {OrderFault} from '#core/order/fault.ts';
import type {ArchiveDanger, ProblemOf, SecretName} from '#core/problem.ts';
import type {ProfileLack} from '#core/qualify/fault.ts';
import type {OrderKind, ProblemWordsOf} from '../problem.ts';
import {sayLintFault, saySheetFault} from './fault.ts';
import {sayFinding} from './finding.ts';
import {cause, lines, seconds} from './phrase.ts';
import {secrets} from './secret.ts';

const lacks: Readonly<Record<ProfileLack, string>> = {
  serial: 'where the unit shows its serial number',
  mac: 'where the unit shows its MAC address',
  uptime: 'where the unit shows since when it runs',
  save: 'how it is saved',
  saved: 'how the unit proves that it is saved',
  reload: 'how the unit is started anew',
  negation: 'how a line is taken back'
};

const dangers: Readonly<Record<ArchiveDanger, string>> = {
  'too-large': 'it grows too large when unpacked',
  ratio: 'its compression ratio is not natural',
  'too-many': 'it holds too many files',
  name: 'a name inside points outside the folder',
  link: 'it holds a link to another place',
  overlap: 'files inside overlap',
  duplicate: 'one name is there twice',
  encrypted: 'its contents are encrypted',
  damaged: 'it is damaged and ends too early'
};

type Cut = ProblemOf<'configuration-truncated'>;

const cuts: Readonly<Record<Cut['why'], (cut: Cut) => string>> = {
  'no-end': f => `its end mark “${f.expected}” is missing (the last line is “${f.found}”)`,
  lines: f => `it should have ${f.expected} lines and has ${f.found}`,
  digest: f => `its digest is wrong (written ${f.expected.slice(0, 8)}…, computed ${f.found.slice(0, 8)}…)`
};

const variables: Readonly<Record<SecretName, string>> = {
  'factory-password': '',
  'setup-password': 'keep it with vault set setup-password or put it into VSR_SETUP_PASSWORD',
  'earlier-setup-password': '',
  'site-password': 'keep it with vault set site-password or put it into VSR_PASSWORD',
  'enable-password': 'keep it with vault set enable-password or put it into VSR_ENABLE_PASSWORD'
};

const orderFaults: Readonly<Record<OrderFault['why'], (fault: OrderFault) => string>> = {
  missing: f => `${f.path}: the field is missing`,
  unknown: f => `${f.path}: an order has no such field`,
  wrong: f => `${f.path === '' ? 'as a whole' : f.path}: the value cannot be used (${f.detail})`
};

/** What stands in a file that is no workbook. */
function inside(found: string): string {
  if (found === '') return 'It is empty (0 bytes)';
  return found === 'zip'
    ? 'It holds something else, such as a Word document'
    : `Its content is of no workbook format (${found})`;
}

export const orderProblems: ProblemWordsOf<OrderKind> = {
  'usage-wrong': {
    title: 'The command is not written correctly',
    means: f =>
      f.detail === ''
        ? 'The name of the command is missing.'
        : `“${f.detail}” does not fit: it is missing, too much, or has the wrong form.`,
    next: 'Look at the list of commands (--help shows it) and type it again. Nothing was sent to a unit.'
  },
  'file-unreadable': {
    title: 'The file cannot be read',
    means: f => `“${f.file}” cannot be read (${cause(f.code)}).`,
    next: 'Check its name and place and type it again. If you were given the file, copy it again.'
  },
  'order-unreadable': {
    title: 'The order cannot be read',
    means: f => `${f.file} is damaged or is not an order (${f.detail}).`,
    next: 'Check that the folder is as you received it; if it is, ask the centre to send the order again.'
  },
  'order-field-wrong': {
    title: 'The order is filled in wrongly',
    means: f =>
      lines(
        `These fields of ${f.file} cannot be used. Nothing was sent to a unit.`,
        f.faults.map(one => orderFaults[one.why](one))
      ),
    next: 'Do not edit it. Read this list to the centre and get a corrected order.'
  },
  'order-file-missing': {
    title: 'A file of the order is missing',
    means: f => `“${f.file}” is not in the order folder.`,
    next: 'Check the folder you gave with --order, and that copying has finished; otherwise ask the centre to send it again.'
  },
  'order-file-changed': {
    title: 'A file of the order has changed',
    means: f =>
      `“${f.file}” is not what ${f.file === 'order.json' ? 'was opened before under the same revision' : 'the centre issued'} (then ${f.expected.slice(0, 8)}…, now ${f.found.slice(0, 8)}…).`,
    next: 'Do not use it. Say whether you opened and saved it, and ask the centre to send it again.'
  },
  'order-closed': {
    title: 'This order is closed',
    means: f =>
      `Order ${f.order} ${f.ending === 'purged' ? 'is done and its records were erased from this laptop' : `ended as “${f.ending}”`}; it cannot be started again.`,
    next: 'To read the report, open the report folder. For more work you need a new order.'
  },
  'order-revision-older': {
    title: 'This revision of the order is old',
    means: f => `You gave revision ${f.given}; this laptop has revision ${f.stored}.`,
    next: f =>
      `Give the folder of revision ${f.stored}. If you are not sure which is right, ask the centre for the number.`
  },
  'order-of-other-work': {
    title: 'The command is not the work of the order',
    means: f => `Order ${f.order} is for ${f.given}; you typed ${f.wanted}. Nothing was sent to a unit.`,
    next: f => `Check the order folder. If it is right, type ${f.given} instead of ${f.wanted}.`
  },
  'contract-not-active': {
    title: 'The contract is not active',
    means: f => `Contract ${f.contract} is “${f.status}”. This work is not allowed (Articles 9, 17, 22).`,
    next: 'Do not touch the unit. Ask the centre about the contract; a removal needs a removal order.'
  },
  'sheet-format-unknown': {
    title: 'The format of the settings sheet is not known',
    means: f => `“${f.file}” cannot be read as a workbook. ${inside(f.found)}.`,
    next: 'Ask the centre to send it as .xlsx, .xls, .ods or .csv.'
  },
  'sheet-encrypted': {
    title: 'The settings sheet is encrypted',
    means: 'This file is encrypted.',
    next: 'Remove the protection in Excel, or ask the centre to send it again.'
  },
  'sheet-archive-unsafe': {
    title: 'The file of the settings sheet cannot be opened',
    means: f => `For safety “${f.file}” was not opened: ${dangers[f.why]} (${f.detail}).`,
    next: 'Do not open it in Excel either. Ask the centre where it came from, and for a new copy.'
  },
  'sheet-limit-passed': {
    title: 'Reading the settings sheet was stopped',
    means: f =>
      ({
        time: `Reading “${f.file}” did not finish in ${seconds(f.allowed)}.`,
        memory: `Reading “${f.file}” needs more memory than allowed (${f.allowed} MiB).`,
        cells: `“${f.file}” has more filled cells than allowed (${f.allowed}).`
      })[f.limit],
    next: 'Ask the centre for a sheet without unused ranges and pictures.'
  },
  'sheet-layout-unknown': {
    title: 'The form of this sheet is not known',
    means: f =>
      f.template === ''
        ? `“${f.file}” shows no version of its form (Ver.). It may not be a settings sheet.`
        : `“${f.file}” uses the form Ver.${f.template}; this laptop has no layout for it.`,
    next: 'Check that it is the settings sheet, tell the centre the version of the form and get a sheet that fits.'
  },
  'sheet-wrong': {
    title: f => `${f.faults.length} places of the settings sheet cannot be read`,
    means: f => lines(`In “${f.file}”; nothing was sent to a unit.`, f.faults.map(saySheetFault)),
    next: 'Do not correct it yourself. Read this list to the centre and get a corrected sheet.'
  },
  'configuration-truncated': {
    title: 'The configuration file is cut off',
    means: f => `“${f.file}”: ${cuts[f.why](f)}. Applying it would lose settings, so nothing was sent.`,
    next: 'Copy it again; if it is the same, ask the centre to send the configuration again. Do not complete it by hand.'
  },
  'configuration-wrong': {
    title: f => `${f.faults.length} lines of the configuration cannot be applied`,
    means: f => lines(`In “${f.file}”; nothing was sent to a unit.`, f.faults.map(sayLintFault)),
    next: 'Do not edit lines by hand. Read this list to the centre and get a new configuration.'
  },
  'profile-unknown': {
    title: 'The device profile is missing',
    means: f => `The order names the profile “${f.profile}”, which is not on this laptop.`,
    next: 'Tell the centre its name and get the profile file.'
  },
  'layout-unknown': {
    title: 'The layout of the sheet is missing',
    means: f => `The order names the layout “${f.layout}”, which is not on this laptop (it has ${f.known.join(', ')}).`,
    next: 'Tell the centre its name and get the layout file, or a corrected order.'
  },
  'data-file-wrong': {
    title: 'A data file is written wrongly',
    means: f =>
      `${f.file}${f.line === 0 ? '' : `, line ${f.line}, column ${f.column}`}${f.path === '' ? '' : ` (${f.path})`}: ${f.detail}`,
    next: 'Tell the centre this place and get a correct file.'
  },
  'profile-changed': {
    title: 'The profile is not the one the work began with',
    means: f => `“${f.profile}” was ${f.pinned.slice(0, 8)}… at the start and is ${f.found.slice(0, 8)}… now.`,
    next: 'Put the first profile back and go on. If you cannot, call the centre.'
  },
  'profile-lacks': {
    title: 'The profile does not know this kind of unit far enough',
    means: f => `“${f.profile}” does not say ${lacks[f.lacks]}. Nothing more was sent.`,
    next: 'Work by hand (manual mode) and with the centre, or get a profile that says it.'
  },
  'findings-stop': {
    title: f => `This may be the configuration of another site or contract (${f.findings.length} to stop for)`,
    means: f =>
      lines('What identifies contract, line and unit disagrees. Nothing was sent.', f.findings.map(sayFinding)),
    next: 'This cannot be closed on site. Read both values to the centre and get a new revision of the order.'
  },
  'findings-open': {
    title: f => `${f.findings.length} disagreements need the centre's word`,
    means: f => lines('Sheet and configuration disagree. Nothing was sent yet.', f.findings.map(sayFinding)),
    next: 'Ask the centre about each, note name and number, and start again with --accept finding=number.'
  },
  'secret-missing': {
    title: 'A password is missing',
    means: f => `The sheet, the vault and the environment lack ${secrets[f.secret]}.`,
    next: f => `Ask the centre for it, ${variables[f.secret]} and start again. Never type it on the command line.`
  }
};
