import {call} from '../../bridge.ts';
import {usePending} from '../../drawer/pending.ts';
import {Button} from '../../parts/button.tsx';
import {decide, useVisit} from '../../store/mirror.ts';
import {heed, lookAt} from '../../store/view.ts';
import {useWords} from '../../store/words.ts';

/** Checks are begun, held and begun again; while the last ones settle the visit may go on to the calls. */
export function Actions() {
  const {verify: said} = useWords().screens;
  const {work, checks, cablesMoved, ending} = useVisit();
  const [pending, press] = usePending();
  const looked = checks.length > 0 && cablesMoved;
  const busy = work.is !== 'idle';
  const start = () => void press(() => decide('unit.verify', {}));
  return (
    <>
      {busy ? (
        work.work === 'verify' && <Running />
      ) : (
        <Button
          kind={looked ? 'secondary' : 'primary'}
          pending={pending && said.pending}
          blocked={ending !== null && said.ended}
          onPress={start}
        >
          {looked ? said.again : said.start}
        </Button>
      )}
      {looked && (
        <Button kind="primary" onPress={() => lookAt('centre')}>
          {said.forward}
        </Button>
      )}
    </>
  );
}

function Running() {
  const {verify: said} = useWords().screens;
  const {work} = useVisit();
  const [pending, press] = usePending();
  if (work.is === 'stopping') return <span role="status">{said.stopping}</span>;
  const paused = work.is === 'paused';
  return (
    <>
      <Button
        pending={pending && said.pending}
        onPress={() => void press(() => call(paused ? 'unit.go-on' : 'unit.pause', {}))}
      >
        {paused ? said.goOn : said.pause}
      </Button>
      <Button kind="quiet" onPress={() => void heed(call('unit.stop', {}))}>
        {said.stop}
      </Button>
    </>
  );
}
