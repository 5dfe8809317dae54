import {execFileSync} from 'node:child_process';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {inflateSync} from 'node:zlib';
import {afterAll, beforeAll, expect, test, vi} from 'vitest';
import type {BlobRef} from '#core/journal/ports.ts';
import {lacks} from '../house/offers.ts';
import {must, storeIn} from '../main/store/place.ts';
import {secrets} from './fixture-secrets.ts';
import {program, samples, serveUnit, temporary} from './program.ts';

/** The hashes are no secrets of the wire, yet they are what an attacker would want. */
const hashes = [
  'f3UR0RB9bLa8rolSdptPqtPEO6j26lmpuLZR',
  'RmiRPTNp8H4F3PSwQSsAQUZk0T0KnCp8sFy',
  'kHsv0woFCGXQh79XOy6YSYd0hTE460SXnOCnj',
  'G2j5ZFJfmnoxQnL7Zpnhdh11mcPiMohAbc9VV6'
];

const forms = new Map([...secrets, ...hashes].map(secret => [secret, formsOf(secret)] as const));

/** Visits that end well, and visits that stop where a secret was just on the wire. */
const visits: readonly {name: string; order: string; more: readonly string[]; ends: string}[] = [
  {name: 'complete', order: 'swap-shinjuku', more: ['--witness', '立会'], ends: 'complete'},
  {name: 'a refused secret', order: 'swap-shinjuku', more: ['--faults', 'refuse:^ppp password'], ends: 'stopped'},
  {name: 'a refused key', order: 'swap-shinjuku', more: ['--faults', 'refuse:^pre-shared-key'], ends: 'stopped'},
  {name: 'a cut on a key', order: 'swap-shinjuku', more: ['--faults', 'cut@line:206:after-effect'], ends: 'stopped'},
  {
    name: 'noise in echoes',
    order: 'swap-shinjuku',
    more: ['--faults', 'noise:0.02', '--witness', '立会'],
    ends: 'complete'
  },
  {name: 'sheet and file disagree on a key', order: 'swap-disagree', more: [], ends: 'stopped'},
  {name: 'an installation', order: 'install-kawasaki', more: ['--witness', '立会'], ends: 'complete'},
  {
    name: 'a refused secret of an installation',
    order: 'install-kawasaki',
    more: ['--faults', 'refuse:^snmp community'],
    ends: 'stopped'
  }
];

beforeAll(() => void vi.stubEnv('VSR_SETUP_PASSWORD', 'Setup-Fixture-77'));
afterAll(() => void vi.unstubAllEnvs());

test.each(visits)(
  'no secret of the fixtures stands in anything that is kept or shown: $name',
  async ({order, more, ends}) => {
    const [data, out] = [temporary(), join(temporary(), 'report')];
    const command = order.startsWith('install') ? 'install' : 'swap';
    const ran = await program(data, command, '--order', join(samples, order), ...more, '--out', out);
    expect(ran.outcome.result).toBe(ends);
    const kept = await sealedIn(data);
    // What the unit held before is kept of every visit that came so far, and was looked into.
    expect(kept.some(([place]) => place.includes('configuration'))).toBe(
      ends === 'stopped' && order !== 'swap-disagree'
    );
    const shown = shownBy(ran);
    expect(leaksAt([...shown, ...filesIn(data), ...filesIn(out), ...kept])).toEqual([]);
  }
);

test('no secret of the fixtures stands in what `sheet read` and `unit serve` say', async () => {
  for (const order of ['swap-shinjuku', 'install-kawasaki']) {
    const read = await program(temporary(), 'sheet', 'read', join(samples, order, 'settings.xlsx'));
    expect(read.code).toBe(0);
    expect(leaksAt(shownBy(read))).toEqual([]);
  }
  const unit = await serveUnit('--ssh', '0');
  await unit.stop();
  expect(unit.reach).toContain('hostKey');
  expect(leaksAt([['reach', Buffer.from(unit.reach)]])).toEqual([]);
});

type Place = readonly [place: string, bytes: Buffer];

function shownBy({stdout, stderr}: {stdout: string; stderr: string}): readonly Place[] {
  return [
    ['stdout', Buffer.from(stdout)],
    ['stderr', Buffer.from(stderr)]
  ];
}

