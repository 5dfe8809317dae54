import {CallSection} from '../../drawer/call-section.tsx';
import {timeOfDay} from '../../store/local.ts';
import {useWords} from '../../store/words.ts';

export function LastCall() {
  const {call, states} = useWords().screens.leave;
  const {title, text, make: press} = call;
  return (
    <CallSection
      purpose="end"
      words={{title, text, press, states, done: ({name, until}) => call.done(timeOfDay(until), name)}}
    />
  );
}
