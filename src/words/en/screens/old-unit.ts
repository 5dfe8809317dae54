import type {OldUnitWords} from '../../screens/old-unit.ts';

export const oldUnit: OldUnitWords = {
  title: 'Old unit first',
  lead: 'How it was found before it is taken out. A unit that does not answer stops nothing here.',
  cautionWord: 'Power',
  caution: 'Do not switch the old unit off and on to see whether it helps: what still passes may not come back.',
  label: {
    title: 'Label of the old unit',
    field: 'Serial number of the old unit',
    hint: 'Scan the label, or type and press Enter',
    expected: serial => `The order says ${serial}`,
    fits: serial => `${serial} is the old unit of the order.`,
    differs: (serial, expected) =>
      `${serial} is not the old unit of the order (${expected}). Make sure you look at the right one and tell the centre.`,
    press: 'Record'
  },
  lamps: 'Lamps at the front',
  lampsHint: 'As you see them, short: POWER amber, WAN blinks green',
  consoleTitle: 'Console, and what you noticed',
  console: 'How far did its console answer?',
  answers: {
    answered: 'Answered to the end',
    partial: 'In part, or garbage',
    silent: 'Silent',
    'not-tried': 'Not tried'
  },
  note: 'Why; what you noticed',
  noteHint: 'Where it did not answer or was not tried, say why in a word',
  press: 'Record it like this',
  pending: 'Recording',
  choose: 'Choose how the console answered.',
  recorded: 'Recorded. Writing it anew adds another entry.',
  next: 'On to the configuration',
  look: 'See the console'
};
