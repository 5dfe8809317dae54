import type {EntryWords} from '../../screens/entry.ts';

export const entry: EntryWords = {
  title: 'Entry, site rules',
  lead: 'Asked once. Evidence and checks take their form from the answers.',
  entered: {
    title: 'Entry',
    press: 'I have entered',
    pending: 'Recording',
    at: time => `Entered ${time}`,
    not: 'Not recorded yet'
  },
  conditions: {
    title: 'What is allowed here',
    hint: 'Ask at the desk or the witness, and choose each.',
    asks: {
      photos: 'Taking photos',
      lan: 'Laptop on their LAN',
      usb: 'USB devices',
      onuRestart: 'Restart of the ONU',
      powerOff: 'Switching units off'
    },
    hints: {
      photos: 'If not, words take the place of photos',
      lan: "If not, the LAN is checked from the unit and the customer's own terminals",
      usb: 'If not, ask whether the console adapter is allowed',
      onuRestart: 'If not, we wait until the line comes back',
      powerOff: 'If not, always ask before a unit is switched off'
    },
    yes: 'Yes',
    no: 'No',
    rest: 'Yes to all not answered yet',
    press: 'Record these',
    pending: 'Recording',
    recorded: 'As recorded.',
    unanswered: count => `${count} more to answer.`,
    change: 'Change them'
  },
  both: 'Record entry and rules',
  next: 'On to the next step'
};
