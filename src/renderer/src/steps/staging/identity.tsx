import type {Problem} from '#core/problem.ts';
import {Section} from '../../parts/section.tsx';
import {WordForm, type SpokenWord} from '../../shell/word-form.tsx';
import {decide} from '../../store/mirror.ts';
import {nextSnapshot} from '../../store/next.ts';
import {heed} from '../../store/view.ts';
import {useWords} from '../../store/words.ts';
import {NewLabel} from './unit.tsx';

/** The unit is not quite the order's: what the centre's word can open, and what it cannot. */
export function Identity({problem}: {readonly problem: Problem}) {
  const {identity: words, start} = useWords().screens.staging;
  const word = wordFor(problem);
  if (word === undefined) return <p>{words.swap}</p>;
  const give = async (spoken: SpokenWord) => {
    const shown = nextSnapshot();
    const given = await heed(decide('visit.word', {gate: word.gate, subject: word.subject, ...spoken}));
    await shown;
    if (given.ok) await heed(decide('unit.stage', {}));
  };
  const serial = word.gate === 'other-serial';
  return (
    <Section title={words.title}>
      <p>{serial ? words.lead(word.shown) : words.firmware(word.shown)}</p>
      {serial && <NewLabel />}
      <WordForm
        kind="primary"
        press={serial ? words.press : words.firmwarePress}
        pending={start.trouble}
        onWord={give}
      />
    </Section>
  );
}

function wordFor(problem: Problem) {
  if (problem.kind === 'unit-serial-other')
    return {gate: 'other-serial', subject: problem.found, shown: problem.found} as const;
  if (problem.kind === 'firmware-near')
    return {gate: 'firmware-near', subject: 'firmware-near', shown: problem.firmware} as const;
  return undefined;
}
