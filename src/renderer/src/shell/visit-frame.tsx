import {Suspense} from 'react';
import {Drawer, NightClock, stepScreens} from '../registry.tsx';
import {useVisit} from '../store/mirror.ts';
import {useView} from '../store/view.ts';

/** `alone`: the witness looks at the page; nothing of the visit stands around it. */
export function VisitFrame({alone}: {readonly alone: boolean}) {
  const {at} = useVisit();
  const step = useView(view => view.step) ?? at;
  const Screen = stepScreens[alone ? 'witness' : step];
  return (
    <Suspense fallback={null}>
      {!alone && <NightClock />}
      <Screen />
      {!alone && <Drawer />}
    </Suspense>
  );
}
