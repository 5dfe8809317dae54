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
  walk: {
    title: 'No unit answers: from the top',
    steps: {
      cable: {
        title: 'Cable',
        text: 'Is the power LED on? Seat the plug again in the console socket, not in a LAN port.'
      },
      port: {
        title: 'Port',
        text: 'Choose the name that goes when the adapter is pulled and comes when it is plugged. Close other terminals.'
      },
      baud: {
        title: 'Speed',
        text: 'All speeds were tried. After power-on nothing can be read: wait 80 seconds and try again.'
      },
      flow: {
        title: 'Flow control',
        text: 'Text comes but keys do nothing: that is flow control. Usually it is none; ask the centre what the unit has.'
      },
      adapter: {
        title: 'Adapter',
        text: 'Take the cable off the unit, put the loop plug on (or bridge pins 2 and 3) and test.'
      }
    },
    likely: 'look here first',
    test: 'Test with the loop plug',
    testing: 'Testing',
    heard: {
      same: {
        word: 'The adapter works',
        text: 'All that was sent came back. Take the bridge off and look at the unit: socket, power, kind of cable.'
      },
      nothing: {
        word: 'Nothing comes back',
        text: 'Look at the bridge; if still nothing comes back, take the second adapter.'
      },
      other: {
        word: 'Something else comes back',
        text: 'It is still plugged into a unit, or the adapter is broken. Take it off the unit and test again.'
      }
    }
  },
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
