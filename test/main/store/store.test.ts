import {mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {Driver, type Database} from '#main/store/driver.ts';
import {openStore} from '#main/store/store.ts';
import {clock, must, order, payload, problemOf, storeIn, trainingVault, tryStore} from './place.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vsr-store-'));
});
afterEach(() => {
  rmSync(folder, {recursive: true, force: true});
});

const draft = (count: number) => ({kind: 'line-sent', by: 'app', data: payload(count)}) as const;
const files = (): string[] => readdirSync(folder, {recursive: true}).map(String).sort();
const sealedFiles = (): string[] =>
  files().filter(name => name.startsWith(join('store', 'sealed')) && statSync(join(folder, name)).isFile());

/** Past the store, as someone with the key and SQLite could. */
async function raw(): Promise<Database> {
  const {storeKey} = await trainingVault(folder);
  const database = new Driver(join(folder, 'store', 'store.db'), {timeout: 0});
  database.pragma(`cipher = 'sqlcipher'`);
  database.pragma(`key = "x'${Buffer.from(storeKey).toString('hex')}'"`);
  return database;
}

describe('the journal on disk', () => {
  test('what was appended is there when the store is opened again', async () => {
    const store = await storeIn(folder);
    const first = must(await store.append(order, [draft(0), draft(1)]));
    const second = must(await store.append(order, [draft(2)]));
    must(await store.append('WO-other', [draft(7)]));
    await store.close();

    const again = await storeIn(folder);
    expect(must(await again.read(order))).toEqual([...first, ...second]);
    expect(must(await again.append(order, [draft(3)]))).toMatchObject([{seq: 3, prev: second[0]?.hash}]);
    expect(must(await again.orders())).toEqual(['WO-2026-1122-01', 'WO-other']);
    expect(must(await again.read('never written'))).toEqual([]);
    expect(must(await again.append('never written', []))).toEqual([]);
    expect(must(await again.records(order)).map(record => record.hash)).toEqual(
      must(await again.read(order)).map(event => event.hash)
    );
    await again.close();
  });

  test('one bad draft and none of its batch is written', async () => {
    const store = await storeIn(folder);
    must(await store.append(order, [draft(0)]));
    await expect(store.append(order, [draft(1), {kind: 'x', by: 'app', data: {rate: Number.NaN}}])).rejects.toThrow(
      TypeError
    );
    expect(must(await store.append(order, [draft(1)]))).toMatchObject([{seq: 1}]);
    await store.close();
  });

  test('events cannot be changed, deleted or replaced, nor the head set back, even by SQL', async () => {
    const store = await storeIn(folder);
    must(await store.append(order, [draft(0), draft(1)]));
    await store.close();
    const database = await raw();
    for (const sql of [
      `UPDATE events SET bytes = '{}' WHERE seq = 0`,
      `DELETE FROM events WHERE seq = 1`,
      `REPLACE INTO events VALUES ('${order}', 1, '{}', 'x')`,
      `INSERT INTO events VALUES ('${order}', 3, '{}', 'x')`,
      `INSERT INTO events VALUES ('WO-none', 0, '{}', 'x')`,
      `UPDATE orders SET count = 1`,
      `DELETE FROM orders`
    ]) {
      expect(() => database.exec(sql)).toThrow(/event|stub|goes back/);
    }
    database.close();
    const again = await storeIn(folder);
    expect(must(await again.read(order))).toHaveLength(2);
    await again.close();
  });

  test.each([
    [
      'an event changed',
      `UPDATE events SET bytes = replace(bytes, '"seq":1', '"seq":9') WHERE seq = 1`,
      {seq: 1, why: 'hash'}
    ],
    ['an event deleted', `DELETE FROM events WHERE seq = 0`, {seq: 0, why: 'seq'}],
    ['the tail cut', `DELETE FROM events WHERE seq = 2`, {seq: 2, why: 'head'}]
  ])('%s with the triggers out of the way is told on reading and on appending', async (_name, sql, fault) => {
    const store = await storeIn(folder);
    must(await store.append(order, [draft(0), draft(1), draft(2)]));
    await store.close();
    const database = await raw();
    database.exec('DROP TRIGGER events_stay_as_they_are; DROP TRIGGER events_stay');
    database.exec(sql);
    database.close();
    const again = await storeIn(folder);
    const broken = {kind: 'journal-broken', order, ...fault};
    expect(problemOf(await again.append(order, [draft(3)]))).toMatchObject(broken);
    expect(problemOf(await again.read(order))).toMatchObject(broken);
    await again.close();
  });
});

