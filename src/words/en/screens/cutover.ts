import type {CutoverWords} from '../../screens/cutover.ts';

export const cutover: CutoverWords = {
  title: {swap: 'Stop and exchange', install: 'Set up and connect'},
  closed: 'Not yet',
  go: step => `Open “${step}”`,
  call: 'Make the call at the start',
  unreachable: 'Nobody answers',
  unreachableHint:
    'After two tries and ten minutes you may go on with the number of the decision to exchange, which is in the order.',
  gateOpen: 'The configuration is on the new unit and saved. The call at the start is recorded.',
  stop: 'Stop traffic now',
  stopHint: "From here on the customer's traffic is interrupted.",
  ask: {
    title: 'Stop traffic now?',
    text: "This moment is recorded as the stop, and the night's clock starts. Tell the witness before you press.",
    yes: 'Stop it',
    no: 'Not yet'
  },
  stopped: time => `Stop of traffic recorded at ${time}.`,
  before: 'Before you unplug',
  sign: {
    title: 'Moving',
    safe: 'The console may be unplugged',
    safeText: 'You may close the lid. After you plug in again the unit is identified anew.',
    wait: 'Leave the console in',
    waitText: work => `Talking to the unit (${work}).`
  },
  table: {
    title: 'Cables',
    port: 'Port',
    peer: 'Goes to',
    from: 'Out of the old unit',
    to: 'Into the new unit',
    out: port => `out of ${port}`,
    in: port => `into ${port}`,
    new: 'new cable',
    empty: 'The order names no cables.'
  },
  peers: {
    onu: 'ONU (line)',
    'lan-switch': 'office switch',
    'dmz-switch': 'server switch',
    'guest-switch': 'guest switch'
  },
  cabled: 'Cabling is done',
  cabledHint: 'Press once all is plugged as in the table and the console is in the new unit.',
  done: 'The cabling is recorded. The checks come next.',
  toVerify: 'Open the checks',
  pending: 'Recording'
};
