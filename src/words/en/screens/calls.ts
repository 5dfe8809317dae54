import type {CallsWords} from '../../screens/calls.ts';

export const calls: CallsWords = {
  title: 'Calls',
  purposes: {
    start: 'Start',
    decide: 'Decision',
    register: 'Exchange of serials',
    monitoring: 'Monitoring',
    end: 'End',
    other: 'Other'
  },
  begin: purpose => `Begin call: ${purpose}`,
  choose: 'A press starts the clock of the call.',
  phone: 'Call',
  script: 'Read aloud',
  hello: (company, name) => `This is ${name} of ${company}, about work on a VSR.`,
  asks: {
    start: 'I am about to start. May traffic be stopped? Your decision and its number, please.',
    decide: 'I need a decision here. What shall I do, and under which number?',
    register: 'Please exchange the serial number: from the old unit to the new one.',
    monitoring: 'Do you see this unit again on your screen? The confirmation number too, please.',
    end: 'The work is over. I will tell you what stays open. The number for the end, please.',
    other: 'I have something to tell you.'
  },
  facts: {contract: 'Contract', line: 'Line', site: 'Site', old: 'Old', new: 'New', ticket: 'Ticket'},
  under: purpose => `Call: ${purpose}`,
  since: 'since',
  name: 'Who answered',
  nameMissing: 'Enter the name.',
  number: 'Number',
  numberHint: 'Leave it empty if there is none',
  reached: 'Reached: record it',
  notReached: 'Nobody answered',
  drop: 'Drop this call',
  list: 'Calls so far',
  none: 'None yet.',
  notAnswered: 'not reached',
  numbered: number => `number ${number}`,
  pending: 'Recording'
};
