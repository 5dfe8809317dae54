import type {TroubleWords} from '../../screens/trouble.ts';

export const trouble: TroubleWords = {
  means: 'What it means here',
  next: 'What to do now',
  again: {
    safe: 'The same may be tried once more.',
    ask: 'Do what stands above before you try once more.',
    no: 'Trying the same once more leads nowhere: something has to change first.'
  },
  stale: 'Below is the screen as it is now.',
  below: 'Choose one of the ways on the screen “Configure new unit”.',
  roads: {
    decide: 'Choose a way on',
    again: 'Try again',
    way: 'Choose the port again',
    papers: 'See the disagreements',
    console: 'See the console',
    manual: 'Go on by hand',
    away: 'Put this away'
  },
  pending: 'Starting',
  manual: {
    title: 'Go on in manual mode?',
    text: [
      'You type on the console of the unit yourself. What you type and what it answers is recorded, passwords masked.',
      'From here on the program proves nothing of the configuration; the report says “entered by hand”. There is no way back.'
    ],
    why: 'Why',
    start: 'Begin manual mode',
    pending: 'Changing over',
    back: 'Leave it'
  }
};
