import {useState} from 'react';
import type {VisitView} from '#core/contract/snapshot.ts';
import type {Finding, FindingRank} from '#core/plan/finding.ts';
import {DataTable} from '../../parts/data-table.tsx';
import {Fold} from '../../parts/fold.tsx';
import {Mark, type Tone} from '../../parts/mark.tsx';
import {Notice} from '../../parts/notice.tsx';
import {Section} from '../../parts/section.tsx';
import {ToggleRow} from '../../parts/toggle-row.tsx';
import {WordForm, type SpokenWord} from '../../shell/word-form.tsx';
import {decide, useVisit} from '../../store/mirror.ts';
import {nextSnapshot} from '../../store/next.ts';
import {heed} from '../../store/view.ts';
import {useWords} from '../../store/words.ts';
import {placesOf} from './places.ts';

/** Where the papers disagree: what stops first, what waits for the centre next, notes last and folded. */
export function Findings({findings}: {readonly findings: readonly Finding[] | undefined}) {
  const {findings: words} = useWords().screens.prepare;
  const notes = findings?.filter(one => one.rank === 'note') ?? [];
  const grave = (['stop', 'centre'] as const).flatMap(rank => findings?.filter(one => one.rank === rank) ?? []);
  if (findings === undefined) return null;
  return (
    <Section title={words.title} note={findings.length === 0 ? words.none : undefined}>
      {grave.some(one => one.rank === 'stop') && (
        <Notice kind="bad" word={words.ranks.stop}>
          {words.stops}
        </Notice>
      )}
      {grave.map(finding => (
        <OneFinding key={finding.id} finding={finding} />
      ))}
      <CentreWords findings={grave.filter(one => one.rank === 'centre')} />
      {notes.length > 0 && (
        <Fold title={words.more(notes.length)} startsOpen={grave.length === 0 && notes.length <= 3}>
          {notes.map(finding => (
            <OneFinding key={finding.id} finding={finding} />
          ))}
        </Fold>
      )}
    </Section>
  );
}

const marks: Readonly<Record<FindingRank, {readonly tone: Tone; readonly symbol: string}>> = {
  stop: {tone: 'bad', symbol: '×'},
  centre: {tone: 'attention', symbol: '◆'},
  note: {tone: 'plain', symbol: 'i'}
};

function OneFinding({finding}: {readonly finding: Finding}) {
  const all = useWords();
  const {findings: words} = all.screens.prepare;
  const {title, means} = titleOf(finding, all);
  const accepted = acceptedOf(useVisit(), finding.id);
  const given = finding.rank === 'centre' && accepted !== undefined;
  return (
    <article className="finding" data-rank={finding.rank}>
      <header className="finding-head">
        <Mark {...marks[finding.rank]} word={words.ranks[finding.rank]} />
        <h3>{title}</h3>
        {finding.newer !== 'unknown' && <span className="finding-newer">{words.newer[finding.newer]}</span>}
      </header>
      <p>{means}</p>
      <Places finding={finding} />
      <p className="finding-does">{given ? words.given : words.does[finding.rank]}</p>
      {given && <Given accepted={accepted} />}
    </article>
  );
}

/** `vpn-remote:br-fukuoka`: its kind's words, with what it is about. */
function titleOf({id}: Finding, {findings}: ReturnType<typeof useWords>) {
  const [kind = '', ...about] = id.split(':');
  const said = Object.hasOwn(findings, kind) ? findings[kind as keyof typeof findings] : findings.setting;
  return {title: about.length === 0 ? said.title : `${said.title}：${about.join(':')}`, means: said.means};
}

function Places({finding}: {readonly finding: Finding}) {
  const {findings: words} = useWords().screens.prepare;
  return (
    <DataTable
      caption={words.title}
      columns={[
        {id: 'where', text: words.columns.where},
        {id: 'place', text: words.columns.place, kind: 'code'},
        {id: 'shown', text: words.columns.shown, kind: 'code'}
      ]}
      heading="where"
      empty=""
      rows={placesOf(finding).map(({where, place, line, shown}) => ({
        id: where,
        cells: {
          where: words[where],
          place: line === undefined ? place : words.line(line),
          shown: finding.secret ? words.secret : (shown ?? words.notWritten)
        }
      }))}
    />
  );
}

/** One call answers several: the word is recorded for each finding that the centre agreed to, and for no other. */
function CentreWords({findings}: {readonly findings: readonly Finding[]}) {
  const {findings: words} = useWords().screens.prepare;
  const visit = useVisit();
  const open = findings.filter(({id}) => acceptedOf(visit, id) === undefined);
  const [agreed, setAgreed] = useState<ReadonlySet<string>>(new Set());
  const chosen = open.filter(({id}) => agreed.has(id));
  const turn = (id: string, on: boolean) =>
    setAgreed(before => new Set([...before].filter(one => one !== id).concat(on ? [id] : [])));
  const give = async (spoken: SpokenWord) => {
    for (const {id} of chosen) {
      const shown = nextSnapshot();
      const given = await heed(decide('visit.word', {gate: 'finding', subject: id, ...spoken}));
      if (!given.ok) return;
      await shown;
    }
  };
  if (open.length === 0) return null;
  return (
    <div className="finding-words">
      <h3>{words.agreed}</h3>
      <p>{words.agreedMeans}</p>
      {open.map(finding => (
        <AgreedRow
          key={finding.id}
          finding={finding}
          on={agreed.has(finding.id)}
          onChange={on => turn(finding.id, on)}
        />
      ))}
      <WordForm
        press={words.give}
        pending={words.pending}
        onWord={give}
        blocked={chosen.length === 0 && words.agreedNone}
      />
    </div>
  );
}

type AgreedProps = {readonly finding: Finding; readonly on: boolean; readonly onChange: (on: boolean) => void};

function AgreedRow({finding, on, onChange}: AgreedProps) {
  return <ToggleRow text={titleOf(finding, useWords()).title} on={on} onChange={onChange} />;
}

/** Who allowed it under which number, as it is said to people; undefined: nobody yet. */
function acceptedOf({people, findings}: VisitView, id: string): Accepted | undefined {
  const word = people.words.findLast(one => one.gate === 'finding' && one.subject === id);
  if (word !== undefined) return word;
  const reference = findings.find(one => one.id === id)?.accepted ?? null;
  return reference === null ? undefined : {name: reference, number: ''};
}

type Accepted = {readonly name: string; readonly number: string};

function Given({accepted}: {readonly accepted: Accepted}) {
  const {word} = useWords().screens;
  return (
    <p>
      <Mark
        tone="attention"
        symbol="◆"
        word={accepted.number === '' ? accepted.name : word.given(accepted.name, accepted.number)}
      />
    </p>
  );
}