function leaksAt(places: readonly Place[]): readonly string[] {
  return places.flatMap(([place, bytes]) => leaksIn(bytes).map(secret => `${secret} in ${place}`));
}

/** What a training order that stopped has left under seal, opened: every event, and every blob that one names. */
async function sealedIn(data: string): Promise<readonly Place[]> {
  const training = join(data, 'training');
  const places: Place[] = [];
  for (const order of readdirSync(training)) {
    const store = await storeIn(join(training, order));
    const records = must(await store.records(order));
    expect(records.length).toBeGreaterThan(0);
    const refs = records.flatMap(({bytes}) => refsIn(JSON.parse(bytes)));
    places.push(...records.map(({seq, bytes}): Place => [`event ${seq}`, Buffer.from(bytes)]));
    for (const ref of refs) places.push([`blob ${ref.type}`, Buffer.from(must(await store.get(ref)))]);
    await store.close();
    const files = filesIn(join(training, order, 'store', 'sealed')).map(([path]) => path);
    expect(files.filter(path => !refs.some(({name}) => path.includes(name)))).toEqual([]);
  }
  return places;
}

function refsIn(value: unknown): readonly BlobRef[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('keyId' in value) return [value as BlobRef];
  return Object.values(value).flatMap(refsIn);
}

test('the search finds what is planted', () => {
  for (const secret of secrets) {
    expect(leaksIn(Buffer.from(`x${secret}y`))).toContain(secret);
    expect(leaksIn(Buffer.from(JSON.stringify({secret})))).toContain(secret);
    expect(leaksIn(Buffer.from(Buffer.from(`ab${secret}cd`).toString('base64')))).toContain(secret);
    expect(leaksIn(Buffer.from(Buffer.from(secret).toString('hex')))).toContain(secret);
    expect(leaksIn(Buffer.from(secret, 'utf16le'))).toContain(secret);
  }
});

function leaksIn(bytes: Buffer): readonly string[] {
  return [...forms].flatMap(([secret, each]) => (each.some(form => bytes.includes(form)) ? [secret] : []));
}

/** As it is, as JSON or a configuration quotes it, UTF-16, hex, base64 at each alignment, percent-encoded. */
function formsOf(secret: string): readonly Buffer[] {
  const texts = [
    secret,
    JSON.stringify(secret).slice(1, -1),
    secret.replaceAll(/["\\]/gu, '\\$&'),
    encodeURIComponent(secret)
  ];
  const base64 = [0, 1, 2].flatMap(shift => {
    const shifted = Buffer.concat([Buffer.alloc(shift), Buffer.from(secret)]).toString('base64');
    // Only characters that no neighbour shares.
    const inner = shifted.slice(shift === 0 ? 0 : 4, -4);
    return [inner, inner.replaceAll('+', '-').replaceAll('/', '_')];
  });
  const hex = Buffer.from(secret).toString('hex');
  return [
    ...texts.flatMap(text => [Buffer.from(text), Buffer.from(text, 'utf16le')]),
    ...[...base64, hex, hex.toUpperCase()].map(text => Buffer.from(text))
  ];
}

function filesIn(folder: string): readonly Place[] {
  let entries;
  try {
    entries = readdirSync(folder, {recursive: true, withFileTypes: true});
  } catch {
    return [];
  }
  return entries
    .filter(entry => entry.isFile())
    .flatMap(entry => {
      const path = join(entry.parentPath, entry.name);
      const bytes = readFileSync(path);
      if (!path.endsWith('.pdf')) return [[path, bytes] as const];
      // Where poppler can't be had the opened streams are searched all the same.
      const text: readonly Place[] = lacks('pdf tools') ? [] : [[`${path} as text`, textOf(path)]];
      return [[path, bytes] as const, [`${path} inflated`, inflated(bytes)] as const, ...text];
    });
}

/** Every compressed stream of a PDF, opened. */
function inflated(pdf: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = pdf.indexOf('stream\n'); at >= 0; at = pdf.indexOf('stream\n', at + 1)) {
    const end = pdf.indexOf('endstream', at);
    try {
      parts.push(inflateSync(pdf.subarray(at + 7, end)));
    } catch {
      // Not a compressed stream: its bytes were searched as they are.
    }
  }
  return Buffer.concat(parts);
}

function textOf(path: string): Buffer {
  return execFileSync('pdftotext', ['-raw', path, '-']);
}
