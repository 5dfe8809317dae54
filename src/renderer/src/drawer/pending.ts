import {useState} from 'react';
import type {Result} from '#core/result.ts';
import {heed} from '../store/view.ts';

/** A press is answered once: until then its button says what is being done. A refusal stands in the problem bar. */
export function usePending(): readonly [boolean, <T>(ask: () => Promise<Result<T>>) => Promise<boolean>] {
  const [pending, setPending] = useState(false);
  const press = async <T>(ask: () => Promise<Result<T>>): Promise<boolean> => {
    setPending(true);
    const answer = await heed(ask());
    setPending(false);
    return answer.ok;
  };
  return [pending, press];
}
