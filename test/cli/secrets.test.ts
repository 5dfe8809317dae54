import {execFileSync} from 'node:child_process';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {inflateSync} from 'node:zlib';
import {program, samples, temporary} from './program.ts';

/** Every secret of the fixtures: sheet, configuration, factory unit. */
const secrets = [
  'Fx7-pppoe#93kd',
  'Fx-hq!7Qm2_tK9w',
  'Fx-dc?4Zp8+Lr1u',
  'Fx-osk"9Vb3\\Nc5e',
  'Fx-ngy_5Rt8%yP',
  'Fx fuku 2Hj6$wQ',
  'Fx-sdj!7Mk1&uL',
  'fxSnmp-r0-58',
  'Fx-Ena-2026-c3',
  'Fx-Adm-2026-a1',
  'Fx-Noc-2026-b2',
  'vsr-01962',
  'Setup-Fixture-77'
];
/** The hashes are no secrets of the wire, yet they are what an attacker would want. */
const hashes = ['f3UR0RB9bLa8rolSdptPqtPEO6j26lmpuLZR', 'RmiRPTNp8H4F3PSwQSsAQUZk0T0KnCp8sFy'];

test('no secret of the fixtures stands in anything that is kept or shown', async () => {
  const found: string[] = [];
  for (const [name, args] of Object.entries(visits)) {
    const [data, out] = [temporary(), join(temporary(), 'report')];
    process.env['VSR_SETUP_PASSWORD'] = 'Setup-Fixture-77';
    const ran = await program(data, 'swap', '--order', join(samples, args.order), ...args.more, '--out', out);
    expect([name, ran.outcome.result]).toEqual([name, args.ends]);
    const places = new Map([
      ['stdout', Buffer.from(ran.stdout)],
      ['stderr', Buffer.from(ran.stderr)],
      ...filesIn(data),
      ...filesIn(out)
    ]);
    for (const [place, bytes] of places)
      for (const secret of leaksIn(bytes)) found.push(`${name}: ${secret} in ${place}`);
  }
  expect(found).toEqual([]);
}, 120_000);

/** Visits that end well, and visits that stop where a secret was just on the wire. */
const visits = {
  complete: {order: 'swap-shinjuku', more: ['--witness', '立会'], ends: 'complete'},
  'a refused secret': {order: 'swap-shinjuku', more: ['--faults', 'refuse:^ppp password'], ends: 'stopped'},
  'a refused key': {order: 'swap-shinjuku', more: ['--faults', 'refuse:^pre-shared-key'], ends: 'stopped'},
  'a cut on a key': {order: 'swap-shinjuku', more: ['--faults', 'cut@line:206:after-effect'], ends: 'stopped'},
  'noise in echoes': {order: 'swap-shinjuku', more: ['--faults', 'noise:0.02', '--witness', '立会'], ends: 'complete'},
  'sheet and file disagree on a key': {order: 'swap-disagree', more: [], ends: 'stopped'}
} as const;

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
  return [...secrets, ...hashes].filter(secret => formsOf(secret).some(form => bytes.includes(form)));
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

function filesIn(folder: string): readonly (readonly [string, Buffer])[] {
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
      return path.endsWith('.pdf')
        ? [
            [path, bytes] as const,
            [`${path} inflated`, inflated(bytes)] as const,
            [`${path} as text`, textOf(path)] as const
          ]
        : [[path, bytes] as const];
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
