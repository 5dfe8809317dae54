import type {StagingWords} from '../../screens/staging.ts';

export const refused: StagingWords['refused'] = {
  title: line => `What becomes of line ${line}?`,
  text: 'Refused line',
  mode: 'In mode',
  answer: 'The unit says',
  noAnswer: 'nothing',
  roads: 'Ways on',
  road: {
    reword: {
      text: 'Send the registered rewording',
      price: 'Another spelling that the device profile knows. No word of the centre is needed; it stands in the report.'
    },
    'leave-out': {
      text: 'Go on without this line',
      price: "It stays out and is listed as left over. Needs the centre's word."
    },
    typed: {
      text: 'Type it by hand and adopt it',
      price: "After you hand back, what differs is shown. Adopting needs the centre's word."
    },
    again: {text: 'Send the same line again', price: 'Only if the unit was busy. The same answer leads back here.'},
    stop: {
      text: 'Give the work up',
      price: 'The old unit stays. What was sent is not saved. The reason is recorded.'
    }
  },
  reworded: text => `Sent instead: ${text}`,
  press: {
    reword: 'Send the rewording, go on',
    'leave-out': 'List it as left over, go on',
    typed: 'Adopt what I typed',
    again: 'Send again',
    stop: 'Give up'
  },
  choose: 'Choose a way on.',
  takeOverFirst: 'Begin typing by hand',
  giveUpWhy: (line, text) => `Given up: the unit refused line ${line}, “${text}”`
};

export const identity: StagingWords['identity'] = {
  title: 'If this unit is to be used',
  lead: serial =>
    `The same model with another serial number (${serial}). If the label says so too and the centre agrees, write it here.`,
  press: 'Go on with this unit',
  firmware: version => `Firmware ${version} is near a version the profile knows. If the centre agrees, write it here.`,
  firmwarePress: 'Go on with this version',
  swap: 'Move the console to the new unit, then try again.'
};

export const takeover: StagingWords['takeover'] = {
  word: 'By hand',
  text: 'Keys go to the unit and are recorded, passwords masked. Hand back when you are done: everything is read back.',
  handBack: 'Done: hand back and read back',
  pending: 'Reading back',
  palette: 'Commands that only look',
  paletteHint: 'They change nothing. The answer shows below.',
  asking: 'Asking',
  answer: command => `Answer to “${command}”`,
  emptyAnswer: 'The answer was empty.',
  take: 'Type by hand',
  takeHint: 'The work stops and the keyboard is yours.'
};

export const changes: StagingWords['changes'] = {
  title: 'Changes made by hand',
  lead: "The plan does not know them. Adopt what stays (with the centre's word), undo what does not.",
  planned: 'Planned',
  running: 'Unit',
  gone: '(gone)',
  notPlanned: '(not planned)',
  adopt: 'Adopt',
  undo: 'Undo',
  states: {open: 'open', adopted: 'adopted', undone: 'undone'},
  pending: 'Recording',
  top: 'Top level'
};

export const manual: StagingWords['manual'] = {
  word: 'Manual mode',
  text: why => `Because: ${why}`,
  open: 'Open the console of the unit',
  paste: 'Paste from the configuration',
  pasteHint: 'Line by line: RETURN only once the unit has echoed it. A refusal does not stop it: read the answers.',
  from: 'From line',
  count: 'Lines',
  pastePress: (from, until) => `Send lines ${from} to ${until}`,
  pasteAll: 'Sending',
  done: 'Finish the work by hand',
  donePending: 'Recording',
  ended: 'The work by hand is finished.'
};
