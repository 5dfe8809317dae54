import {useState} from 'react';
import type {Finding, FindingRank} from '#core/plan/finding.ts';
import {Button} from '../../parts/button.tsx';
import {DataTable} from '../../parts/data-table.tsx';
import {Fold} from '../../parts/fold.tsx';
import {Mark, type Tone} from '../../parts/mark.tsx';
import {Section} from '../../parts/section.tsx';
import {WordForm} from '../../shell/word-form.tsx';
import {decide, useVisit} from '../../store/mirror.ts';
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
      {grave.map(finding => (
        <OneFinding key={finding.id} finding={finding} />
      ))}
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
  return (
    <article className="finding" data-rank={finding.rank}>
      <header className="finding-head">
        <Mark {...marks[finding.rank]} word={words.ranks[finding.rank]} />
        <h3>{title}</h3>
        {finding.newer !== 'unknown' && <span className="finding-newer">{words.newer[finding.newer]}</span>}
      </header>
      <p>{means}</p>
      <Places finding={finding} />
      <p className="finding-does">{words.does[finding.rank]}</p>
      {finding.rank === 'centre' && <CentreWord id={finding.id} />}
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
        {id: 'where', text: ''},
        {id: 'place', text: '', kind: 'code'},
        {id: 'shown', text: '', kind: 'code'}
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

function CentreWord({id}: {readonly id: string}) {
  const {prepare, word} = useWords().screens;
  const {findings, people} = useVisit();
  const [again, setAgain] = useState(false);
  const given = people.words.findLast(one => one.gate === 'finding' && one.subject === id);
  const accepted = findings.find(one => one.id === id)?.accepted ?? null;
  if ((given !== undefined || accepted !== null) && !again)
    return (
      <p className="finding-word">
        <Mark
          tone="attention"
          symbol="◆"
          word={given === undefined ? (accepted ?? '') : word.given(given.name, given.number)}
        />
        <Button kind="quiet" onPress={() => setAgain(true)}>
          {prepare.findings.give}
        </Button>
      </p>
    );
  const give = async (spoken: {readonly name: string; readonly number: string}) => {
    const answer = await heed(decide('visit.word', {gate: 'finding', subject: id, ...spoken}));
    if (answer.ok) setAgain(false);
  };
  return <WordForm press={prepare.findings.give} pending={prepare.findings.pending} onWord={give} />;
}
