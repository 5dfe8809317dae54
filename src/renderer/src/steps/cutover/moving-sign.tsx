import {useVisit} from '../../store/mirror.ts';
import {useWords} from '../../store/words.ts';
import './moving-sign.css';

/** Whether the console may be pulled now: the machine knows, the person who carries the laptop must see it. */
export function MovingSign() {
  const {sign} = useWords().screens.cutover;
  const safe = useVisit().work.is === 'idle';
  return (
    <section className="moving-sign" data-safe={safe || undefined} aria-label={sign.title}>
      <span className="moving-symbol" aria-hidden="true">
        {safe ? '○' : '×'}
      </span>
      <div role="status">
        <p className="moving-word">{safe ? sign.safe : sign.wait}</p>
        <p>{safe ? sign.safeText : sign.waitText}</p>
      </div>
    </section>
  );
}
