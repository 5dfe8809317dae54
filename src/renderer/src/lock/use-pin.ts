import {useState} from 'react';
import type {Result} from '#core/result.ts';
import {useWords} from '../store/words.ts';
import {useWaitSeconds} from './wait.ts';

/** A PIN on its way: what is wrong with it stands at the field, and while a wait runs none is taken. */
export function usePin(pin: string, ask: () => Promise<Result<unknown>>, wrong: () => void) {
  const {lock: said} = useWords().screens;
  const [pending, setPending] = useState(false);
  const [refused, setRefused] = useState(false);
  const seconds = useWaitSeconds();
  const enter = async (): Promise<void> => {
    if (pending || seconds > 0 || pin.length < 4) return;
    setPending(true);
    const answer = await ask();
    setPending(false);
    setRefused(!answer.ok);
    if (!answer.ok) wrong();
  };
  return {
    pending,
    enter,
    problem: seconds > 0 ? said.open.wait(seconds) : refused && pin === '' && said.open.wrong,
    blocked: seconds > 0 ? said.open.wait(seconds) : pin.length < 4 && said.open.missing
  };
}
