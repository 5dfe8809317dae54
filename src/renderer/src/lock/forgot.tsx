import {useState} from 'react';
import {call} from '../bridge.ts';
import {Button} from '../parts/button.tsx';
import {Field} from '../parts/field.tsx';
import {Notice} from '../parts/notice.tsx';
import {heed} from '../store/view.ts';
import {useWords} from '../store/words.ts';
import {newPinWrong} from './new-pin.ts';
import {PinPad} from './pin-pad.tsx';

/** The centre's word takes the forgotten PIN's place; it is recorded and ratified later. */
export function Forgot({onBack}: {readonly onBack: () => void}) {
  const {lock: said, word} = useWords().screens;
  const [name, setName] = useState('');
  const [number, setNumber] = useState('');
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [state, setState] = useState<'asking' | 'pending' | 'refused'>('asking');
  const wrong = newPinWrong(first, second);
  const missing = name.trim() === '' || number === '' ? said.forgot.missing : wrong && said.set[wrong];
  const renew = async (): Promise<void> => {
    if (missing || state === 'pending') return;
    setState('pending');
    const answer = await heed(call('lock.forgot', {name: name.trim(), number, pin: first}));
    setState(answer.ok ? 'asking' : 'refused');
  };
  return (
    <section className="lock-box" data-wide aria-label={said.forgot.title}>
      <div className="lock-half">
        <h1>{said.forgot.title}</h1>
        <Notice kind="word" word={word.kind}>
          {said.forgot.text}
        </Notice>
        <Field label={said.forgot.name} value={name} onChange={setName} maxLength={200} autoFocus />
        <Field label={said.forgot.number} kind="digits" value={number} onChange={setNumber} maxLength={40} />
      </div>
      <div className="lock-half">
        <PinPad
          label={said.set.first}
          hint={said.set.hint}
          value={first}
          onChange={setFirst}
          onEnter={() => void renew()}
        />
        <PinPad label={said.set.second} value={second} onChange={setSecond} onEnter={() => void renew()} />
        {state === 'refused' && <p role="alert">{said.forgot.refused}</p>}
        <Button
          kind="primary"
          blocked={missing}
          pending={state === 'pending' && said.pending}
          onPress={() => void renew()}
        >
          {said.forgot.press}
        </Button>
        <div className="lock-actions">
          <Button kind="quiet" onPress={onBack}>
            {said.forgot.back}
          </Button>
        </div>
      </div>
    </section>
  );
}
