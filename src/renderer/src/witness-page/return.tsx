import {useState} from 'react';
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
        <section className="lock-box" aria-label={lock.back.title}>
          <h1>{lock.back.title}</h1>
          <PinPad
            keys
            autoFocus
            label={lock.back.pin}
            value={pin}
            onChange={setPin}
            onEnter={() => void enter()}
            problem={problem}
          />
          <Button kind="primary" blocked={blocked} pending={pending && lock.pending} onPress={() => void enter()}>
            {lock.back.title}
          </Button>
          <div className="lock-actions">
            {onBack && (
              <Button kind="quiet" onPress={onBack}>
                {lock.back.toPage}
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
