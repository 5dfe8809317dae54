import {useState} from 'react';
import type {CauseKind} from '#core/check/names.ts';
import type {CheckView} from '#core/contract/snapshot.ts';
import type {CauseSaying, CheckWords} from '#words/check.ts';
import {lastName} from '../../drawer/calls.ts';
import {timer} from '../../drawer/timer.ts';
import {Button} from '../../parts/button.tsx';
import {Mark} from '../../parts/mark.tsx';
import {Verdict} from '../../parts/verdict.tsx';
import {WordForm} from '../../shell/word-form.tsx';
import {decide, useVisit} from '../../store/mirror.ts';
import {useNow} from '../../store/time.ts';
import {heed} from '../../store/view.ts';
import {useWords} from '../../store/words.ts';
import {mayHaveWord, wordFor} from './groups.ts';
import './check-row.css';

/** One check: how it stands, why in plain words, how long it may take, whose side it looks like, what to do next. */
export function CheckRow({check}: {readonly check: CheckView}) {
  const words = useWords();
  const {verify: said, word} = words.screens;
  const {people} = useVisit();
  const [asking, setAsking] = useState(false);
  const given = wordFor(people, check.key);
  const label = check.id === 'customer' ? words.checks.labels.customer : words.checkLabel(check.key);
  const why = causeOf(check, words.checks);
  return (
    <div className="check-row">
      <Verdict
        verdict={check.verdict}
        word={words.checks.verdicts[check.verdict]}
        title={label}
        cause={why?.means}
        detail={<Detail check={check} next={why?.next} />}
        countdown={useCountdown(check)}
        actions={
          mayHaveWord(check) &&
          given === undefined && (
            <Button kind="quiet" label={said.wordFor(label)} onPress={() => setAsking(!asking)}>
              {said.wordShort}
            </Button>
          )
        }
      />
      {given && <Mark tone="attention" symbol="◆" word={`${said.words} ${word.given(given.name, given.number)}`} />}
      {asking && given === undefined && <AskWord checkKey={check.key} />}
    </div>
  );
}

function Detail({check, next}: {readonly check: CheckView; readonly next: string | undefined}) {
  const words = useWords();
  const {verify: said} = words.screens;
  const {work} = useVisit();
  const todo = work.is === 'paused' && check.verdict === 'settling' ? said.pausedNext : next;
  const open = check.verdict !== 'pass' && check.verdict !== 'not-applicable';
  return (
    <>
      {check.measured !== '' && <span className="check-line">{said.measured(check.measured)}</span>}
      {check.side !== null && <span className="check-line">{said.side(words.checks.sides[check.side])}</span>}
      {open && todo !== undefined && (
        <span className="check-line check-next">
          {said.nextStep} {todo}
        </span>
      )}
    </>
  );
}

/** Counted on between snapshots; past its end people are still waited for, and it says so. */
function useCountdown(check: CheckView): {readonly text: string} | undefined {
  const {verify: said} = useWords().screens;
  const {now: made} = useVisit();
  const now = useNow();
  if (check.verdict !== 'settling' || check.leftMs === null) return undefined;
  const leftMs = check.leftMs - (now - made);
  return {text: leftMs > 0 ? said.left(timer(leftMs)) : said.over};
}

function AskWord({checkKey}: {readonly checkKey: string}) {
  const {spoken} = useWords().screens;
  const {people} = useVisit();
  return (
    <div className="check-word">
      <WordForm
        press={spoken.record}
        pending={spoken.pending}
        who={lastName(people.calls)}
        onWord={given => heed(decide('visit.word', {gate: 'open-check', subject: checkKey, ...given}))}
      />
    </div>
  );
}

function causeOf({cause}: CheckView, {causes}: CheckWords): {means: string; next: string} | undefined {
  if (cause === null) return undefined;
  // The union is closed: the entry of a kind takes exactly that kind's facts, which the index can't express.
  const saying = causes[cause.kind as CauseKind] as CauseSaying<typeof cause>;
  return {means: saying.means(cause), next: saying.next};
}
