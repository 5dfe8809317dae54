import {call} from '../../bridge.ts';
import {usePending} from '../../drawer/pending.ts';
import {Button} from '../../parts/button.tsx';
import {Fold} from '../../parts/fold.tsx';
import {Notice} from '../../parts/notice.tsx';
import {Way, useWay} from '../../shell/way.tsx';
import {sameTarget} from '../../shell/target.ts';
import {useVisit} from '../../store/mirror.ts';
import {useWords} from '../../store/words.ts';

/** After the move the console may show under another name; while it is held there is nothing to say. */
export function Connection() {
  const {verify: said} = useWords().screens;
  const {line, work} = useVisit();
  if (work.is !== 'idle' || line.state === 'held' || line.state === 'person') return null;
  // A cable that came out may come back under another name.
  const open = line.target === null || line.state === 'lost';
  return (
    <>
      <Notice kind={line.state === 'lost' ? 'attention' : 'note'} word={said.noUnit}>
        {said.noUnitText}
      </Notice>
      <Fold key={String(open)} title={said.choose} startsOpen={open}>
        <Choose />
      </Fold>
    </>
  );
}

function Choose() {
  const {verify: said} = useWords().screens;
  const {line} = useVisit();
  const way = useWay();
  const [pending, press] = usePending();
  const {target} = way;
  return (
    <>
      <Way way={way} />
      {target !== null && !sameTarget(target, line.target) && (
        <div>
          <Button pending={pending && said.pending} onPress={() => void press(() => call('unit.choose', {target}))}>
            {said.take}
          </Button>
        </div>
      )}
    </>
  );
}
