import type {WordGate} from '#core/job/deeds.ts';
import type {DecisionKind, ProblemWordsOf} from '../problem.ts';

const gates: Readonly<Record<WordGate, string>> = {
  finding: 'accepting a disagreement',
  'firmware-near': 'saving on near firmware',
  'other-serial': 'using a unit of another serial',
  line: 'going on without a line',
  change: 'adopting what was typed by hand',
  'start-call': 'stopping traffic without a call',
  'open-check': 'closing with an open check',
  monitoring: 'monitoring that starts later',
  pin: 'setting a new PIN'
};

export const decisionProblems: ProblemWordsOf<DecisionKind> = {
  'line-not-refused': {
    title: 'This line waits for no decision',
    means: f => `Line ${f.line} is not the one that the unit refused last. Nothing was recorded.`,
    next: 'Look at the newest state and decide on the line that holds the work.'
  },
  'rewording-missing': {
    title: 'No rewording is registered for this line',
    means: f => `The profile has no rewording that fits line ${f.line}, “${f.text}”.`,
    next: 'Call the centre and decide whether to leave the line out or to type it by hand.'
  },
  'word-missing': {
    title: "The centre's word lacks a name or a number",
    means: f =>
      `For ${gates[f.gate]} (${f.subject}) it must be known who allowed it under which number. Nothing was recorded.`,
    next: 'Call the centre, ask for the name and the number, and enter both.'
  },
  'word-useless': {
    title: 'This word opens nothing',
    means: f => `${gates[f.gate]} (${f.subject}): nothing there waits for a word, or no word opens it.`,
    next: 'Choose the subject again. A disagreement that stops is opened by a new revision of the order only.'
  },
  'label-missing': {
    title: "The serial on the unit's label has not been read",
    means: f => `By hand the label alone tells the unit (the order names ${f.serials.join(', ')}). Nothing was sent.`,
    next: "Enter the serial from the new unit's label, then press again."
  },
  'close-too-early': {
    title: 'It cannot be closed: nothing is saved yet',
    means: f =>
      f.attempts === 0
        ? 'Nothing has been put on the unit. Nothing can be recorded as done.'
        : 'A part of the configuration was sent; its save is not proved. It is lost when the power goes.',
    next: 'Go on with sending and saving. If not, give the visit up with the reason.'
  }
};
