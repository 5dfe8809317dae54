import type {CallPurpose} from '#core/job/deeds.ts';
import {Button} from '../parts/button.tsx';
import {Mark} from '../parts/mark.tsx';
import {Section} from '../parts/section.tsx';
import {useVisit} from '../store/mirror.ts';
import {useNow} from '../store/time.ts';
import {beginCall} from './call-store.ts';
import {reachedCall} from './calls.ts';

export type CallSectionProps = {
  readonly purpose: CallPurpose;
  readonly words: {
    readonly title: string;
    readonly text: string;
    readonly press: string;
    readonly states: {readonly done: string; readonly open: string};
    readonly done: (call: NonNullable<ReturnType<typeof reachedCall>>) => string;
  };
};

/** One call that a step asks for: who was reached and when, or what begins it. */
export function CallSection({purpose, words}: CallSectionProps) {
  const {calls} = useVisit().people;
  const now = useNow();
  const call = reachedCall(calls, purpose);
  return (
    <Section
      title={words.title}
      note={
        <Mark
          tone={call ? 'good' : 'plain'}
          symbol={call ? '✓' : '○'}
          word={call ? words.states.done : words.states.open}
        />
      }
    >
      {call ? (
        <p>{words.done(call)}</p>
      ) : (
        <>
          <p>{words.text}</p>
          <div>
            <Button onPress={() => beginCall(purpose, now)}>{words.press}</Button>
          </div>
        </>
      )}
    </Section>
  );
}
