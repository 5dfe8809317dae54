import type {Target} from '#core/contract/calls.ts';
import type {Result} from '#core/result.ts';
import {call} from '../../bridge.ts';
import {usePending} from '../../drawer/pending.ts';
import {Button} from '../../parts/button.tsx';
import {sameTarget} from '../../shell/target.ts';
import {decide, useVisit} from '../../store/mirror.ts';
import {nextSnapshot} from '../../store/next.ts';
import {heed, lookAt} from '../../store/view.ts';
import {useWords} from '../../store/words.ts';
import {isWired} from './groups.ts';

/**
 * Checks are begun, held and begun again; while the last ones settle the visit may go on to the calls. `wanted`: the way
 * that stands chosen while no line is open; beginning takes it.
 */
export function Actions({wanted}: {readonly wanted: Target | null}) {
  const {verify: said, staging, shell} = useWords().screens;
  const {blocked} = staging;
  const {work, line, checks, cablesMoved, ending} = useVisit();
  const [pending, press] = usePending();
  const looked = checks.length > 0 && cablesMoved;
  const wired = isWired(checks);
  const busy = work.is !== 'idle';
  const start = () => void press(() => begin(wanted, line.target));
  return (
    <>
      {busy ? (
        work.work === 'verify' && <Running />
      ) : (
        <Button
          kind={looked && wired ? 'secondary' : 'primary'}
          pending={pending && said.pending}
          blocked={
            (ending !== null && said.ended) ||
            (!cablesMoved && shell.missing.cables) ||
            (wanted === null && line.target === null && blocked.way)
          }
          onPress={start}
        >
          {looked ? said.again : said.start}
        </Button>
      )}
      {looked && (
        <Button kind={wired ? 'primary' : 'secondary'} onPress={() => lookAt('centre')}>
          {said.forward}
        </Button>
      )}
    </>
  );
}

async function begin(wanted: Target | null, taken: Target | null): Promise<Result<null>> {
  if (wanted !== null && !sameTarget(wanted, taken)) {
    const shown = nextSnapshot();
    const chosen = await call('unit.choose', {target: wanted});
    if (!chosen.ok) return chosen;
    await shown;
  }
  return decide('unit.verify', {});
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
