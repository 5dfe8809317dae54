import type {Missing, RailEntry, RailStep} from '#core/procedure/rail.ts';
import {Button} from '../parts/button.tsx';
import {Notice} from '../parts/notice.tsx';
import {StepRail, type RailLink} from '../parts/step-rail.tsx';
import {call} from '../bridge.ts';
import {useVisit} from '../store/mirror.ts';
import {heed, lookAt, openTool, useView} from '../store/view.ts';
import {useWords} from '../store/words.ts';

/** The steps of the visit; any may be looked at, whatever its gate says. The first closed one says what it waits for. */
export function Rail({current}: {readonly current: RailStep}) {
  const {shell} = useWords().screens;
  const {rail} = useVisit();
  const name = useStepNames();
  const first = rail.find(one => one.state === 'closed');
  return (
    <StepRail
      label={shell.rail}
      current={current}
      onOpen={id => lookAt(id as RailStep)}
      steps={rail.map(entry => ({
        id: entry.step,
        name: name(entry.step),
        state: entry.state,
        word: shell.states[entry.state],
        missing: entry === first ? missingOf(entry, {from: current, shell, name}) : undefined
      }))}
      foot={
        <Button kind="quiet" onPress={() => void heed(call('order.close', {})).then(gone => gone.ok && lookAt(null))}>
          <span aria-hidden="true">◀</span> {shell.list}
        </Button>
      }
    />
  );
}

type Shell = ReturnType<typeof useWords>['screens']['shell'];

/** A step is called what this kind of work has there: where nothing is exchanged nothing is stopped. */
function useStepNames(): (step: RailStep) => string {
  const {shell, cutover} = useWords().screens;
  const {workType} = useVisit().paper;
  return step => (step === 'cutover' ? cutover.title[workType] : shell.steps[step]);
}

type Way = {readonly from: RailStep; readonly shell: Shell; readonly name: (step: RailStep) => string};

function missingOf({missing}: RailEntry, way: Way) {
  const [what] = missing;
  return what && {text: way.shell.missing[what.what], link: linkTo(what, way)};
}

/** None to where one is already. */
function linkTo({what, at}: Missing, {from, shell, name}: Way): RailLink | undefined {
  if (what === 'start-call') return {text: shell.goTo(shell.tools.calls), onPress: () => openTool('calls')};
  return at === from ? undefined : {text: shell.goTo(name(at)), onPress: () => lookAt(at)};
}

/** Over a step whose gate is closed: all that it waits for, each with the way there; and the way back from looking. */
export function Gate({step}: {readonly step: RailStep}) {
  const {shell} = useWords().screens;
  const {rail, at} = useVisit();
  const name = useStepNames();
  const looking = useView(view => view.step) !== null && step !== at;
  const entry = rail.find(one => one.step === step);
  if (entry?.state !== 'closed') return null;
  return (
    <div className="gate">
      {entry.missing.map((missing, place) => {
        const link = linkTo(missing, {from: step, shell, name});
        return (
          <Notice
            key={missing.what}
            kind="attention"
            word={shell.states.closed}
            actions={
              link ? (
                <Button onPress={link.onPress}>{link.text}</Button>
              ) : (
                looking && place === 0 && <Button onPress={() => lookAt(null)}>{shell.toNow}</Button>
              )
            }
          >
            {shell.missing[missing.what]}
          </Notice>
        );
      })}
    </div>
  );
}
