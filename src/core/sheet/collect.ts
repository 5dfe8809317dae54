import type {NotRead, Origin, SheetNote} from '../settings/settings.ts';
import type {SheetFault} from './fault.ts';
import {fieldPaths, fieldReader, tableNames, type FieldPath, type Fields, type Tables} from './form.ts';
import {gridOf, isReadable, placeBeside, type Grid, type Place} from './grid.ts';
import {fieldPlace, type FieldPlace, type Layout} from './layout.ts';
import type {Reading} from './reading.ts';
import {readCell} from './cell.ts';
import {similarHeading} from './similar.ts';
import {skippedCells} from './skipped.ts';
import {readTable} from './table.ts';
import {labelKey} from './text.ts';
import type {Workbook} from './workbook.ts';

/** Everything found in a sheet before its parts are put together. A field with a fault has no value here. */
export interface Collected {
  readonly fields: Partial<Fields>;
  /** A table with a fault in any row isn't here. */
  readonly tables: Partial<Tables>;
  readonly origins: Map<string, Origin>;
  readonly faults: SheetFault[];
  readonly notes: SheetNote[];
  readonly notRead: readonly NotRead[];
}

export function collect(workbook: Workbook, layout: Layout): Collected {
  const reading: Reading = {
    workbook,
    layout,
    grids: gridsByKey(workbook, layout),
    origins: new Map(),
    faults: [],
    notes: [],
    secretCells: new Set()
  };
  missingWorksheets(reading);
  const fields: Partial<Record<FieldPath, unknown>> = {};
  for (const path of fieldPaths) {
    const value = readField(reading, path);
    if (value !== undefined) fields[path] = value;
  }
  const tables = Object.fromEntries(
    tableNames.map(name => [name, readTable(reading, name)]).filter(([, rows]) => rows !== undefined)
  ) as Partial<Tables>;
  return {...reading, fields: fields as Partial<Fields>, tables, notRead: skippedCells(reading)};
}

function gridsByKey(workbook: Workbook, layout: Layout): Map<string, Grid> {
  const grids = new Map<string, Grid>();
  for (const [key, names] of Object.entries(layout.worksheets)) {
    const found = workbook.worksheets.find(
      one => !one.hidden && names.some(name => labelKey(name) === labelKey(one.name))
    );
    if (found) grids.set(key, gridOf(found));
  }
  return grids;
}

function missingWorksheets({layout, grids, faults}: Reading): void {
  for (const [key, [name = key]] of Object.entries(layout.worksheets))
    if (!grids.has(key)) faults.push({worksheet: name, label: name, why: 'worksheet-missing'});
}

/** `undefined`: a fault was noted, or the worksheet is missing and was already named. */
function readField(reading: Reading, path: FieldPath): unknown {
  const wanted = fieldPlace(reading.layout, path);
  const [label = path] = wanted.labels;
  const grid = reading.grids.get(wanted.worksheet);
  if (!grid) return undefined;
  const place = namedPlace(reading, grid, wanted.name) ?? labelledPlace(grid, wanted);
  if (!place) {
    const similar = similarHeading(reading, grid, wanted);
    reading.faults.push({worksheet: grid.name, label, why: 'label-missing', ...(similar ? {similar} : {})});
    return undefined;
  }
  return readCell(reading, {reader: fieldReader(path), grid, place, label: place.label ?? label, path}, place.cell);
}

function namedPlace({workbook}: Reading, grid: Grid, name: string | undefined): (Place & {label?: string}) | null {
  const found = workbook.names.find(one => one.name === name && one.worksheet === grid.name);
  const cell = grid.cells.find(one => one.ref === found?.cell);
  return found && cell && isReadable(cell) ? {ref: found.cell, cell} : null;
}

function labelledPlace(grid: Grid, wanted: FieldPlace): (Place & {label?: string}) | null {
  for (const label of wanted.labels) {
    const [found] = grid.labelled(label);
    if (found) return {...placeBeside(grid, found, wanted.value), label};
  }
  return null;
}
