import {useState} from 'react';
import type {StagingPhase} from '#words/screens/staging.ts';
import {call} from '../../bridge.ts';
import {Button} from '../../parts/button.tsx';
import {Fold} from '../../parts/fold.tsx';
import {Notice} from '../../parts/notice.tsx';
import {Section} from '../../parts/section.tsx';
import {useBattery} from '../../shell/battery.ts';
import {isReach} from '../../shell/roads.ts';
import {sameTarget, targetName} from '../../shell/target.ts';
import {useWay, Way} from '../../shell/way.tsx';
import {decide, useVisit} from '../../store/mirror.ts';
import {nextSnapshot} from '../../store/next.ts';
import {heed} from '../../store/view.ts';
import {useWords} from '../../store/words.ts';
import {SecretFields, type Secrets} from './secrets.tsx';
import {secretNames} from './wanted.ts';

export interface Starting {
  readonly way: ReturnType<typeof useWay>;
  readonly secrets: Secrets;
  readonly setSecrets: (secrets: Secrets) => void;
}

export function useStarting(): Starting {
  const way = useWay();
  const [secrets, setSecrets] = useState<Secrets>({});
  return {way, secrets, setSecrets};
}

/** Which way to the unit, and what is still missing to log in to it. */
export function Before({starting, phase}: {readonly starting: Starting; readonly phase: StagingPhase}) {
  const {way: words} = useWords().screens;
  const {line, problem} = useVisit();
  const way = <Way way={starting.way} />;
  return (
    <>
      <BatteryLow />
      {phase === 'choose' || line.target === null ? (
        <Section title={words.title}>{way}</Section>
      ) : (
        <Fold
          level={2}
          title={words.title}
          note={targetName(line.target)}
          startsOpen={phase === 'trouble' && problem !== null && isReach(problem)}
        >
          {way}
        </Fold>
      )}
      <SecretFields secrets={starting.secrets} onChange={starting.setSecrets} />
    </>
  );
}

/** Enough for the apply and its read-back; below it a socket is looked for first. */
const enough = 0.3;

function BatteryLow() {
  const {battery: words} = useWords().screens.staging;
  const battery = useBattery();
  if (battery === undefined || battery.charging || battery.level >= enough) return null;
  return (
    <Notice kind="attention" word={words.word}>
      {words.text(Math.round(battery.level * 100))}
    </Notice>
  );
}

type StartProps = {readonly starting: Starting; readonly phase: 'choose' | 'ready' | 'resume' | 'trouble'};

/** One press: takes the way that was chosen, keeps the passwords that were typed, and begins. */
export function Start({starting, phase}: StartProps) {
  const {staging: words} = useWords().screens;
  const {line, paper, work} = useVisit();
  const [busy, setBusy] = useState(false);
  const {target} = starting.way;
  const missing = paper.secretsMissing.filter(name => !starting.secrets[name]);
  const start = async () => {
    setBusy(true);
    if (await made({...starting, chosen: line.target})) await heed(decide('unit.stage', {}));
    setBusy(false);
  };
  const blocked =
    (target === null && words.blocked.way) ||
    (missing.length > 0 && words.blocked.secrets) ||
    (work.is !== 'idle' && words.blocked.work);
  return (
    <Button kind="primary" onPress={() => void start()} pending={busy && words.starting} blocked={blocked}>
      {words.start[phase]}
    </Button>
  );
}

type Making = Starting & {
  readonly chosen: ReturnType<typeof useWay>['target'];
};

async function made({way: {target}, secrets, setSecrets, chosen}: Making): Promise<boolean> {
  if (target === null) return false;
  const shown = nextSnapshot();
  const same = sameTarget(target, chosen);
  if (!same && !(await heed(call('unit.choose', {target}))).ok) return false;
  const typed = secretNames.flatMap(name => (secrets[name] ? [{name, value: secrets[name]}] : []));
  for (const one of typed) if (!(await heed(call('order.secret', one))).ok) return false;
  if (!same || typed.length > 0) await shown;
  setSecrets({});
  return true;
}
