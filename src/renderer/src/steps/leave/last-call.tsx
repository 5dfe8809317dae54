import {beginCall} from '../../drawer/call-store.ts';
import {reachedCall} from '../../drawer/calls.ts';
import {Button} from '../../parts/button.tsx';
import {Mark} from '../../parts/mark.tsx';
import {Section} from '../../parts/section.tsx';
import {timeOfDay} from '../../store/local.ts';
import {useVisit} from '../../store/mirror.ts';
import {useNow} from '../../store/time.ts';
import {useWords} from '../../store/words.ts';

export function LastCall() {
  const {leave: said} = useWords().screens;
  const {calls} = useVisit().people;
  const now = useNow();
  const call = reachedCall(calls, 'end');
  return (
    <Section
      title={said.call.title}
      note={
        call ? (
          <Mark tone="good" symbol="✓" word={said.states.done} />
        ) : (
          <Mark tone="plain" symbol="○" word={said.states.open} />
        )
      }
    >
      {call ? (
        <p>{said.call.done(timeOfDay(call.until), call.name)}</p>
      ) : (
        <>
          <p>{said.call.text}</p>
          <div>
            <Button onPress={() => beginCall('end', now)}>{said.call.make}</Button>
          </div>
        </>
      )}
    </Section>
  );
}
