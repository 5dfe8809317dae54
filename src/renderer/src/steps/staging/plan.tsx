import type {PlanRow} from '#core/contract/answers.ts';
import type {LineState} from '#core/apply/ledger.ts';
import {DataTable} from '../../parts/data-table.tsx';
import {Fold} from '../../parts/fold.tsx';
import {Mark, type Tone} from '../../parts/mark.tsx';
import {useVisit} from '../../store/mirror.ts';
import {useWords} from '../../store/words.ts';
import {planSections, type PlanSection} from './plan-sections.ts';
import {usePage} from './use-page.ts';

/** What is sent, section by section as the file has it; secrets are marks. */
export function Plan() {
  const {plan: words} = useWords().screens.staging;
  const {plan} = useVisit();
  const rows = usePage('page.plan', plan === null ? '' : JSON.stringify([plan.digest, plan.counts]));
  if (rows === undefined || rows.length === 0) return <p>{plan === null ? words.none : words.loading}</p>;
  const added = rows.filter(row => row.source !== 'file').length;
  return (
    <div className="plan">
      {plan !== null && <p role="status">{words.totals(plan.counts.accepted, plan.counts.planned)}</p>}
      {added > 0 && <p>{words.added(added)}</p>}
      {planSections(rows).map(section => (
        <SectionFold key={section.id} section={section} />
      ))}
    </div>
  );
}

function SectionFold({section}: {readonly section: PlanSection}) {
  const {plan: words} = useWords().screens.staging;
  return (
    <Fold
      level={2}
      title={section.name === '' ? words.top : <code>{section.name}</code>}
      note={
        <>
          {section.refused > 0 && <LineMark state="refused" />} {section.unknown > 0 && <LineMark state="unknown" />}{' '}
          {words.count(section.rows.length, section.open)}
        </>
      }
    >
      <DataTable
        caption={section.name === '' ? words.top : section.name}
        columns={[
          {id: 'no', text: words.columns.no, kind: 'number'},
          {id: 'text', text: words.columns.text, kind: 'code'},
          {id: 'state', text: words.columns.state},
          {id: 'source', text: words.columns.source}
        ]}
        heading="no"
        empty=""
        rows={section.rows.map(row => ({id: String(row.no), cells: cellsOf(row, words)}))}
      />
    </Fold>
  );
}

function cellsOf(row: PlanRow, words: ReturnType<typeof useWords>['screens']['staging']['plan']) {
  return {
    no: row.no,
    text: row.shown,
    state: <LineMark state={row.state} />,
    source: row.written === undefined ? words.sources[row.source] : words.was(words.sources[row.source], row.written)
  };
}

function LineMark({state}: {readonly state: LineState}) {
  const {plan: words} = useWords().screens.staging;
  return <Mark {...marks[state]} word={words.states[state]} />;
}

const marks: Readonly<Record<LineState, {readonly tone: Tone; readonly symbol: string}>> = {
  planned: {tone: 'plain', symbol: '○'},
  sent: {tone: 'attention', symbol: '－'},
  accepted: {tone: 'plain', symbol: '✓'},
  refused: {tone: 'bad', symbol: '×'},
  unknown: {tone: 'attention', symbol: '－'},
  repaired: {tone: 'plain', symbol: '✓'}
};
