import {useState} from 'react';
import type {Papers} from '#core/contract/answers.ts';
import type {PreflightItem, PreflightState} from '#core/job/deeds.ts';
import {Button} from '../../parts/button.tsx';
import {Field} from '../../parts/field.tsx';
import {Mark, type Tone} from '../../parts/mark.tsx';
import {Section} from '../../parts/section.tsx';
import {ToggleRow} from '../../parts/toggle-row.tsx';
import {decide, useVisit} from '../../store/mirror.ts';
import {heed, lookAt} from '../../store/view.ts';
import {useWords} from '../../store/words.ts';
import type {Checking} from './checking.ts';
import {exceptions} from './preflight.ts';

type Props = {readonly checking: Checking; readonly papers: Papers | undefined};

export function Preflight({checking, papers}: Props) {
  const {prepare: words} = useWords().screens;
  const told = useTold(checking, papers);
  return (
    <Section title={words.listTitle} note={words.exceptionHint}>
      <ul className="preflight">
        {checking.items.map(({item, state}) => (
          <li key={item}>
            <ToggleRow
              text={words.items[item]}
              hint={told[item]}
              state={<Mark {...marks[state]} word={words.states[state]} />}
              on={state === 'ok'}
              onChange={on => checking.turn(item, on ? 'ok' : 'attention')}
            />
          </li>
        ))}
      </ul>
      <Scan checking={checking} />
    </Section>
  );
}

const marks: Readonly<Record<PreflightState, {readonly tone: Tone; readonly symbol: string}>> = {
  ok: {tone: 'plain', symbol: '○'},
  attention: {tone: 'attention', symbol: '!'},
  unknown: {tone: 'plain', symbol: '－'}
};

/** What each item was judged by, so that ten seconds suffice. */
function useTold({seen, compared}: Checking, papers: Papers | undefined): Readonly<Record<PreflightItem, string>> {
  const {prepare: words, way} = useWords().screens;
  const {paper} = useVisit();
  const {ports, battery} = seen;
  const rows = papers?.sheet.sections.reduce((sum, section) => sum + section.rows.length, 0);
  return {
    papers: rows === undefined ? words.read.loading : seen.papers === 'stop' ? words.papersStop : words.papers(rows),
    profile: words.profile(paper.profile.label, paper.profile.provisional),
    adapter:
      ports === undefined
        ? way.reading
        : ports.problem !== null
          ? words.portsUnknown
          : ports.ports.length === 0
            ? words.noPorts
            : words.ports(ports.ports.map(one => one.path)),
    battery:
      battery === undefined ? words.batteryUnknown : words.battery(Math.round(battery.level * 100), battery.charging),
    spare:
      compared === undefined || seen.spare === undefined
        ? words.spare(paper.newUnit.model, paper.newUnit.serial)
        : words.scan[seen.spare](compared),
    phone: words.phone(paper.people.centre.phone, paper.people.customerDesk.phone),
    entry: words.entry(paper.people.siteContact, paper.site.place),
    bans: words.bans
  };
}

/** A scanner types and ends with RETURN. Nothing is recorded here: the order decides, the console proves. */
function Scan({checking}: {readonly checking: Checking}) {
  const {scan} = useWords().screens.prepare;
  const [serial, setSerial] = useState('');
  const compare = () => {
    if (serial === '') return;
    checking.compare(serial);
    setSerial('');
  };
  return (
    <div className="scan">
      <Field label={scan.label} hint={scan.hint} kind="code" value={serial} onChange={setSerial} onEnter={compare} />
      <Button onPress={compare}>{scan.press}</Button>
    </div>
  );
}

export function PreflightActions({checking: {items}}: {readonly checking: Checking}) {
  const {prepare: words} = useWords().screens;
  const {people} = useVisit();
  const [busy, setBusy] = useState(false);
  const count = exceptions(items);
  const record = async () => {
    setBusy(true);
    await heed(decide('visit.preflight', {items: [...items]}));
    setBusy(false);
  };
  const done = people.preflight !== null;
  return (
    <>
      {people.preflight !== null && <p role="status">{words.recorded(exceptions(people.preflight))}</p>}
      <Button kind={done ? 'secondary' : 'primary'} onPress={() => void record()} pending={busy && words.pending}>
        {done ? words.again : count === 0 ? words.allGood : words.withExceptions}
      </Button>
      {done && (
        <Button kind="primary" onPress={() => lookAt('entry')}>
          {words.toEntry}
        </Button>
      )}
    </>
  );
}
