import {useState} from 'react';
import type {LoopBack} from '#core/contract/answers.ts';
import type {Problem} from '#core/problem.ts';
import {walkSteps} from '#words/screens/trouble.ts';
import {call} from '../bridge.ts';
import {Button} from '../parts/button.tsx';
import {Notice} from '../parts/notice.tsx';
import {Walk} from '../parts/walk.tsx';
import {useSnapshot} from '../store/mirror.ts';
import {heed} from '../store/view.ts';
import {useWords} from '../store/words.ts';
import {likelyStep} from './walked.ts';

/** Where no unit answers on a console: cable, port, speed, flow control, and the adapter tried on its own. */
export function NoAnswer({problem}: {readonly problem: Problem}) {
  const {walk: words} = useWords().screens.trouble;
  const target = useSnapshot()?.visit?.line.target ?? null;
  const likely = likelyStep(problem);
  if (likely === undefined || target === null || target.kind === 'ssh') return null;
  const steps = walkSteps.map(id => ({id, ...words.steps[id], likely: id === likely ? words.likely : undefined}));
  return (
    <Walk title={words.title} steps={steps}>
      <LoopTest path={target.kind === 'serial' ? target.path : target.port} />
    </Walk>
  );
}

function LoopTest({path}: {readonly path: string}) {
  const {walk: words} = useWords().screens.trouble;
  const [busy, setBusy] = useState(false);
  const [heard, setHeard] = useState<LoopBack['heard']>();
  const test = async () => {
    setBusy(true);
    setHeard(undefined);
    const told = await heed(call('ports.loop-back', {path}));
    setBusy(false);
    if (told.ok) setHeard(told.value.heard);
  };
  return (
    <>
      <Button onPress={() => void test()} pending={busy && words.testing}>
        {words.test}
      </Button>
      {heard !== undefined && (
        <Notice kind={heard === 'same' ? 'note' : 'attention'} word={words.heard[heard].word} live>
          {words.heard[heard].text}
        </Notice>
      )}
    </>
  );
}
