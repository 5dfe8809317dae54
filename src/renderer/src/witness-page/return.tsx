import {useState} from 'react';
import {witnessPage as said} from '#words/ja/witness-page.ts';
import {call} from '../bridge.ts';
import {Forgot} from '../lock/forgot.tsx';
import {PinPad} from '../lock/pin-pad.tsx';
import {usePin} from '../lock/use-pin.ts';
import {Button} from '../parts/button.tsx';
import {useWords} from '../store/words.ts';
import '../lock/lock.css';

/** The only way from the customer's page: the engineer's PIN, or the centre's word where it is forgotten. */
export function Return({onBack}: {readonly onBack?: () => void}) {
  const {lock} = useWords().screens;
  const [forgot, setForgot] = useState(false);
  const [pin, setPin] = useState('');
  const {pending, problem, blocked, enter} = usePin(
    pin,
    () => call('witness.back', {pin}),
    () => setPin('')
  );
  return (
    <main className="lock">
      {forgot ? (
        <Forgot onBack={() => setForgot(false)} />
      ) : (
        <section className="lock-box" aria-label={said.returnPress}>
          <h1>{said.returnPress}</h1>
          <PinPad
            keys
            autoFocus
            label={said.returned}
            value={pin}
            onChange={setPin}
            onEnter={() => void enter()}
            problem={problem}
          />
          <Button kind="primary" blocked={blocked} pending={pending && lock.pending} onPress={() => void enter()}>
            {said.returnPress}
          </Button>
          <div className="lock-actions">
            {onBack && (
              <Button kind="quiet" onPress={onBack}>
                {said.returnBack}
              </Button>
            )}
            <Button kind="quiet" onPress={() => setForgot(true)}>
              {lock.forgot.link}
            </Button>
          </div>
        </section>
      )}
    </main>
  );
}
