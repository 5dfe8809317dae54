import {Mark} from '../../parts/mark.tsx';
import {Section} from '../../parts/section.tsx';
import {useVisit} from '../../store/mirror.ts';
import {useWords} from '../../store/words.ts';

/** How the visit ends follows from what was read and said; nobody chooses it. */
export function Ending() {
  const words = useWords();
  const {leave: said} = words.screens;
  const {ending, wouldEnd} = useVisit();
  const {title, means} = words.visit.endings[ending ?? wouldEnd];
  return (
    <Section
      title={said.close.title}
      note={
        ending === null ? (
          <Mark tone="plain" symbol="○" word={said.states.open} />
        ) : (
          <Mark tone="plain" symbol="✓" word={said.states.done} />
        )
      }
    >
      {ending === null ? (
        <p>
          {said.close.would} <b>{title}</b>
        </p>
      ) : (
        <p>
          <b>{said.close.done(title)}</b>
        </p>
      )}
      <p>{means}</p>
      {ending === null && <p>{said.close.hint}</p>}
    </Section>
  );
}
