import {WordForm} from '../../shell/word-form.tsx';
import {beginCall} from '../../drawer/call-store.ts';
import {lastName, reachedCall} from '../../drawer/calls.ts';
import {Button} from '../../parts/button.tsx';
import {Fold} from '../../parts/fold.tsx';
import {Mark} from '../../parts/mark.tsx';
import {Section} from '../../parts/section.tsx';
import {timeOfDay} from '../../store/local.ts';
import {decide, useVisit} from '../../store/mirror.ts';
import {useNow} from '../../store/time.ts';
import {heed} from '../../store/view.ts';
import {useWords} from '../../store/words.ts';

/** Before traffic stops the centre knows; where nobody answers, the decision's own number carries the visit on. */
export function StartCall() {
  const {cutover: said, calls, word} = useWords().screens;
  const {people, saved} = useVisit();
  const staged = saved === 'yes';
  const now = useNow();
  const reached = reachedCall(people.calls, 'start');
  const given = people.words.findLast(one => one.gate === 'start-call');
  const done = reached !== undefined || given !== undefined;
  return (
    <Section
      title={said.call.title}
      note={
        <Mark
          tone={reached ? 'good' : given ? 'attention' : 'plain'}
          symbol={done ? '✓' : '○'}
          word={done ? said.call.done : said.call.open}
        />
      }
    >
      {reached && (
        <p>
          {timeOfDay(reached.until)} {reached.name} {reached.number !== '' && calls.numbered(reached.number)}
        </p>
      )}
      {given && !reached && <p>{word.given(given.name, given.number)}</p>}
      {!done && (
        <>
          <p>{said.call.text}</p>
          <div>
            <Button kind={staged ? 'primary' : 'secondary'} onPress={() => beginCall('start', now)}>
              {said.call.make}
            </Button>
          </div>
          <Unreachable />
        </>
      )}
    </Section>
  );
}

function Unreachable() {
  const {cutover: said, spoken} = useWords().screens;
  const {paper, people} = useVisit();
  return (
    <Fold title={said.unreachable}>
      <p>{said.unreachableHint}</p>
      <WordForm
        press={spoken.record}
        pending={spoken.pending}
        who={lastName(people.calls) || paper.authority.decidedBy}
        onWord={given => heed(decide('visit.word', {gate: 'start-call', subject: paper.order, ...given}))}
      />
    </Fold>
  );
}
