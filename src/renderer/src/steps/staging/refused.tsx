import {useState} from 'react';
import type {RefusedView} from '#core/contract/snapshot.ts';
import {call} from '../../bridge.ts';
import {Button} from '../../parts/button.tsx';
import {Choice} from '../../parts/choice.tsx';
import {Facts} from '../../parts/facts.tsx';
import {Section} from '../../parts/section.tsx';
import {WordForm, type SpokenWord} from '../../shell/word-form.tsx';
import {decide} from '../../store/mirror.ts';
import {heed} from '../../store/view.ts';
import {useWords} from '../../store/words.ts';

type Road = 'reword' | 'leave-out' | 'typed' | 'again' | 'stop';

/** A line the unit refused: what was sent, what it said, and every road with its price. */
export function Refused({refused}: {readonly refused: RefusedView}) {
  const {refused: words, plan} = useWords().screens.staging;
  const [road, setRoad] = useState<Road | undefined>(refused.reworded === null ? undefined : 'reword');
  const roads: readonly Road[] = [...(refused.reworded === null ? [] : (['reword'] as const)), ...always];
  return (
    <Section title={words.title(refused.line)}>
      <Facts
        items={[
          {name: words.text, value: refused.text, kind: 'code'},
          {name: words.mode, value: refused.mode === '' ? plan.top : refused.mode, kind: 'code'},
          {
            name: words.answer,
            value: refused.answer.length === 0 ? words.noAnswer : refused.answer.join(' / '),
            kind: 'code'
          }
        ]}
      />
      <Choice
        label={words.roads}
        shape="list"
        options={roads.map(id => ({
          id,
          text: words.road[id].text,
          hint:
            id === 'reword' ? `${words.reworded(refused.reworded ?? '')} ${words.road[id].price}` : words.road[id].price
        }))}
        value={road}
        onChange={setRoad}
      />
      <div className="roads-go">
        <Go refused={refused} road={road} />
      </div>
    </Section>
  );
}

const always = ['leave-out', 'typed', 'again', 'stop'] as const;

type GoProps = {readonly refused: RefusedView; readonly road: Road | undefined};

function Go({refused: {line, text}, road}: GoProps) {
  const {staging, trouble} = useWords().screens;
  const words = staging.refused;
  const [busy, setBusy] = useState(false);
  const go = async (word: SpokenWord | null) => {
    if (road === undefined) return;
    setBusy(true);
    const answer = await heed(
      road === 'stop'
        ? decide('visit.give-up', {why: words.giveUpWhy(line, text)})
        : decide('unit.decide-line', {line, road, word})
    );
    // What is typed by hand is typed now; the changes that come of it ask for the centre's word.
    if (answer.ok && road === 'typed') await heed(call('unit.take-over', {}));
    setBusy(false);
  };
  if (road === 'leave-out')
    return <WordForm kind="primary" press={words.press[road]} pending={trouble.pending} onWord={go} />;
  return (
    <Button
      kind={road === 'stop' ? 'danger' : 'primary'}
      onPress={() => void go(null)}
      pending={busy && trouble.pending}
      blocked={road === undefined && words.choose}
    >
      {road === undefined ? staging.start.resume : road === 'typed' ? words.takeOverFirst : words.press[road]}
    </Button>
  );
}
