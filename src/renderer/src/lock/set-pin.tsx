import {useState} from 'react';
import {call} from '../bridge.ts';
import {usePending} from '../drawer/pending.ts';
import {Button} from '../parts/button.tsx';
import {useWords} from '../store/words.ts';
import {newPinWrong} from './new-pin.ts';
import {PinPad} from './pin-pad.tsx';

/** Asked once, before anything else: a page handed to a witness could not be left without it. */
export function SetPin() {
  const {lock: said, shell} = useWords().screens;
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [pending, press] = usePending();
  const wrong = newPinWrong(first, second);
  const set = () => {
    if (wrong === undefined && !pending) void press(() => call('lock.set', {pin: first}));
  };
  return (
    <section className="lock-box" aria-label={said.set.title}>
      <p className="lock-brand">{shell.name}</p>
      <h1>{said.set.title}</h1>
      <p>{said.set.text}</p>
      <PinPad label={said.set.first} hint={said.set.hint} value={first} onChange={setFirst} onEnter={set} autoFocus />
      <PinPad label={said.set.second} value={second} onChange={setSecond} onEnter={set} />
      <div className="lock-actions">
        <Button kind="primary" blocked={wrong && said.set[wrong]} pending={pending && said.pending} onPress={set}>
          {said.set.press}
        </Button>
      </div>
    </section>
  );
}
