import type {Papers} from '#core/contract/answers.ts';
import {DataTable} from '../../parts/data-table.tsx';
import {Fold} from '../../parts/fold.tsx';
import {useWords} from '../../store/words.ts';

/** Each value that was read of the sheet with its place, section by section, and what was left out and why. */
export function WhatWeRead({papers}: {readonly papers: Papers | undefined}) {
  const {read: words} = useWords().screens.prepare;
  if (papers === undefined) return <p role="status">{words.loading}</p>;
  const {file, sections, notRead} = papers.sheet;
  const total = sections.reduce((sum, section) => sum + section.rows.length, 0);
  return (
    <Fold level={2} title={words.title} note={words.count(total)}>
      <p className="read-lead">{words.lead(file)}</p>
      {sections.map(({id, rows}) => (
        <Fold key={id} level={3} title={id} note={words.count(rows.length)}>
          <DataTable
            caption={id}
            columns={[
              {id: 'name', text: words.name},
              {id: 'value', text: words.value, kind: 'code'},
              {id: 'place', text: words.place, kind: 'code'}
            ]}
            heading="name"
            empty={words.empty}
            rows={rows.map((row, at) => ({
              id: String(at),
              cells: {name: row.name, value: row.value, place: row.place}
            }))}
          />
        </Fold>
      ))}
      {notRead.length > 0 && (
        <Fold level={3} title={words.notRead} note={words.count(notRead.length)}>
          <ul>
            {notRead.map(line => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Fold>
      )}
    </Fold>
  );
}
