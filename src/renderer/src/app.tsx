import {Suspense, useEffect} from 'react';
import {I18nProvider} from 'react-aria-components';
import {applyLook} from './look/look.ts';
import {Lock} from './registry.tsx';
import {beginMirror, useSnapshot} from './store/mirror.ts';
import {tell, useView} from './store/view.ts';
import {Calm} from './shell/calm.tsx';
import {Gone} from './shell/gone.tsx';
import {OrderList} from './shell/order-list.tsx';
import {VisitFrame} from './shell/visit-frame.tsx';
import './shell/window.css';

export function App() {
  const language = useView(view => view.language);
  const look = useView(view => view.look);
  useEffect(() => applyLook({language, look}), [language, look]);
  useEffect(() => void begin(), []);
  return (
    <I18nProvider locale={language === 'ja' ? 'ja-JP' : 'en-GB'}>
      <Calm>
        <Suspense fallback={null}>
          <div className="window">
            <Gone />
            <Scene />
          </div>
        </Suspense>
      </Calm>
    </I18nProvider>
  );
}

function Scene() {
  const snapshot = useSnapshot();
  if (snapshot === null) return null;
  if (snapshot.lock.state === 'unset' || snapshot.lock.state === 'locked') return <Lock />;
  return snapshot.visit === null ? <OrderList /> : <VisitFrame alone={snapshot.lock.state === 'witness'} />;
}

async function begin(): Promise<void> {
  const hello = await beginMirror();
  if (hello.ok) useView.setState(hello.value.preferences);
  else tell(hello.problem);
}
