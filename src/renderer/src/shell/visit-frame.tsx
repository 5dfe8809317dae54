import {Suspense, useEffect, useRef} from 'react';
import type {RailStep} from '#core/procedure/rail.ts';
import {Frame} from '../parts/frame.tsx';
import {Drawer, NightClock, stepScreens} from '../registry.tsx';
import {useVisit} from '../store/mirror.ts';
import {lookAt, useView} from '../store/view.ts';
import {useWords} from '../store/words.ts';
import {Calm} from './calm.tsx';
import {Gate, Rail} from './rail.tsx';
import {TopBar} from './top-bar.tsx';
import {Trouble} from './trouble.tsx';
import {useWake} from './wake.ts';
import './shell.css';

/** `alone`: the witness looks at the page; nothing of the visit stands around it. */
export function VisitFrame({alone}: {readonly alone: boolean}) {
  const visit = useVisit();
  const {shell} = useWords().screens;
  const looked = useView(view => view.step);
  const step = visit.rail.some(one => one.step === looked) ? (looked ?? visit.at) : visit.at;
  const Screen = stepScreens[alone ? 'witness' : step];
  useFollow(visit.at);
  useWake(visit.work.is !== 'idle');
  const screen = (
    <Calm key={alone ? 'alone' : step}>
      <Suspense fallback={<p role="status">{shell.loading}</p>}>
        <Screen />
      </Suspense>
    </Calm>
  );
  if (alone) return screen;
  return (
    <Frame
      top={
        <>
          <TopBar visit={visit} />
          <Suspense fallback={null}>
            <NightClock />
          </Suspense>
        </>
      }
      rail={<Rail current={step} />}
      drawer={
        <Calm>
          <Suspense fallback={null}>
            <Drawer />
          </Suspense>
        </Calm>
      }
    >
      <Trouble />
      <Gate step={step} />
      {screen}
    </Frame>
  );
}

/** Steps whose end is worth seeing: 保存しました, 合格. From there a person goes on by a press. */
const staysAt: ReadonlySet<RailStep> = new Set<RailStep>(['staging', 'verify']);

/** When the visit moves on to another step, so does the window: what was looked at was looked at. */
function useFollow(at: RailStep): void {
  const before = useRef(at);
  useEffect(() => {
    const last = before.current;
    if (last === at) return;
    before.current = at;
    const {step} = useView.getState();
    lookAt(staysAt.has(last) && (step === null || step === last) ? last : null);
  }, [at]);
}
