import type {CentreWords} from '../../screens/centre.ts';

export const centre: CentreWords = {
  title: 'Monitoring',
  order: {
    swap: "In this order: exchange of serials, monitoring, the customer's own try",
    install: "In this order: monitoring, the customer's own try"
  },
  register: {
    title: 'Exchange of serial numbers',
    text: "The centre replaces the old unit's serial by the new one's in its own system. Until then monitoring stays off (E-4031).",
    call: 'Call about the exchange of serials',
    done: (name, number, time) => `${time}　${name}　number ${number}`
  },
  monitoring: {
    title: "The centre's confirmation",
    text: 'Ask whether the centre sees this unit again on its own screen.',
    call: 'Call about monitoring',
    name: 'Who speaks for the centre',
    number: 'Confirmation number',
    nameMissing: 'Enter the name.',
    missing: 'Enter the name and the confirmation number.',
    good: 'Confirmed: monitoring is back',
    notYet: 'Not back yet',
    said: ({good, name, number, time}) =>
      `${time}　${good ? 'monitoring is back' : 'not back yet'}　${name}${number === '' ? '' : `　number ${number}`}`,
    goodWord: 'Confirmed',
    notYetWord: 'Not back',
    later: 'Monitoring follows later',
    laterText: "To go on without tonight's confirmation you need the centre's word.",
    laterDone: (name, number, time) => `${time}　monitoring follows later　${name}　number ${number} (by mouth alone)`
  },
  customer: {
    title: "The customer's own try",
    text: 'Ask the customer to try the screen of their daily work.',
    question: 'Result',
    good: 'It works',
    absent: 'Not tried (nobody there who uses it)',
    bad: 'It did not work',
    who: 'Who tried',
    whoMissing: 'Enter who tried.',
    program: 'What was tried',
    programHint: 'e.g. the ordering screen',
    optional: 'optional',
    absentNote: "Customer's own try: not tried (nobody there who uses it)",
    said: (good, words, time) => `${time}　${good ? 'works' : 'did not work'}${words === '' ? '' : `　${words}`}`
  },
  states: {done: 'Recorded', open: 'Not recorded', attention: 'Look at it'},
  forward: 'To the witness',
  pending: 'Recording'
};
