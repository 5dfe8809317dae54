import {CallSection} from '../../drawer/call-section.tsx';
import {timeOfDay} from '../../store/local.ts';
import {useWords} from '../../store/words.ts';

/** Its own purpose and before the other: until the centre has exchanged the serials, monitoring cannot come back. */
export function Register() {
  const {register, states} = useWords().screens.centre;
  const {title, text, call: press} = register;
  return (
    <CallSection
      purpose="register"
      words={{
        title,
        text,
        press,
        states,
        done: ({name, number, until}) => register.done(name, number, timeOfDay(until))
      }}
    />
  );
}
