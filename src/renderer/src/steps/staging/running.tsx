import type {WorkView} from '#core/contract/snapshot.ts';
import type {CallName} from '#core/contract/names.ts';
import {call} from '../../bridge.ts';
import {Button} from '../../parts/button.tsx';
import {Notice} from '../../parts/notice.tsx';
import {Progress} from '../../parts/progress.tsx';
import {heed} from '../../store/view.ts';
import {useWords} from '../../store/words.ts';
import {paceOf} from './pace.ts';

type Busy = Exclude<WorkView, {readonly is: 'idle'}>;

/** The machine at work: how far, how fast, how long still, by what was measured; and how it is held. */
export function Running({work}: {readonly work: Busy}) {
  const {run: words} = useWords().screens.staging;
  const {lines, tookMs} = work;
  const pace = lines === null ? undefined : paceOf(lines, tookMs);
  const step = words.steps[work.step] ?? work.step;
  return (
    <div className="running">
      {work.booting && (
        <Notice kind="note" word={words.bootingWord} live>
          {words.booting}
        </Notice>
      )}
      <Progress
        label={words.works[work.work]}
        done={lines?.done ?? 0}
        of={lines?.total ?? 1}
        text={lines === null ? step : words.lines(lines.done, lines.total)}
        state={work.is === 'running' ? 'running' : work.is === 'paused' ? 'paused' : 'stopped'}
        word={words.states[work.is]}
        facts={[
          ...(work.trying === null ? [] : [{name: words.trying, text: words.passwords[work.trying]}]),
          ...(lines === null ? [] : [{name: words.step, text: work.is === 'paused' ? words.states.paused : step}]),
          ...(pace === undefined
            ? []
            : [
                {name: words.rate, text: words.perSecond(pace.perSecond)},
                {name: words.left, text: words.span(pace.leftSeconds)}
              ])
        ]}
        actions={<Hold work={work} />}
      />
    </div>
  );
}

/** None of these rests on what is shown: they also work in a window that is late. */
function Hold({work}: {readonly work: Busy}) {
  const {run: words} = useWords().screens.staging;
  const send = (name: Extract<CallName, 'unit.pause' | 'unit.go-on' | 'unit.stop' | 'unit.take-over'>) => () =>
    void heed(call(name, {}));
  if (work.is === 'stopping') return null;
  return (
    <div className="running-hold">
      {work.is === 'paused' ? (
        <Button kind="primary" onPress={send('unit.go-on')}>
          {words.goOn}
        </Button>
      ) : (
        <Button onPress={send('unit.pause')}>{words.pause}</Button>
      )}
      <Button onPress={send('unit.stop')}>{words.stop}</Button>
      <Button onPress={send('unit.take-over')}>{words.takeOver}</Button>
    </div>
  );
}
