import type {Change} from '#core/apply/change.ts';
import type {ChainFault} from '#core/journal/event.ts';
import type {ReportFault} from '#core/problem.ts';
import type {ApplyKind, ReportKind, StoreKind, ProblemWordsOf} from '../problem.ts';
import {sayDifference} from './difference.ts';
import {answered, cause, lines, seconds} from './phrase.ts';

const faults: Readonly<Record<ReportFault['why'], string>> = {
  changed: 'its contents changed after it was made',
  missing: 'a file that should be there is missing',
  extra: 'it was not there when the report was made (no part of the report)',
  signature: 'the signature does not match: manifest.json was changed or the signature is damaged',
  chain: 'the entries of the journal do not follow each other (missing, moved or changed)',
  statement: 'what the witness was shown, or the control number, disagrees with the other files',
  manifest: 'the list of files cannot be read or lacks a file',
  signer: 'it is not signed by the key given with --signer: another laptop made it'
};

const chainFaults: Readonly<Record<ChainFault, string>> = {
  seq: 'a number is missing',
  hash: 'its content is not what its digest says',
  prev: 'it does not follow the entry before it',
  order: 'it belongs to another order',
  unreadable: 'it cannot be read',
  version: 'its version is not known',
  head: 'the last entries are missing'
};

/** What the program was doing when the disk failed. */
const operations: Readonly<Record<string, string>> = {
  open: 'opening the records',
  append: 'writing the records',
  read: 'reading the records',
  put: 'keeping a file',
  get: 'fetching a file',
  reserve: 'making sure of free space',
  destroy: 'erasing records',
  'vault-open': 'opening the vault',
  'vault-write': 'writing the vault',
  report: 'writing the report'
};
const operation = (name: string): string => operations[name] ?? name;

export const applyProblems: ProblemWordsOf<ApplyKind> = {
  'line-refused': {
    title: f => `The unit refused line ${f.line}`,
    means: f => `“${f.text}” (${f.mode}): ${answered(f.answer)}. Later lines were not sent, nothing was saved.`,
    next: 'Read line and answer to the centre. Get a corrected configuration, or decide on the screen what becomes of this line.'
  },
  'header-refused': {
    title: f => `The unit refused the section header in line ${f.line}`,
    means: f =>
      `“${f.text}” (${f.mode}): ${answered(f.answer)}. Nothing after it was sent, so that no line lands elsewhere; nothing was saved.`,
    next: 'Read line and answer to the centre. Get a corrected configuration, or decide on the screen what becomes of this header.'
  },
  'read-back-differs': {
    title: 'The read-back differs from the plan',
    means: f => lines('Nothing was saved. These differ:', f.differences.map(sayDifference)),
    next: 'Read the list to the centre. Starting the same command again repairs missing lines and reads back.'
  },
  'save-refused': {
    title: 'The unit refused to save',
    means: f => `On saving, ${answered(f.answer)}. It works now, but loses the settings without power.`,
    next: 'Leave the power on. Read the answer to the centre and follow its word.'
  },
  'save-not-proved': {
    title: 'It is not proved that the settings were saved',
    means: f => `After saving the state is “${f.state}”: saved and running may differ.`,
    next: 'Leave the power on and start the same command again. If it stays, tell the centre.'
  },
  'reload-not-proved': {
    title: 'The unit did not come back from its restart',
    means: f => `No login after ${seconds(f.waitedMs)}.`,
    next: 'Leave the power on, watch the LEDs up to 5 minutes. Then ask the centre whether to put the old unit back.'
  },
  'work-stopped': {
    title: 'The work was stopped by hand',
    means: 'No further line was sent. What had been sent before is in the records; nothing is lost.',
    next: 'Start again when ready: the unit is read back first, then it goes on from there.'
  },
  'taken-over': {
    title: 'A person has the keyboard',
    means: 'The program types nothing now. What is typed and answered is recorded, secrets masked.',
    next: 'Hand the keyboard back when done: the unit is identified and read back before anything goes on.'
  },
  'changes-open': {
    title: 'Changes typed by hand are not settled',
    means: f => lines('They are not in the plan, so nothing is saved.', f.changes.map(sayChange)),
    next: "Adopt each with the centre's word, or undo it."
  },
  'change-unknown': {
    title: 'This change is no longer there',
    means: f => `Change ${f.change} is not open: it was settled already, or the unit no longer shows it.`,
    next: 'Look at the list again.'
  },
  'change-word-missing': {
    title: "The centre's word is missing",
    means: f => `Change ${f.change} is not in the plan. It may only stay with a name and a number from the centre.`,
    next: 'Call the centre and enter who allowed it and its number, or undo the change.'
  }
};

