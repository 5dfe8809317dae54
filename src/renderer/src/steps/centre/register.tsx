import {beginCall} from '../../drawer/call-store.ts';
import {reachedCall} from '../../drawer/calls.ts';
import {Button} from '../../parts/button.tsx';
import {Mark} from '../../parts/mark.tsx';
import {Section} from '../../parts/section.tsx';
import {timeOfDay} from '../../store/local.ts';
import {useVisit} from '../../store/mirror.ts';
import {useNow} from '../../store/time.ts';
import {useWords} from '../../store/words.ts';

/** Its own purpose and before the other: until the centre has exchanged the serials, monitoring cannot come back. */
export function Register() {
  const {centre: said} = useWords().screens;
  const {calls} = useVisit().people;
  const now = useNow();
  const call = reachedCall(calls, 'register');
  return (
    <Section
      title={said.register.title}
      note={
        call ? (
          <Mark tone="good" symbol="✓" word={said.states.done} />
        ) : (
          <Mark tone="plain" symbol="○" word={said.states.open} />
        )
      }
    >
      {call ? (
        <p>{said.register.done(call.name, call.number, timeOfDay(call.until))}</p>
      ) : (
        <>
          <p>{said.register.text}</p>
          <div>
            <Button onPress={() => beginCall('register', now)}>{said.register.call}</Button>
          </div>
        </>
      )}
    </Section>
  );
}
