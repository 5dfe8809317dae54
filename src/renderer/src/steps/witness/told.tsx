import {Mark} from '../../parts/mark.tsx';
import {Notice} from '../../parts/notice.tsx';
import {Section} from '../../parts/section.tsx';
import {timeOfDay} from '../../store/local.ts';
import {useVisit} from '../../store/mirror.ts';
import {useWords} from '../../store/words.ts';
import './told.css';

/** Lines the witness asked about: a person explains them, then the page is shown again. */
export function Asked() {
  const {witness: said} = useWords().screens;
  const {questions, signed} = useVisit().witness;
  const last = signed.at(-1);
  const open = questions.filter(one => last === undefined || Date.parse(one.at) > Date.parse(last.at));
  if (open.length === 0) return null;
  return (
    <Notice kind="attention" word={said.questions}>
      <ul lang="ja">
        {open.map(({line, at}) => (
          <li key={at + line}>
            {timeOfDay(at)}　{line}
          </li>
        ))}
      </ul>
      <p>{said.questionsHint}</p>
    </Notice>
  );
}

/** How it was witnessed, and by whom; not signed is an answer, not a fault. */
export function Signed() {
  const {witness: said} = useWords().screens;
  const {signed} = useVisit().witness;
  if (signed.length === 0) return null;
  return (
    <Section title={said.signedTitle}>
      <ul className="told">
        {signed.map(one => (
          <li key={one.at}>
            <time>{timeOfDay(one.at)}</time>
            <Mark tone="plain" symbol={one.how === 'none' ? '－' : '✓'} word={said.how[one.how]} />
            <span>{one.name ?? ''}</span>
            <span>{said.parts[one.part]}</span>
            <span>{said.control(one.control)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
