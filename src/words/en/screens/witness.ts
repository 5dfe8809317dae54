import type {WitnessWords} from '../../screens/witness.ts';

export const witness: WitnessWords = {
  title: 'Witness',
  intro: 'You hand the laptop to the witness. Meanwhile no other screen opens; your PIN brings it back.',
  roads: 'If it cannot be signed on this screen',
  show: 'Show the witness',
  endAndShow: 'End the checks and show the witness',
  ending: 'Ending the checks',
  stale: 'Not in the checks yet',
  staleText: "The centre's answer enters the checks, and what the witness is shown, at the next look.",
  lookAgain: 'Check once more',
  early: 'The witness leaves early, or another takes over',
  earlyHint: 'Shows what holds up to now; the rest goes to the next witness or into the report.',
  paper: 'On paper',
  paperHint: 'The same text on one A4 sheet, for a signature or a seal.',
  nobody: 'Nobody can sign',
  nobodyHint: 'The visit closes without a sign, with the reason.',
  reasons: {
    later: 'later, after reading it',
    'not-in-charge': 'not in charge',
    seal: 'wants to use a seal',
    left: 'has left',
    other: 'something else',
    'not-said': 'no reason was told'
  },
  reason: 'Why there is no sign',
  reasonMissing: 'Choose a reason.',
  record: 'Record without a sign',
  cancel: 'Leave it',
  how: {
    drawn: 'signed',
    typed: 'name typed',
    'typed-in-training': 'name typed (training)',
    paper: 'on paper',
    none: 'no sign'
  },
  parts: {final: 'at the end', early: 'up to now'},
  control: control => `control number ${control}`,
  signedTitle: 'Record',
  nothing: 'Nothing is recorded yet.',
  questions: 'Lines asked about',
  questionsHint: 'When you have explained them, show the page again. If the text changes it gets a new control number.',
  print: {
    title: 'On paper',
    text: 'Have the printed sheet signed or sealed, then photograph it or say in words that you have it.',
    print: 'Print',
    name: 'Name',
    receipt: 'Receipt in words',
    receiptHint: 'Where no photo may be taken this is enough.',
    receiptDefault: 'Signed on paper; I took the original along.',
    record: 'Record that I have it on paper',
    missing: 'Say in words that you have it.'
  },
  forward: 'To leaving',
  pending: 'Recording'
};
