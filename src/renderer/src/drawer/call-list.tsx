import {timeOfDay} from '../store/local.ts';
import {useVisit} from '../store/mirror.ts';
import {useWords} from '../store/words.ts';

/** Calls so far, the newest first. */
export function CallList() {
  const {calls: said} = useWords().screens;
  const {calls} = useVisit().people;
  return (
    <section aria-label={said.list} className="call-list">
      <h3>{said.list}</h3>
      {calls.length === 0 ? (
        <p>{said.none}</p>
      ) : (
        <ul>
          {calls.toReversed().map(call => (
            <li key={call.from}>
              <span className="call-times">
                {timeOfDay(call.from)}–{timeOfDay(call.until)}
              </span>
              <b>{said.purposes[call.purpose]}</b>
              <span>
                {call.reached ? call.name : said.notAnswered}
                {call.number !== '' && ` · ${said.numbered(call.number)}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
