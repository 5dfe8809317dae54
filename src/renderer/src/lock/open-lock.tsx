import {useState} from 'react';
import {call} from '../bridge.ts';
import {Button} from '../parts/button.tsx';
import {useWords} from '../store/words.ts';
import {PinPad} from './pin-pad.tsx';
import {Standing} from './standing.tsx';
import {usePin} from './use-pin.ts';

/** The work goes on behind it; how far it is shows, whose it is does not. */
export function OpenLock({onForgot}: {readonly onForgot: () => void}) {
  const {lock: said, shell} = useWords().screens;
  const [pin, setPin] = useState('');
  const {pending, problem, blocked, enter} = usePin(
    pin,
    () => call('lock.open', {pin}),
    () => setPin('')
  );
  return (
    <section className="lock-box" data-wide aria-label={said.open.title}>
      <div className="lock-half">
        <p className="lock-brand">{shell.name}</p>
        <h1>{said.open.title}</h1>
        <p>{said.open.text}</p>
        <Standing />
      </div>
      <div className="lock-half">
        <PinPad
          keys
          autoFocus
          label={said.open.pin}
          value={pin}
          onChange={setPin}
          onEnter={() => void enter()}
          problem={problem}
        />
        <Button kind="primary" blocked={blocked} pending={pending && said.pending} onPress={() => void enter()}>
          {said.open.press}
        </Button>
        <div className="lock-actions">
          <Button kind="quiet" onPress={onForgot}>
            {said.forgot.link}
          </Button>
        </div>
      </div>
    </section>
  );
}
