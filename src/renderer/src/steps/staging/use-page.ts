import {useEffect, useState} from 'react';
import type {Page} from '#core/contract/answers.ts';
import type {Result} from '#core/result.ts';
import {call} from '../../bridge.ts';

type Paged = 'page.plan' | 'page.differences';
type RowOf<N extends Paged> = Awaited<ReturnType<typeof call<N>>> extends Result<Page<infer T>> ? T : never;

/** As many as one call gives. */
const most = 500;

/** All rows of a page, read anew when `mark` changes, but not more than once a second; undefined: not here yet. */
export function usePage<N extends Paged>(name: N, mark: string): readonly RowOf<N>[] | undefined {
  const [rows, setRows] = useState<readonly RowOf<N>[]>();
  useEffect(() => {
    let stopped = false;
    const timer = setTimeout(
      () =>
        void readAll(name).then(read => {
          if (!stopped && read !== undefined) setRows(read as readonly RowOf<N>[]);
        }),
      rows === undefined ? 0 : 1000
    );
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
    // What is here already only sets how soon the next is asked for.
  }, [name, mark]);
  return rows;
}

async function readAll(name: Paged): Promise<readonly unknown[] | undefined> {
  const rows: unknown[] = [];
  for (;;) {
    const page = await call(name, {from: rows.length, count: most});
    // Before the unit is identified there is no plan to show: not a problem of anybody's press.
    if (!page.ok) return undefined;
    rows.push(...page.value.rows);
    if (page.value.rows.length === 0 || rows.length >= page.value.total) return rows;
  }
}
