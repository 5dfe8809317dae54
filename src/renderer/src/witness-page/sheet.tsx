import {createPortal} from 'react-dom';
import type {Statement} from '#core/witness/statement.ts';
import {witnessPage as said} from '#words/ja/witness-page.ts';
import {Sections} from './text.tsx';
import './sheet.css';

/** The same statement as a sheet: seen on screen as it will be printed, one A4, with room for a hand or a seal. */
export function Sheet({statement, company}: {readonly statement: Statement; readonly company: string}) {
  return (
    <>
      <div className="sheet" role="region" aria-label={statement.title} tabIndex={0}>
        <Content statement={statement} company={company} />
      </div>
      {createPortal(
        <div className="sheet-print">
          <Content statement={statement} company={company} />
        </div>,
        document.body
      )}
    </>
  );
}

function Content({statement, company}: {readonly statement: Statement; readonly company: string}) {
  const {print} = said;
  return (
    <div className="sheet-page" lang="ja">
      {statement.training && <p className="sheet-training">{said.training}</p>}
      <h2 className="sheet-title">{statement.title}</h2>
      {statement.address.map(line => (
        <p key={line}>{line}</p>
      ))}
      <Sections sections={statement.sections} />
      <dl className="sheet-fields">
        {[
          [print.company, company],
          [print.department, ''],
          [print.name, ''],
          [print.date, ''],
          [print.sign, ''],
          [print.remark, '']
        ].map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p>
        {said.control} <b>{statement.control}</b> {said.controlHint}
      </p>
      {statement.foot.map(line => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
