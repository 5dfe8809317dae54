import {Fold} from '../../parts/fold.tsx';
import {Mark} from '../../parts/mark.tsx';
import {Notice} from '../../parts/notice.tsx';
import {Screen as Layout} from '../../parts/screen.tsx';
import {Section} from '../../parts/section.tsx';
import {VerdictList} from '../../parts/verdict.tsx';
import {useWay, type WayChosen} from '../../shell/way.tsx';
import {useVisit} from '../../store/mirror.ts';
import {useWords} from '../../store/words.ts';
import {Actions} from './actions.tsx';
import {CheckRow} from './check-row.tsx';
import {Connection, isAway} from './connection.tsx';
import {countsOf, groupsOf, isWired, type Group} from './groups.ts';

/** 検証: every check as it was read, never as it should be. */
export function Screen() {
  return isAway(useVisit()) ? <Away /> : <Looking way={null} />;
}

/** Ports are listed only while there is one to choose. */
function Away() {
  return <Looking way={useWay()} />;
}

function Looking({way}: {readonly way: WayChosen | null}) {
  const {verify: said} = useWords().screens;
  const {checks} = useVisit();
  const counted = countsOf(checks);
  const counts = isWired(checks) ? said.counts(counted) : said.countsBefore(counted);
  return (
    <Layout
      title={said.title}
      lead={checks.length === 0 ? undefined : counts}
      aside={<State />}
      actions={<Actions wanted={way?.target ?? null} />}
    >
      {way !== null && <Connection way={way} />}
      {checks.length === 0 && (
        <Notice kind="note" word={said.notYet}>
          {said.notYetText}
        </Notice>
      )}
      {groupsOf(checks).map(group => (
        <Checks key={group.id} group={group} />
      ))}
      {checks.length > 0 && <p>{said.apart}</p>}
    </Layout>
  );
}

/** What the machine does with the checks now. */
function State() {
  const {verify: said} = useWords().screens;
  const {work, checksFinal} = useVisit();
  if (work.is === 'idle') return checksFinal ? <Mark tone="plain" symbol="✓" word={said.final} /> : undefined;
  if (work.work !== 'verify') return undefined;
  const state = {running: said.working, paused: said.paused, stopping: said.stopping}[work.is];
  return <Mark tone="accent" symbol={work.is === 'paused' ? '‖' : '…'} word={state} />;
}

function Checks({group: {id, open, passed}}: {readonly group: Group}) {
  const {verify: said} = useWords().screens;
  const counted = passed.filter(one => one.verdict === 'pass').length;
  const quiet = said.passed(counted, passed.length - counted);
  const title = said.groups[id];
  const list = (checks: Group['open'], label: string) => (
    <VerdictList label={label}>
      {checks.map(check => (
        <CheckRow key={check.key} check={check} />
      ))}
    </VerdictList>
  );
  if (open.length === 0)
    return (
      <Fold
        title={title}
        note={<Mark tone={counted > 0 ? 'good' : 'plain'} symbol={counted > 0 ? '○' : '－'} word={quiet} />}
      >
        {list(passed, title)}
      </Fold>
    );
  return (
    <Section title={title} note={<Mark tone="attention" symbol="!" word={said.opened(open.length)} />}>
      {list(open, title)}
      {passed.length > 0 && <Fold title={quiet}>{list(passed, quiet)}</Fold>}
    </Section>
  );
}
