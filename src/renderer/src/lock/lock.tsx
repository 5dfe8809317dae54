import {useState} from 'react';
import {useSnapshot} from '../store/mirror.ts';
import {Forgot} from './forgot.tsx';
import {OpenLock} from './open-lock.tsx';
import {SetPin} from './set-pin.tsx';
import './lock.css';

/** What stands before everything: the first PIN, or the locked screen. */
export function Lock() {
  const state = useSnapshot()?.lock.state;
  const [forgot, setForgot] = useState(false);
  return (
    <main className="lock">
      {state === 'unset' ? (
        <SetPin />
      ) : forgot ? (
        <Forgot onBack={() => setForgot(false)} />
      ) : (
        <OpenLock onForgot={() => setForgot(true)} />
      )}
    </main>
  );
}
