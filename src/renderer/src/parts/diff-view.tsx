import './diff-view.css';
import type {Tone} from './mark.tsx';

export type DiffSide = {readonly number?: number | undefined; readonly text: string};

export type DiffRow =
  | {readonly id: string; readonly kind: 'same'; readonly left: DiffSide; readonly right: DiffSide}
  | {
      readonly id: string;
      readonly kind: 'changed' | 'left' | 'right';
      readonly left?: DiffSide | undefined;
      readonly right?: DiffSide | undefined;
      /** The class of the difference in a word: 伏せ字, 順序, 余分, 不足. */
      readonly word: string;
      readonly tone: Tone;
      readonly remark?: string | undefined;
    };

export type DiffViewProps = {
  readonly label: string;
  readonly leftTitle: string;
  readonly rightTitle: string;
  /** Heading of the column of class words. */
  readonly classTitle: string;
  readonly rows: readonly DiffRow[];
};

/** Two texts side by side; every difference carries its class in words, none is marked by colour alone. */
export function DiffView({label, leftTitle, rightTitle, classTitle, rows}: DiffViewProps) {
  const numbered = rows.some(row => row.left?.number !== undefined || row.right?.number !== undefined);
  return (
    // A wide line scrolls inside; the keyboard must reach it.
    <div className="diff" data-unnumbered={!numbered || undefined} role="region" aria-label={label} tabIndex={0}>
      <table>
        <colgroup>
          <col className="diff-narrow" />
          <col />
          <col className="diff-middle" />
          <col className="diff-narrow" />
          <col />
        </colgroup>
        <thead>
          <tr>
            <th scope="col" colSpan={2}>
              {leftTitle}
            </th>
            <th scope="col">{classTitle}</th>
            <th scope="col" colSpan={2}>
              {rightTitle}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <DiffLine key={row.id} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function DiffLine({row}: {readonly row: DiffRow}) {
  const differs = row.kind !== 'same';
  return (
    <tr className="diff-row" data-kind={row.kind} data-tone={differs ? row.tone : undefined}>
      <Side side={row.left} />
      <td className="diff-class">
        {differs && (
          <>
            <span className="diff-symbol" aria-hidden="true">
              {symbols[row.kind]}
            </span>
            {row.word}
            {row.remark !== undefined && <span className="diff-remark">{row.remark}</span>}
          </>
        )}
      </td>
      <Side side={row.right} />
    </tr>
  );
}

function Side({side}: {readonly side: DiffSide | undefined}) {
  const none = side === undefined || undefined;
  return (
    <>
      <td className="diff-number" data-none={none}>
        {side?.number}
      </td>
      <td className="diff-text" data-none={none}>
        {side?.text}
      </td>
    </>
  );
}

const symbols = {changed: '≠', left: '←', right: '→'} as const;
