import type {WordWords} from '../../screens/word.ts';

export const word: WordWords = {
  kind: 'Spoken only',
  text: 'Call the centre; write down who answered and the number you were given. The time is kept. The centre ratifies it later.',
  name: 'Who answered',
  number: 'Number given',
  numberHint: 'Digits only',
  missing: 'Name and number are both needed.',
  given: (name, number) => `Spoken only: ${name}, number ${number}`
};
