import type {LockWords} from '../../screens/lock.ts';

export const lock: LockWords = {
  set: {
    title: 'Choose a PIN',
    text: 'It brings you back after you left the seat and after the witness had the laptop.',
    first: 'PIN',
    second: 'Once more',
    hint: '4 to 12 digits',
    tooShort: 'Choose 4 to 12 digits.',
    differ: 'The two are not the same.',
    press: 'Take this PIN'
  },
  open: {
    title: 'Locked',
    text: 'Locking stops no work. Enter the PIN to see it.',
    pin: 'PIN',
    missing: 'Enter the PIN.',
    press: 'Unlock',
    wait: seconds => `That was not the PIN. Wait ${seconds} s.`,
    wrong: 'That is not the PIN.'
  },
  progress: {
    title: 'How far the work is',
    idle: 'Nothing runs on the unit',
    none: 'No order is open',
    count: (done, total) => `${done} / ${total} lines`
  },
  forgot: {
    link: 'I forgot the PIN',
    title: 'A forgotten PIN',
    text: 'Call the centre, write down name and number, and choose a new PIN. By mouth alone: it is ratified later.',
    name: 'Who speaks for the centre',
    number: 'Number',
    missing: 'Enter the name and the number.',
    press: 'Open with a new PIN',
    refused: 'It could not be recorded. Press once more.',
    back: 'Back to the PIN'
  },
  back: {title: 'Back to your own screen', pin: "The engineer's PIN", toPage: "To the witness's page"},
  works: {
    stage: 'Configuring',
    verify: 'Checks',
    ask: 'Read-only command',
    'take-over': 'Connecting for work by hand',
    'hand-back': 'Reading back after work by hand',
    undo: 'Undoing a change',
    paste: 'Sending by hand'
  },
  states: {running: 'running', paused: 'paused', stopping: 'stopping'},
  digits: 'Digit keys',
  clear: 'Clear',
  pending: 'Checking'
};
