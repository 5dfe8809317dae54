/** The sample order folders as the program reads them, and the same with something planted in sheet or configuration. */
import {readFileSync} from 'node:fs';
import {readConfiguration, type Configuration} from '#core/configuration/configuration.ts';
import {readProfile} from '#core/device/profile-file.ts';
import {fileOf, readOrder} from '#core/order/order.ts';
import type {Sources} from '#core/plan/find-sources.ts';
import type {Result} from '#core/result.ts';
import {readLayout} from '#core/sheet/layout.ts';
import {readSheet} from '#main/sheet/read.ts';
import {writeBook, type Changes} from '../../../scripts/samples/book.ts';
import {shinjuku} from '../../../scripts/samples/shinjuku.ts';

const file = (path: string): Buffer => readFileSync(new URL(`../../../resources/${path}`, import.meta.url));

export const profile = value(readProfile(file('profiles/vsr.yaml').toString(), 'vsr.yaml'));
const layout = value(readLayout(file('layouts/vsr-3.2.yaml').toString(), 'vsr-3.2.yaml'));

export async function sample(folder: string): Promise<Sources> {
  const order = value(readOrder(file(`samples/${folder}/order.json`).toString()));
  const name = fileOf(order, 'configuration').name;
  const text = file(`samples/${folder}/${name}`).toString();
  const configuration = value(readConfiguration({text, file: name, profile}));
  return {order, configuration, profile, sheet: await readBook(file(`samples/${folder}/settings.xlsx`))};
}

/** 新宿支店's sheet, drawn again with other words in some cells. */
export async function sheetWith(changes: Changes): Promise<Sources['sheet']> {
  return readBook(await writeBook(shinjuku, changes));
}

async function readBook(bytes: Uint8Array): Promise<Sources['sheet']> {
  return value(await readSheet({file: 'settings.xlsx', bytes, layouts: [layout]}));
}

/** The configuration with one line written otherwise; null takes it out. A header takes its section along. */
export function withLine(given: Configuration, fileLine: number, text: string | null): Configuration {
  const old = given.items.find(one => one.fileLine === fileLine);
  const items = given.items.flatMap(one => {
    const section = old?.kind === 'header' && one.section === old.section ? (text ?? '') : one.section;
    if (one.fileLine === fileLine) return text === null ? [] : [{...one, text, section}];
    return [{...one, section}];
  });
  return {...given, items};
}

export function withExtra(given: Configuration, lines: readonly string[], section = ''): Configuration {
  const last = given.items.findLast(one => one.section === section)?.fileLine ?? 0;
  const more = lines.map((text, at) => ({fileLine: 900 + at, text, section, kind: 'child' as const}));
  return {...given, items: given.items.flatMap(one => (one.fileLine === last ? [one, ...more] : [one]))};
}

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}
