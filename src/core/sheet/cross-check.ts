import {holds, networkOf} from '../settings/format.ts';
import type {Collected} from './collect.ts';
import type {SheetFault} from './fault.ts';
import type {Fields, Placed, TableName} from './form.ts';
import {lanOf} from './zones.ts';

/** What no single cell can show: a way of connecting without what it needs, two rows for one thing, a lost host. */
export function crossCheck(collected: Collected): void {
  missingNeeds(collected);
  for (const [table, columns] of Object.entries(unique))
    for (const column of columns) repeated(collected, table as TableName, column);
  lostReservations(collected);
}

const needs: Readonly<Partial<Record<Fields['wan.method'], readonly (keyof Fields)[]>>> = {
  pppoe: ['wan.pppoe.user', 'wan.pppoe.password'],
  static: ['wan.address', 'wan.mask']
};

/** Columns in which no two rows may say the same. */
const unique: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  lan: ['address'],
  pools: ['name'],
  reservations: ['address'],
  forwards: ['outside'],
  peers: ['number', 'name']
};

function missingNeeds({fields, faults, origins}: Collected): void {
  const method = fields['wan.method'];
  for (const path of method ? (needs[method] ?? []) : []) {
    const origin = origins.get(path);
    if (fields[path] !== null || !origin) continue;
    faults.push({worksheet: origin.worksheet, cell: origin.cell, label: origin.label, why: 'value-missing'});
  }
}

function repeated({tables, faults}: Collected, table: TableName, column: string): void {
  const seen = new Set<string>();
  for (const placed of (tables[table] ?? []) as readonly Placed<Readonly<Record<string, unknown>>>[]) {
    const value = placed.row[column];
    const key = JSON.stringify(value);
    if (value !== null && seen.has(key)) faults.push(faultAt(placed, column, 'not-unique'));
    seen.add(key);
  }
}

function lostReservations({tables, faults}: Collected): void {
  if (!tables.lan) return;
  const networks = tables.lan.map(row => networkOf(lanOf(row).address));
  for (const placed of tables.reservations ?? [])
    if (!networks.some(network => holds(network, placed.row.address)))
      faults.push(faultAt(placed, 'address', 'no-network'));
}

export function faultAt(placed: Placed<unknown>, column: string, why: SheetFault['why']): SheetFault {
  const at = placed.cells[column];
  if (!at) throw new Error(`no column ${column} in the row`);
  const read = at.shown === null ? {} : {read: at.shown};
  return {worksheet: placed.worksheet, cell: at.cell, label: at.label, why, ...read};
}
