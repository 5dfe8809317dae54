import type {ShellWords} from '../../screens/shell.ts';

export const shell: ShellWords = {
  name: 'VSR Onsite',
  steps: {
    prepare: 'Before leaving',
    entry: 'Entry, site rules',
    'old-unit': 'Old unit first',
    staging: 'Configure new unit',
    cutover: 'Stop and exchange',
    verify: 'Checks',
    centre: 'Monitoring',
    witness: 'Witness',
    leave: 'Leaving'
  },
  rail: 'Steps of the visit',
  states: {done: 'done', now: 'now', open: 'open', attention: 'look', closed: 'not yet'},
  missing: {
    'findings-stop': 'A disagreement stops the work: a new order revision is needed.',
    'findings-open': "A disagreement waits for the centre's word.",
    staged: 'The configuration is not on the new unit and saved yet.',
    'start-call': 'The call at the start is not recorded yet.',
    'traffic-stopped': 'The stop of traffic is not recorded yet.',
    cables: 'The cabling is not done yet.',
    checks: 'The checks are not finished yet.',
    witness: 'The witness has not been told yet.'
  },
  goTo: step => `Go to “${step}”`,
  toNow: 'Back to the step that is due',
  list: 'To the orders',
  tools: {
    calls: 'Calls',
    photos: 'Photos',
    notes: 'Notes',
    hands: 'Hands',
    console: 'Console',
    bench: 'Bench'
  },
  toolsLabel: 'At hand in every step',
  training: 'Training',
  lineLabel: 'Connection to the unit',
  line: {
    none: 'Unit: not connected',
    held: 'Unit: connected',
    working: 'Unit: at work',
    paused: 'Unit: paused',
    person: 'Unit: typed by hand',
    lost: 'Unit: connection lost'
  },
  lock: 'Lock',
  display: {
    open: 'Display',
    language: 'Language',
    languages: {ja: '日本語', en: 'English'},
    look: 'Colours',
    looks: {light: 'Light', dark: 'Dark', contrast: 'High contrast'},
    close: 'Close'
  },
  starting: 'Starting…',
  loading: 'Opening…',
  gone: {
    word: 'Reconnecting',
    text: 'Waiting for the program behind this window. What became of running work is read once it is back. What stands below is from before.'
  },
  broken: {
    title: 'This part cannot be shown',
    means: 'Work that is running goes on in the program behind this window. What was recorded so far is kept.',
    next: 'Load the window again. If this comes back, tell the centre the number.',
    reload: 'Load the window again'
  }
};