export const storeProblems: ProblemWordsOf<StoreKind> = {
  'store-locked': {
    title: 'The program is running already',
    means: f => `Another window or command uses the records (${f.folder}).`,
    next: 'Use that one, or close it and start again. The records are safe.'
  },
  'store-damaged': {
    title: 'A file of the records is damaged',
    means: f => `“${f.file}” cannot be read. It was moved to “${f.movedTo}”, not deleted.`,
    next: 'Keep the moved file and tell the centre. Work can go on with new records.'
  },
  'store-newer': {
    title: 'The records belong to a newer version',
    means: f => `The records have version ${f.found}; this program reads up to ${f.known}. They were not touched.`,
    next: 'Open them with the newer program.'
  },
  'store-io': {
    title: 'Records or vault could not be read or written',
    means: f =>
      `This failed: ${operation(f.operation)} (${cause(f.code)}). Nothing is sent to a unit until writing is proved.`,
    next: 'Check that the place of the records (VSR_DATA) can be written to, and an external disk; start again. If it stays, ask the centre about going on with another laptop.'
  },
  'disk-full': {
    title: 'The disk of the laptop is full',
    means: f => `There is no room for ${operation(f.operation)}. Without records nothing is sent to a unit.`,
    next: "Free about 1 GB and start again. Do not delete this program's records."
  },
  'journal-broken': {
    title: 'The chain of the journal is broken',
    means: f => `Entry ${f.seq} of order ${f.order} does not match (${chainFaults[f.why]}): changed or damaged.`,
    next: 'Leave the records as they are and tell the centre. This order cannot go on from this laptop.'
  },
  'blob-damaged': {
    title: 'A file kept with the records cannot be used',
    means: f => `“${f.name}” is ${f.why === 'missing' ? 'missing' : 'not what was kept'}. The other records are safe.`,
    next: 'Leave the record folder as it is and tell the centre. Take the photo or the log again.'
  },
  'store-key-wrong': {
    title: 'Records and vault do not belong together',
    means: f => `The records (${f.folder}) are sealed with the key of another vault. Nothing was deleted.`,
    next: 'Check that records and vault are of the same folder (VSR_DATA); if you cannot tell, ask the centre for recovery.'
  },
  'passphrase-missing': {
    title: 'The passphrase of the vault was not given',
    means: 'Without it the vault (keys and passwords) stays shut.',
    next: 'Put the passphrase into VSR_PASSPHRASE and start again.'
  },
  'vault-not-opened': {
    title: 'The vault does not open',
    means: 'The passphrase is wrong or the vault file was changed; which of the two cannot be told.',
    next: 'Check capitals and the input method and try again. If it is forgotten, ask the centre for recovery.'
  },
  'vault-damaged': {
    title: 'The vault file is damaged',
    means: f => `The vault cannot be read (${f.detail}).`,
    next: 'Keep the file and ask the centre for recovery. Unsent reports can be got with the recovery key.'
  },
  'vault-keychain-missing': {
    title: 'This computer has no place to keep keys',
    means: f => `The system's keychain cannot be used (${f.found}); keys are never kept in plain text instead.`,
    next: 'Enable the keychain and start the app again, or use npm start -- --browser with a passphrase.'
  },
  'vault-keychain-refused': {
    title: "The vault does not open with this computer's keychain",
    means: 'User account or keychain is another one than when the vault was made. Nothing was read, nothing is lost.',
    next: 'Log in as the user who made it. If that cannot be, keep the file and ask the centre for recovery.'
  }
};

export const reportProblems: ProblemWordsOf<ReportKind> = {
  'witness-not-allowed': {
    title: "The witness's name cannot be given here",
    means: 'Only a training order takes the name from the command line.',
    next: 'Leave --witness out. The visit can be closed without a signature, with a reason.'
  },
  'witness-name-missing': {
    title: "The witness's name is missing",
    means: 'Without a name the record cannot say who was told. The sign was not recorded.',
    next: 'Ask the witness for the name. Who would rather not give it can choose not to sign; the visit closes.'
  },
  'statement-stale': {
    title: 'The text on the page has changed',
    means: f =>
      f.shown === null
        ? `The text with control number ${f.answered} is not on the page now. The sign was not recorded.`
        : `The sign is for the text ${f.answered}, but the text is ${f.shown} now. The sign was not recorded.`,
    next: 'Show the text again, explain what has changed, then ask for the sign.'
  },
  'glyph-missing': {
    title: "The report's font lacks a character",
    means: f => `“${f.character}” (${f.codePoint}) cannot be printed. No report was written.`,
    next: 'Tell the centre which field holds it and get an order with another character. The journal is kept.'
  },
  'report-unreadable': {
    title: 'The report folder cannot be read',
    means: f => `“${f.file}” cannot be read (${cause(f.detail)}).`,
    next: 'Check the folder and that copying has finished.'
  },
  'report-changed': {
    title: 'This report is not as it was made',
    means: f =>
      lines(
        'These do not match:',
        f.faults.map(one => `${one.file}: ${faults[one.why]}`)
      ),
    next: 'Do not use this copy. Get it again from the laptop that made it, or from the centre.'
  },
  'folder-not-writable': {
    title: 'The report cannot be written',
    means: f => `“${f.folder}” cannot be written to (${cause(f.code)}). What was recorded so far is kept.`,
    next: 'Give another folder with --out and start again.'
  },
  'folder-holds-other': {
    title: 'The report folder holds other things',
    means: f =>
      `“${f.folder}” holds ${f.names.slice(0, 3).join(', ')}${f.names.length > 3 ? ` and more (${f.names.length})` : ''}. Mixed with them a report cannot be verified. Nothing was deleted.`,
    next: 'Give an empty folder or a new name with --out and start again.'
  }
};

function sayChange({kind, section, planned, running}: Change): string {
  const where = section === '' ? '' : `[${section}] `;
  if (kind === 'added') return `${where}added: ${running ?? ''}`;
  return kind === 'removed' ? `${where}removed: ${planned ?? ''}` : `${where}${planned ?? ''} → ${running ?? ''}`;
}
