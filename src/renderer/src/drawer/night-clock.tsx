import {useId} from 'react';
import {call} from '../bridge.ts';
import {Button} from '../parts/button.tsx';
import {ClockStrip, type ClockItem} from '../parts/clock-strip.tsx';
import {timeOfDay} from '../store/local.ts';
import {useVisit} from '../store/mirror.ts';
import {useNow} from '../store/time.ts';
import {useWords} from '../store/words.ts';
import {beginCall} from './call-store.ts';
import {asksNow, nightOf} from './night.ts';
import {usePending} from './pending.ts';
import {timer} from './timer.ts';
import './night-clock.css';

/** From 停止開始 on, on every screen. At the time it asks; it decides nothing. */
export function NightClock() {
  const {people, now: made, ending} = useVisit();
  const now = useNow();
  return (
    <>
      <NightStrip />
      {ending === null && asksNow(people, made, now) && people.rollbackAt !== null && <Ask due={people.rollbackAt} />}
    </>
  );
}

/** The clock alone, also on the locked screen. */
export function NightStrip() {
  const {clock: said} = useWords().screens;
  const {people} = useVisit();
  const now = useNow();
  const night = nightOf(people, now);
  if (night === null) return null;
  const {rollback} = night;
  const items: readonly ClockItem[] = [
    {
      id: 'elapsed',
      name: night.restoredAt === null ? said.elapsed : said.lasted,
      text: timer(night.elapsedMs),
      note: said.since(timeOfDay(night.stoppedAt)),
      large: true,
      tone: night.restoredAt === null ? 'plain' : 'good'
    },
    ...(rollback === null
      ? []
      : [
          {
            id: 'rollback',
            name: said.rollback,
            text: timeOfDay(rollback.at),
            ...(rollback.counts
              ? {
                  note:
                    rollback.leftMs >= 0
                      ? said.left(said.span(rollback.leftMs))
                      : said.over(said.span(-rollback.leftMs))
                }
              : {}),
            tone: rollback.tone
          }
        ]),
    {
      id: 'restored',
      name: said.restored,
      text: night.restoredAt === null ? said.notRestored : timeOfDay(night.restoredAt),
      tone: night.restoredAt === null ? 'plain' : 'good'
    }
  ];
  return <ClockStrip label={said.label} items={items} />;
}

/** It stays until it is answered and covers nothing: whoever decides may call the centre first, or look again. */
function Ask({due}: {readonly due: string}) {
  const {clock: said} = useWords().screens;
  const now = useNow();
  const title = useId();
  const [pending, press] = usePending();
  const answer = (given: 'go-on' | 'roll-back') => void press(() => call('visit.rollback', {due, answer: given}));
  return (
    <section className="night-ask" role="alertdialog" aria-labelledby={title}>
      <h2 id={title}>{said.ask.title}</h2>
      <p>{said.ask.text(timeOfDay(due))}</p>
      <p>{said.ask.hint}</p>
      <div className="night-answers">
        <Button kind="quiet" onPress={() => beginCall('decide', now)}>
          {said.ask.call}
        </Button>
        <Button pending={pending && said.pending} onPress={() => answer('roll-back')}>
          {said.ask.rollBack}
        </Button>
        <Button pending={pending && said.pending} onPress={() => answer('go-on')}>
          {said.ask.goOn}
        </Button>
      </div>
    </section>
  );
}
