import type {BesideWords} from '../../screens/beside.ts';

export const beside: BesideWords = {
  close: 'Close',
  notes: {
    title: 'Notes',
    text: 'Text',
    textHint: "For the office: neither the customer's screen nor copy shows it.",
    missing: 'Write something first.',
    visit: 'Keep as a note',
    request: 'Keep as a request out of scope',
    requestHint: 'What is asked beyond the order (“the wireless too”) is kept, not taken on.',
    list: 'Kept so far',
    none: 'Nothing yet.',
    about: {visit: 'Note', request: 'Request out of scope'},
    pending: 'Recording'
  },
  console: {
    title: 'Console',
    lead: 'Shows what the unit says. Nothing is sent to the unit from here.',
    none: 'No unit is connected now. The new unit is connected in “Configure new unit”; the old unit never by this app.',
    loading: 'Preparing the screen'
  },
  bench: {
    title: 'Training bench',
    word: 'Training',
    lead: 'Stands for your hands on the simulated unit. Real work has no such thing.',
    console: 'Console',
    consoleStates: {in: 'plugged in', out: 'pulled out'},
    pull: 'Pull the console',
    join: 'Plug the console in',
    joinAs: 'Port name it shows up under',
    power: 'Power',
    powerStates: {on: 'on', off: 'off'},
    powerOn: 'Switch on',
    powerOff: 'Switch off',
    cables: 'Cables',
    port: 'Port',
    peer: 'Goes to',
    state: 'State',
    plugged: 'plugged in',
    unplugged: 'empty',
    plug: port => `Plug in ${port}`,
    unplug: port => `Pull out ${port}`,
    plugAll: 'Plug all as ordered',
    pending: 'Moving'
  }
};