describe('opening', () => {
  test('a second one in the same process is refused, and the first keeps its lock', async () => {
    const store = await storeIn(folder);
    expect(problemOf(await tryStore(folder))).toMatchObject({kind: 'store-locked', again: 'safe'});
    must(await store.append(order, [draft(0)]));
    await store.close();
    await (await storeIn(folder)).close();
  });

  test.each([
    ['its first page', 0, 'bytes'],
    ['a page in its middle', 5 * 4096 + 700, 'bytes'],
    ['all of it cut off', 0, 'cut'],
    ['half of it cut off', 3 * 4096, 'cut']
  ] as const)(
    'a database with %s damaged is moved aside whole, and the next opening begins anew',
    async (_name, at, how) => {
      const store = await storeIn(folder);
      for (let count = 0; count < 30; count += 1) must(await store.append(order, [draft(count)]));
      await store.close();
      const file = join(folder, 'store', 'store.db');
      if (how === 'cut') truncateSync(file, at);
      else writeFileSync(file, readFileSync(file).fill(0x5a, at, at + 64));
      const damaged = readFileSync(file);

      const problem = problemOf(await tryStore(folder));
      expect(problem).toMatchObject({kind: 'store-damaged', file: 'store.db'});
      const movedTo = (problem as {movedTo: string}).movedTo;
      expect(movedTo).toMatch(/^store\.damaged-\d{8}T\d{9}Z\.db$/);
      expect(readFileSync(join(folder, 'store', movedTo)).equals(damaged)).toBe(true);

      const fresh = await storeIn(folder);
      expect(must(await fresh.orders())).toEqual([]);
      must(await fresh.append(order, [draft(0)]));
      await fresh.close();
      expect(readFileSync(join(folder, 'store', movedTo)).equals(damaged)).toBe(true);
    }
  );

  test('a database that is gone is told, not made anew in silence', async () => {
    await (await storeIn(folder)).close();
    rmSync(join(folder, 'store', 'store.db'));
    expect(problemOf(await tryStore(folder))).toMatchObject({kind: 'store-damaged'});
  });

  test('another vault does not touch a healthy store', async () => {
    const store = await storeIn(folder);
    must(await store.append(order, [draft(0)]));
    await store.close();
    const before = files();
    const keys = await trainingVault(folder);
    const stranger = await openStore({folder: join(folder, 'store'), key: new Uint8Array(32).fill(7), keys, clock});
    expect(problemOf(stranger)).toMatchObject({kind: 'store-key-wrong'});
    expect(files()).toEqual(before);
    const again = await storeIn(folder);
    expect(must(await again.read(order))).toHaveLength(1);
    await again.close();
  });

  test('a store written by a later version is left as it is', async () => {
    await (await storeIn(folder)).close();
    const database = await raw();
    database.pragma('user_version = 99');
    database.close();
    expect(problemOf(await tryStore(folder))).toEqual({kind: 'store-newer', again: 'ask', found: 99, known: 1});
    expect(files()).toContain(join('store', 'store.db'));
  });

  test('a folder that cannot be made is said by its code', async () => {
    writeFileSync(join(folder, 'store'), 'a file where the folder should be');
    expect(problemOf(await tryStore(folder))).toMatchObject({
      kind: 'store-io',
      operation: 'open',
      code: expect.stringMatching(/^E/)
    });
  });
});

