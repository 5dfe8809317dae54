import type {ReactNode} from 'react';
import './data-table.css';

export type Column<Id extends string> = {
  readonly id: Id;
  readonly text: string;
  readonly kind?: 'text' | 'number' | 'code' | undefined;
};

export type Row<Id extends string> = {
  readonly id: string;
  readonly cells: Readonly<Record<Id, ReactNode>>;
};

export type DataTableProps<Id extends string> = {
  readonly caption: string;
  readonly columns: readonly Column<Id>[];
  readonly rows: readonly Row<Id>[];
  /** The column that names the row. */
  readonly heading: NoInfer<Id>;
  /** What stands there when there is nothing. */
  readonly empty: string;
  readonly captionSeen?: boolean | undefined;
};

export function DataTable<Id extends string>(props: DataTableProps<Id>) {
  const {caption, columns, rows, heading, empty, captionSeen = false} = props;
  if (rows.length === 0) return <p className="table-empty">{empty}</p>;
  return (
    <table className="table">
      <caption className={captionSeen ? 'table-caption' : 'unseen'}>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({id, text, kind}) => (
            <th key={id} scope="col" data-kind={kind}>
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row.id}>
            {columns.map(({id, kind}) =>
              id === heading ? (
                <th key={id} scope="row" data-kind={kind}>
                  {row.cells[id]}
                </th>
              ) : (
                <td key={id} data-kind={kind}>
                  {row.cells[id]}
                </td>
              )
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
