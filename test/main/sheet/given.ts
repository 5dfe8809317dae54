import {readFile} from 'node:fs/promises';
import type {Problem, ProblemKind, ProblemOf} from '#core/problem.ts';
import type {Result} from '#core/result.ts';
import type {SheetReading} from '#core/settings/settings.ts';
import type {SheetFault} from '#core/sheet/fault.ts';
import {readLayout, type Layout} from '#core/sheet/layout.ts';
import {readSettings} from '#core/sheet/read.ts';
import {openWorkbook} from '#main/sheet/workbook.ts';
import {writeBook, type Changes} from '../../../scripts/samples/book.ts';
import {shinjuku} from '../../../scripts/samples/shinjuku.ts';

const root = new URL('../../../', import.meta.url);

export function sample(name: string): Promise<Buffer> {
  return readFile(new URL(`resources/samples/${name}`, root));
}

export async function layout(): Promise<Layout> {
  const read = readLayout(await readFile(new URL('resources/layouts/vsr-3.2.yaml', root), 'utf8'), 'vsr-3.2.yaml');
  return good(read);
}

/** The sheet of 新宿支店 with some cells typed over, opened and read as the app does, in this thread. */
export async function readWith(changes: Changes): Promise<Result<SheetReading>> {
  return readBytes(await writeBook(shinjuku, changes));
}

export async function readBytes(bytes: Uint8Array, file = 'settings.xlsx'): Promise<Result<SheetReading>> {
  const opened = await openWorkbook(file, bytes);
  return opened.ok ? readSettings(file, opened.value, [await layout()]) : opened;
}

export function good<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem, null, 1));
  return result.value;
}

export function bad<K extends ProblemKind>(result: Result<unknown>, kind: K): ProblemOf<K> {
  if (result.ok) throw new Error(`read without a problem, not ${kind}`);
  if (result.problem.kind !== kind) throw new Error(JSON.stringify(result.problem));
  return result.problem as Problem as ProblemOf<K>;
}

export async function faultsWith(changes: Changes): Promise<readonly SheetFault[]> {
  return bad(await readWith(changes), 'sheet-wrong').faults;
}

/** Every secret of the three samples. */
export const secrets = [
  'Fx7-pppoe#93kd',
  'Fx-Adm-2026-a1',
  'Fx-Ena-2026-c3',
  'fxSnmp-r0-58',
  'Fx-hq!7Qm2_tK9w',
  'Fx-dc?4Zp8+Lr1u',
  'Fx-dc?4Zp8+Lr1U',
  'Fx-osk"9Vb3\\Nc5e',
  'Fx-ngy_5Rt8%yP',
  'Fx fuku 2Hj6$wQ',
  'Fx-sdj!7Mk1&uL',
  'Fx-chb=8Tq5*vA',
  'Fx2-kwsk=77ab',
  'Fx-yoko~3Lm9',
  'Fx-Adm-kw-77q1',
  'Fx-Ena-kw-77e1',
  'fxSnmp-kw-77'
];