describe('sealed files', () => {
  test('come back as put, over a restart', async () => {
    const store = await storeIn(folder);
    const bytes = new Uint8Array(100_000).map((_, at) => at % 251);
    const ref = must(await store.put(order, 'photo', bytes));
    const empty = must(await store.put(order, 'transcript', new Uint8Array()));
    await store.close();
    const again = await storeIn(folder);
    expect(Buffer.from(must(await again.get(ref))).equals(bytes)).toBe(true);
    expect(must(await again.get(empty))).toHaveLength(0);
    expect(sealedFiles()).toHaveLength(2);
    expect(ref).toMatchObject({schema: 1, order, type: 'photo', size: 100_000});
    await again.close();
  });

  test('every field of the ref is bound, and every byte of the file', async () => {
    const store = await storeIn(folder);
    const ref = must(await store.put(order, 'transcript', Buffer.from('show running-config')));
    must(await store.put('WO-other', 'transcript', Buffer.from('x')));
    for (const changed of [{type: 'photo'}, {id: 'f'.repeat(32)}, {keyId: '0'.repeat(16)}, {size: 3}]) {
      expect(problemOf(await store.get({...ref, ...changed}))).toMatchObject({kind: 'blob-damaged', why: 'changed'});
    }
    expect(problemOf(await store.get({...ref, order: 'WO-other'}))).toMatchObject({
      kind: 'blob-damaged',
      why: 'missing'
    });
    expect(problemOf(await store.get({...ref, name: '0'.repeat(64)}))).toMatchObject({
      kind: 'blob-damaged',
      why: 'missing'
    });

    const path = join(folder, sealedFiles().find(name => name.endsWith(ref.name)) ?? '');
    const whole = readFileSync(path);
    for (let at = 0; at < whole.length; at += 1) {
      const flipped = Buffer.from(whole);
      flipped[at] = (flipped[at] ?? 0) ^ 1;
      writeFileSync(path, flipped);
      expect(problemOf(await store.get(ref))).toMatchObject({kind: 'blob-damaged', why: 'changed'});
    }
    writeFileSync(path, whole.subarray(0, 20));
    expect(problemOf(await store.get(ref))).toMatchObject({why: 'changed'});
    writeFileSync(path, whole);
    must(await store.get(ref));
    await store.close();
  });

  test('a file torn by a crash is not taken for one, and is gone after the next opening', async () => {
    const store = await storeIn(folder);
    const ref = must(await store.put(order, 'photo', Buffer.from('whole')));
    await store.close();
    const [kept = ''] = sealedFiles();
    writeFileSync(join(folder, `${kept}.a1b2c3d4e5f6.tmp`), 'to');
    const again = await storeIn(folder);
    expect(sealedFiles()).toEqual([kept]);
    must(await again.get(ref));
    await again.close();
  });
});

describe('room on the disk', () => {
  test('is proved before a visit begins, and nothing of the proof stays', async () => {
    const store = await storeIn(folder);
    const before = files();
    must(await store.reserve());
    expect(files()).toEqual(before);
    await store.close();
  });
});

describe('a purged order', () => {
  test('leaves its stub, and nothing else of it can be read or written again', async () => {
    const store = await storeIn(folder);
    const newest = must(await store.append(order, [draft(0), draft(1)])).at(-1);
    must(await store.append('WO-other', [draft(7)]));
    const ref = must(await store.put(order, 'photo', Buffer.from('a face')));
    const other = must(await store.put('WO-other', 'photo', Buffer.from('a wall')));
    must(await store.destroy(order));
    must(await store.destroy(order));

    const closed = {kind: 'order-closed', order, ending: 'purged'};
    expect(problemOf(await store.read(order))).toMatchObject(closed);
    expect(problemOf(await store.append(order, [draft(2)]))).toMatchObject(closed);
    expect(problemOf(await store.get(ref))).toMatchObject(closed);
    expect(problemOf(await store.put(order, 'photo', new Uint8Array(1)))).toMatchObject(closed);
    expect(must(await store.orders())).toEqual(['WO-other']);
    expect(must(await store.read('WO-other'))).toHaveLength(1);
    must(await store.get(other));
    expect(sealedFiles()).toHaveLength(1);
    expect(statSync(join(folder, 'store', 'store.db-wal')).size).toBeLessThan(40_000);
    await store.close();

    const database = await raw();
    const stub = database.prepare('SELECT id, state, count, head FROM orders WHERE id = ?').get(order);
    expect(stub).toEqual({id: order, state: 'purged', count: 2, head: newest?.hash});
    expect(database.prepare('SELECT count(*) AS rows FROM events').get()).toEqual({rows: 1});
    database.close();
  });

  test('that a crash left half done is finished at the next opening', async () => {
    const store = await storeIn(folder);
    must(await store.append(order, [draft(0)]));
    const ref = must(await store.put(order, 'photo', Buffer.from('a face')));
    await store.close();
    const database = await raw();
    database.exec(`UPDATE orders SET state = 'purging'; DELETE FROM events`);
    database.close();

    const again = await storeIn(folder);
    expect(sealedFiles()).toEqual([]);
    expect(problemOf(await again.get(ref))).toMatchObject({kind: 'order-closed'});
    await again.close();
    expect((await trainingVault(folder)).secret(order, 'setup-password')).toBeUndefined();
  });
});
