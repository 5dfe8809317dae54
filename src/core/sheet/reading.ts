import type {Origin, SheetNote} from '../settings/settings.ts';
import type {SheetFault} from './fault.ts';
import {fieldPaths, tableNames} from './form.ts';
import type {Grid} from './grid.ts';
import {fieldPlace, tablePlace, type Layout} from './layout.ts';
import {labelKey} from './text.ts';
import type {Workbook} from './workbook.ts';

/** Where reading goes on and what it leaves behind. */
export interface Reading {
  readonly workbook: Workbook;
  readonly layout: Layout;
  readonly grids: ReadonlyMap<string, Grid>;
  readonly origins: Map<string, Origin>;
  readonly faults: SheetFault[];
  readonly notes: SheetNote[];
  /** `worksheet!A1` of every cell that holds a secret. */
  readonly secretCells: Set<string>;
}

/** Keys of all labels and headings that the layout knows in a worksheet. */
export function knownLabels(layout: Layout, worksheet: string): Set<string> {
  const fields = fieldPaths.map(path => fieldPlace(layout, path)).filter(one => one.worksheet === worksheet);
  const tables = tableNames.map(name => tablePlace(layout, name)).filter(one => one.worksheet === worksheet);
  const all = [...fields.flatMap(one => one.labels), ...tables.flatMap(one => Object.values(one.columns).flat())];
  return new Set(all.map(labelKey));
}
