/**
 * Writes the sample order folders of resources/samples, the same bytes on every run. What they say is written by hand
 * in this folder; nothing of the program's own reading is used, so that reading can be tested against them.
 */
import {createHash} from 'node:crypto';
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {writeBook} from './book.ts';
import {disagree} from './disagree.ts';
import {kawasaki} from './kawasaki.ts';
import {installOrder, swapOrder, type OrderFiles} from './orders.ts';
import {shinjuku} from './shinjuku.ts';

const samples = new URL('../../resources/samples/', import.meta.url);
const local = (name: string): Promise<Buffer> => readFile(new URL(`./files/${name}`, import.meta.url));

await writeSwap('swap-shinjuku', 'T-20261122-0147', await writeBook(shinjuku));
await writeSwap('swap-disagree', 'T-20261122-0148', await writeBook(shinjuku, disagree));
await writeInstall();

async function writeSwap(folder: string, order: string, sheet: Uint8Array): Promise<void> {
  const given: OrderFiles = {
    sheet: {name: 'settings.xlsx', bytes: sheet, takenAt: '2026-09-03T18:00:00+09:00'},
    configuration: {name: 'backup.txt', bytes: await local('shinjuku.txt'), takenAt: '2026-11-20T02:15:07+09:00'}
  };
  await writeFolder(folder, given, swapOrder(order, given));
}

async function writeInstall(): Promise<void> {
  const given: OrderFiles = {
    sheet: {name: 'settings.xlsx', bytes: await writeBook(kawasaki), takenAt: '2026-11-10T17:00:00+09:00'},
    configuration: {
      name: 'configuration.txt',
      bytes: withTrailer(await local('kawasaki.txt')),
      takenAt: '2026-11-18T10:30:00+09:00'
    }
  };
  await writeFolder('install-kawasaki', given, installOrder('N-20261118-0077', given));
}

async function writeFolder(folder: string, {sheet, configuration}: OrderFiles, order: object): Promise<void> {
  const target = new URL(`${folder}/`, samples);
  await mkdir(target, {recursive: true});
  await writeFile(new URL(sheet.name, target), sheet.bytes);
  await writeFile(new URL(configuration.name, target), configuration.bytes);
  await writeFile(new URL('order.json', target), `${JSON.stringify(order, null, 2)}\n`);
}

/** `! eof lines N sha256 …` over the lines from `version` to `end`, each with its LF. */
function withTrailer(text: Buffer): Buffer {
  const body = text.subarray(text.indexOf('version '));
  const lines = body.toString('utf8').split('\n').length - 1;
  const digest = createHash('sha256').update(body).digest('hex');
  return Buffer.concat([text, Buffer.from(`! eof lines ${lines} sha256 ${digest}\n`)]);
}
