import {problem} from '../problem.ts';
import {failed, ok, type Result} from '../result.ts';
import type {SheetNote, SheetReading} from '../settings/settings.ts';
import {assemble} from './assemble.ts';
import {collect} from './collect.ts';
import {crossCheck} from './cross-check.ts';
import type {SheetFault} from './fault.ts';
import {fieldPaths, tableNames, type Fields, type Tables} from './form.ts';
import {gridOf, placeBeside} from './grid.ts';
import {join} from './join.ts';
import {fieldPlace, type Layout} from './layout.ts';
import {cutWorksheets} from './one-page.ts';
import {template} from './word-readers.ts';
import type {Workbook} from './workbook.ts';

/**
 * Reads a settings sheet by label: the Settings, or every fault at once with worksheet, cell, what was read and what
 * was expected. The sheet's template version picks the layout. Nothing is corrected and no secret is in a fault.
 */
export function readSettings(file: string, given: Workbook, layouts: readonly Layout[]): Result<SheetReading> {
  const found = layouts.map(layout => ({layout, workbook: cutWorksheets(given, layout)}));
  const versions = found.map(one => ({...one, version: versionOf(one.workbook, one.layout)}));
  const fitting = versions.find(({layout, version}) => version !== null && layout.versions.includes(version));
  if (!fitting) {
    const seen = versions.find(one => one.version !== null)?.version ?? '';
    return failed(problem('sheet-layout-unknown', {file, template: seen}));
  }
  const {layout, workbook} = fitting;
  const collected = collect(workbook, layout);
  const joined = join(collected, layout);
  crossCheck(collected);
  const {faults, fields, tables} = collected;
  if (faults.length > 0) return failed(problem('sheet-wrong', {file, faults: sorted(faults, workbook)}));
  if (!isWhole(fields, fieldPaths) || !isWhole(tables, tableNames))
    throw new Error('a value is missing without a fault');
  const settings = assemble({fields: fields as Fields, tables: tables as Tables, joined, layout});
  const {origins, notRead} = collected;
  return ok({settings, origins, notRead, notes: [...collected.notes, ...formatNotes(workbook)]});
}

/** The printed version, by each layout's own label for it. */
function versionOf(workbook: Workbook, layout: Layout): string | null {
  const wanted = fieldPlace(layout, 'head.template');
  for (const worksheet of workbook.worksheets) {
    const grid = gridOf(worksheet);
    const [label] = wanted.labels.flatMap(one => grid.labelled(one));
    const cell = label && placeBeside(grid, label, wanted.value).cell;
    const read = cell && template({text: cell.text, value: cell.value, label: '', terms: layout.terms});
    if (read?.ok) return read.value;
  }
  return null;
}

function sorted(faults: readonly SheetFault[], workbook: Workbook): readonly SheetFault[] {
  const order = new Map(workbook.worksheets.map((one, index) => [one.name, index]));
  const at = (fault: SheetFault) => order.get(fault.worksheet) ?? order.size;
  const row = (fault: SheetFault) => Number(/\d+$/.exec(fault.cell ?? '')?.[0] ?? 0);
  return [...faults].sort((one, other) => at(one) - at(other) || row(one) - row(other));
}

function isWhole(record: object, names: readonly string[]): boolean {
  return names.every(name => name in record);
}

/** What the file's format can't show is said, and a person confirms it. */
function formatNotes({shows, worksheets}: Workbook): SheetNote[] {
  const worksheet = worksheets[0]?.name ?? '';
  const at = {worksheet, cell: 'A1', label: ''};
  return [
    ...(shows.hidden ? [] : [{kind: 'format-without-hidden' as const, ...at}]),
    ...(shows.strike ? [] : [{kind: 'format-without-strike' as const, ...at}])
  ];
}
