import {execFileSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pipeline} from 'node:stream/promises';
import {Readable} from 'node:stream';
import {createDeflateRaw, deflateRawSync} from 'node:zlib';
import {afterAll, describe, expect, test} from 'vitest';
import {guardArchive} from '#main/sheet/guard.ts';
import {bad, good, sample} from './given.ts';
import {zip, type ZipEntry} from './zip.ts';

const folder = mkdtempSync(join(tmpdir(), 'guard-'));
afterAll(() => {
  rmSync(folder, {recursive: true});
});
const mebibyte = 2 ** 20;
const zeros = (bytes: number): NonNullable<ZipEntry['packed']> => ({
  bytes: deflateRawSync(Buffer.alloc(bytes)),
  size: bytes
});
const sheet = 'xl/worksheets/sheet1.xml';

const dangers: readonly [name: string, why: string, entries: readonly ZipEntry[]][] = [
  ['a name that climbs out', 'name', [{name: '../../etc/passwd', data: Buffer.from('x')}]],
  ['a name that climbs inside', 'name', [{name: 'xl/../../x', data: Buffer.from('x')}]],
  ['an absolute name', 'name', [{name: '/etc/passwd', data: Buffer.from('x')}]],
  ['a drive', 'name', [{name: 'C:/x', data: Buffer.from('x')}]],
  ['a backslash', 'name', [{name: 'xl\\sheet.xml', data: Buffer.from('x')}]],
  ['a symbolic link', 'link', [{name: sheet, data: Buffer.from('/etc/passwd'), unixMode: 0o120777}]],
  ['the same name twice', 'duplicate', [{name: sheet}, {name: 'XL/Worksheets/sheet1.xml'}]],
  [
    'two entries on the same bytes',
    'overlap',
    [
      {name: 'a', data: Buffer.from('same')},
      {name: 'b', data: Buffer.from('same'), onTop: true}
    ]
  ],
  ['an encrypted entry', 'encrypted', [{name: sheet, data: Buffer.from('x'), encrypted: true}]],
  ['an entry a thousand times its packed size', 'ratio', [{name: sheet, packed: zeros(8 * mebibyte)}]],
  ['an entry longer than it says', 'ratio', [{name: sheet, packed: zeros(200 * mebibyte), claims: 4000}]],
  [
    'many that are too large together',
    'too-large',
    Array.from({length: 20}, (_, nth) => ({name: `${nth}`, claims: 4 * mebibyte}))
  ],
  ['too many entries', 'too-many', Array.from({length: 1001}, (_, nth) => ({name: `${nth}`}))],
  [
    'an entry cut short',
    'damaged',
    [{name: sheet, packed: {bytes: deflateRawSync(Buffer.from('abc')), size: 3}, claims: 9}]
  ]
];

describe('the guard before any archive is unpacked', () => {
  test.each(dangers)('refuses %s', async (_, why, entries) => {
    const file = zip(entries);
    const started = performance.now();
    expect(bad(await guardArchive('x.xlsx', file), 'sheet-archive-unsafe').why).toBe(why);
    expect(performance.now() - started).toBeLessThan(1000);
  });

  test('lets the samples pass and names their entries', async () => {
    const names = good(await guardArchive('settings.xlsx', await sample('swap-shinjuku/settings.xlsx')));
    expect(names).toContain('xl/workbook.xml');
  });

  test('bytes that only begin like a zip are damaged', async () => {
    const file = Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(500, 7)]);
    expect(bad(await guardArchive('x.xlsx', file), 'sheet-archive-unsafe').why).toBe('damaged');
  });

  test.each([
    ['says its size', undefined],
    ['claims to be small', 900_000]
  ])('a bomb of 396 KB that %s is refused within a second and 64 MiB', async (_, claims) => {
    const size = 400 * mebibyte;
    const bytes = await packedZeros(size);
    expect(bytes.length).toBeGreaterThan(390_000);
    const bomb = zip([{name: sheet, packed: {bytes, size}, ...(claims === undefined ? {} : {claims})}]);
    const path = join(folder, 'bomb.xlsx');
    writeFileSync(path, bomb);
    const {why, ms, grownMiB} = guardApart(path);
    expect(['too-large', 'ratio']).toContain(why);
    expect(ms).toBeLessThan(1000);
    expect(grownMiB).toBeLessThan(64);
  });
});

/** In a process of its own, so that the memory is the guard's alone. */
function guardApart(path: string): {why: string; ms: number; grownMiB: number} {
  const guard = new URL('../../../src/main/sheet/guard.ts', import.meta.url).href;
  const script = `
    import {readFileSync} from 'node:fs';
    const {guardArchive} = await import(${JSON.stringify(guard)});
    const bytes = readFileSync(${JSON.stringify(path)});
    const before = process.memoryUsage().rss;
    const started = performance.now();
    const result = await guardArchive('bomb.xlsx', bytes);
    const ms = performance.now() - started;
    const grownMiB = (process.resourceUsage().maxRSS * 1024 - before) / 2 ** 20;
    console.log(JSON.stringify({why: result.problem?.why, ms, grownMiB}));`;
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', script], {encoding: 'utf8'}));
}

async function packedZeros(size: number): Promise<Buffer> {
  const chunk = Buffer.alloc(mebibyte);
  const out: Buffer[] = [];
  await pipeline(
    Readable.from(Array.from({length: size / mebibyte}, () => chunk)),
    createDeflateRaw({level: 9}),
    async packed => {
      for await (const part of packed) out.push(part as Buffer);
    }
  );
  return Buffer.concat(out);
}
