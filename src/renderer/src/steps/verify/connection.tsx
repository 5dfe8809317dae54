import type {VisitView} from '#core/contract/snapshot.ts';
import {call} from '../../bridge.ts';
import {usePending} from '../../drawer/pending.ts';
import {Button} from '../../parts/button.tsx';
import {Fold} from '../../parts/fold.tsx';
import {Notice} from '../../parts/notice.tsx';
import {Way, type WayChosen} from '../../shell/way.tsx';
import {sameTarget} from '../../shell/target.ts';
import {useVisit} from '../../store/mirror.ts';
import {useWords} from '../../store/words.ts';
import './connection.css';

/** Nobody holds the line and nothing runs: which way leads to the unit is a person's to say. */
export function isAway({line, work}: Pick<VisitView, 'line' | 'work'>): boolean {
  return work.is === 'idle' && line.state !== 'held' && line.state !== 'person';
}

/** After the move the console may show under another name. */
export function Connection({way}: {readonly way: WayChosen}) {
  const {verify: said} = useWords().screens;
  const {line} = useVisit();
  // A cable that came out may come back under another name.
  const open = line.target === null || line.state === 'lost';
  return (
    <>
      <Notice kind={line.state === 'lost' ? 'attention' : 'note'} word={said.noUnit}>
        {said.noUnitText}
      </Notice>
      <Fold key={String(open)} title={said.choose} startsOpen={open}>
        <Choose way={way} />
      </Fold>
    </>
  );
}

function Choose({way}: {readonly way: WayChosen}) {
  const {verify: said} = useWords().screens;
  const {line} = useVisit();
  const [pending, press] = usePending();
  const {target} = way;
  return (
    <div className="connection">
      <Way way={way} />
      {target !== null && !sameTarget(target, line.target) && (
        <div>
          <Button pending={pending && said.pending} onPress={() => void press(() => call('unit.choose', {target}))}>
            {said.take}
          </Button>
        </div>
      )}
    </div>
  );
}
