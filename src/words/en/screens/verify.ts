import type {VerifyWords} from '../../screens/verify.ts';

export const verify: VerifyWords = {
  title: 'Checks',
  groups: {
    settings: 'Unit and settings',
    internet: 'Internet',
    lan: 'Office network',
    vpn: 'VPN to other sites',
    centre: 'Monitoring centre',
    customer: "Customer's own use"
  },
  start: 'Start the checks',
  again: 'Check once more',
  pending: 'Reading the unit',
  pause: 'Pause',
  goOn: 'Go on',
  stop: 'Enough checking',
  notYet: 'Not checked yet',
  notYetText: 'Start once the console is in the new unit.',
  noUnit: 'No unit is connected',
  noUnitText: 'Plug the console into the new unit. Starting the checks connects again and identifies the unit.',
  choose: 'Choose the connection anew',
  counts: ({pass, all, waiting, open}) => `${pass} of ${all} pass · ${waiting} settling · ${open} open`,
  final: 'Every check was looked at',
  working: 'Checking',
  paused: 'Paused',
  stopping: 'Stopping',
  measured: text => `Measured: ${text}`,
  side: text => `Our guess: ${text} (office only, never shown to the customer)`,
  nextStep: 'Next:',
  left: text => `${text} left`,
  over: 'The usual time is over; still waiting.',
  wordFor: check => `Centre's word: ${check}`,
  wordShort: "Centre's word",
  ended: 'The work is closed.',
  take: 'Take this connection',
  opened: count => `${count} to look at`,
  words: 'Confirmed by the centre',
  passed: (count, excluded) =>
    [...(count > 0 ? [`${count} passed`] : []), ...(excluded > 0 ? [`${excluded} not asked for`] : [])].join(', '),
  apart: "The centre's and the customer's own words are recorded under “Monitoring”.",
  forward: 'To monitoring'
};
