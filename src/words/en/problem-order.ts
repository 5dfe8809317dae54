import type {ArchiveDanger} from '#core/problem.ts';
import type {OrderKind, ProblemWordsOf} from '../problem.ts';
import {sayLintFault, saySheetFault} from './fault.ts';
import {sayFinding} from './finding.ts';
import {lines, seconds} from './phrase.ts';
import {secrets} from './secret.ts';

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

const cuts = {
  'no-end': 'its last "end" is missing',
  lines: 'its line count is wrong',
  digest: 'its digest is wrong'
} as const;

export const orderProblems: ProblemWordsOf<OrderKind> = {
  'usage-wrong': {
    title: 'The command is not written correctly',
    means: f => `It does not fit: ${f.detail}`,
    next: 'See --help and type it again. Nothing was sent to a unit.'
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
        `These fields of ${f.file} cannot be used.`,
        f.faults.map(one => `${one.path}: ${one.detail}`)
      ),
    next: 'Do not edit it. Read this list to the centre and get a corrected order.'
  },
  'order-file-missing': {
    title: 'A file of the order is missing',
    means: f => `"${f.file}" is named in the order but is not in the folder.`,
    next: 'Check that copying has finished; if it has, ask the centre to send it again.'
  },
  'order-file-changed': {
    title: 'A file of the order has changed',
    means: f =>
      `"${f.file}" is not what the centre issued (issued ${f.expected.slice(0, 8)}…, now ${f.found.slice(0, 8)}…).`,
    next: 'Do not use it. Say whether you opened and saved it, and ask the centre to send it again.'
  },
  'order-closed': {
    title: 'This order is closed',
    means: f => `Order ${f.order} ended as "${f.ending}" and cannot be started again.`,
    next: 'To read the report, open the report folder. For more work you need a new order.'
  },
  'order-revision-older': {
    title: 'This revision of the order is old',
    means: f => `You gave revision ${f.given}; this laptop has revision ${f.stored}.`,
    next: f =>
      `Give the folder of revision ${f.stored}. If you are not sure which is right, ask the centre for the number.`
  },
  'contract-not-active': {
    title: 'The contract is not active',
    means: f => `Contract ${f.contract} is "${f.status}". This work is not allowed (Articles 9, 17, 22).`,
    next: 'Do not touch the unit. Ask the centre about the contract; a removal needs a removal order.'
  },
  'sheet-format-unknown': {
    title: 'The format of the settings sheet is not known',
    means: f => `"${f.file}" cannot be read as a workbook (it holds ${f.found}).`,
    next: 'Ask the centre to send it as .xlsx, .xls, .ods or .csv.'
  },
  'sheet-encrypted': {
    title: 'The settings sheet is encrypted',
    means: 'This file is encrypted.',
    next: 'Remove the protection in Excel, or ask the centre to send it again.'
  },
  'sheet-archive-unsafe': {
    title: 'The file of the settings sheet is dangerous',
    means: f => `"${f.file}" was not opened: ${dangers[f.why]} (${f.detail}).`,
    next: 'Do not open it in Excel either. Ask the centre where it came from, and for a new copy.'
  },
  'sheet-limit-passed': {
    title: 'Reading the settings sheet was stopped',
    means: f =>
      f.limit === 'time'
        ? `Reading "${f.file}" did not finish in ${seconds(f.allowed)}.`
        : `Reading "${f.file}" needs more memory than allowed (${Math.round(f.allowed / 1_048_576)} MiB).`,
    next: 'Ask the centre for a sheet without unused ranges and pictures.'
  },
  'sheet-layout-unknown': {
    title: 'The form of this sheet is not known',
    means: f => `"${f.file}" uses the form "${f.template}"; there is no layout for it here.`,
    next: 'Tell the centre the layout of the order and the version of the form, and get the layout file or a sheet that fits.'
  },
  'sheet-wrong': {
    title: f => `${f.faults.length} places of the settings sheet cannot be read`,
    means: f => lines(`In "${f.file}"; nothing was sent to a unit.`, f.faults.map(saySheetFault)),
    next: 'Do not correct it yourself. Read this list to the centre and get a corrected sheet.'
  },
  'configuration-truncated': {
    title: 'The configuration file is cut off',
    means: f =>
      `"${f.file}": ${cuts[f.why]} (should be ${f.expected}, is ${f.found}). Applying it would lose settings.`,
    next: 'It is not applied. Ask the centre to send the configuration again.'
  },
  'configuration-wrong': {
    title: f => `${f.faults.length} lines of the configuration cannot be applied`,
    means: f => lines(`In "${f.file}":`, f.faults.map(sayLintFault)),
    next: 'Do not edit lines by hand. Read this list to the centre and get a new configuration.'
  },
  'profile-unknown': {
    title: 'The device profile is missing',
    means: f => `The order names the profile "${f.profile}", which is not on this laptop.`,
    next: 'Tell the centre its name and get the profile file.'
  },
  'data-file-wrong': {
    title: 'A data file is written wrongly',
    means: f => `${f.file}, line ${f.line}, column ${f.column} (${f.path}): ${f.detail}`,
    next: 'Tell the centre this place and get a correct file.'
  },
  'profile-changed': {
    title: 'The profile is not the one the work began with',
    means: f => `"${f.profile}" was ${f.pinned.slice(0, 8)}… at the start and is ${f.found.slice(0, 8)}… now.`,
    next: 'Put the first profile back and go on. If you cannot, call the centre.'
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
    means: f => `${secrets[f.secret]} is neither in the settings sheet nor in the vault.`,
    next: 'Ask the centre for it and hand it over through the vault or the environment, never on the screen.'
  }
};
