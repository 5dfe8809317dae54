import type {CutoverWords} from '../../screens/cutover.ts';

export const cutover: CutoverWords = {
  title: {swap: 'Stop and exchange', install: 'Set up and connect'},
  lead: {
    swap: "Stop the customer's traffic and move the old unit's cables to the new one.",
    install: 'Fix the unit in its place and plug its cables in.'
  },
  call: {
    title: 'Call at the start',
    text: 'Tell the centre that you begin, before traffic stops.',
    make: 'Make the call at the start',
    open: 'Not recorded',
    done: 'Recorded'
  },
  unreachable: 'Nobody answers',
  unreachableHint:
    'After two tries and ten minutes you may go on with the number of the decision to exchange, which is in the order.',
  stop: 'Stop traffic now',
  stopHint: "From here on the customer's traffic is interrupted.",
  ask: {
    title: 'Stop traffic now?',
    text: 'This moment is recorded as the stop, and the time to the roll-back decision is shown above. Tell the witness before you press.',
    yes: 'Stop it',
    no: 'Not yet'
  },
  stopped: time => `Stop of traffic recorded at ${time}.`,
  stopTitle: 'Stop of traffic',
  sign: {
    title: 'Moving',
    safe: 'The console may be unplugged',
    safeText: 'You may close the lid. After you plug in again the unit is identified anew.',
    wait: 'Leave the console in',
    waitText: 'The machine is talking to the unit. Wait until it has ended.'
  },
  table: {
    title: 'Cables',
    port: 'Port',
    peer: 'Goes to',
    from: 'Out of the old unit',
    to: 'Into the new unit',
    out: port => `from ${port}`,
    in: port => `to ${port}`,
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
  cabledTraining: 'Training: plug the cables in on the “Bench” first, then press.',
  done: 'The cabling is recorded. The checks come next.',
  toVerify: 'Open the checks',
  pending: 'Recording'
};
