import {describe, expect, test} from 'vitest';
import type {Draft} from '#core/journal/event.ts';
import {emptyDisk, openMemory, type Fault} from '#core/journal/memory.ts';
import type {Clock} from '#core/ports.ts';
import {problem} from '#core/problem.ts';

const clock: Clock = {
  wallMs: () => 1_795_307_400_000,
  monoMs: () => 12.7,
  boot: 'boot-1',
  after: () => () => undefined
};
const draft = (line: number): Draft => ({kind: 'line-sent', by: 'app', data: {line}});
const lines = (events: unknown): unknown =>
  (events as {ok: true; value: readonly {data: unknown}[]}).value.map(event => event.data);

describe('a journal in memory', () => {
  test('stamps by the clock it was given and reads back what was appended', async () => {
    const journal = openMemory({disk: emptyDisk(), clock});
    const appended = await journal.append('A', [draft(1), draft(2)]);
    expect(appended).toMatchObject({ok: true, value: [{seq: 0, mono: 13, boot: 'boot-1'}, {seq: 1}]});
    await journal.append('B', [draft(9)]);
    expect(await journal.read('A')).toEqual(appended);
    expect(await journal.orders()).toEqual({ok: true, value: ['A', 'B']});
    expect(await journal.read('never written')).toEqual({ok: true, value: []});
    expect(await journal.append('C', [])).toEqual({ok: true, value: []});
    expect(await journal.orders()).toEqual({ok: true, value: ['A', 'B']});
  });

  test('a write that fails leaves nothing behind, and the next one may pass', async () => {
    const full = problem('disk-full', {operation: 'append'});
    const fault: Fault = write => (write.index === 1 ? {kind: 'fail', problem: full} : undefined);
    const journal = openMemory({disk: emptyDisk(), clock, fault});
    await journal.append('A', [draft(1)]);
    expect(await journal.append('A', [draft(2), draft(3)])).toEqual({ok: false, problem: full});
    await journal.append('A', [draft(4)]);
    expect(lines(await journal.read('A'))).toEqual([{line: 1}, {line: 4}]);
  });

  test.each([
    ['before', [{line: 1}]],
    ['after', [{line: 1}, {line: 2}, {line: 3}]]
  ] as const)('a crash %s the effect: nothing settles any more, and the disk opens whole', async (when, kept) => {
    const disk = emptyDisk();
    let told = 0;
    const fault: Fault = write => (write.index === 1 ? {kind: 'crash', when} : undefined);
    const journal = openMemory({disk, clock, fault, onCrash: () => (told += 1)});
    await journal.append('A', [draft(1)]);
    let settled = false;
    void journal.append('A', [draft(2), draft(3)]).then(() => (settled = true));
    void journal.read('A').then(() => (settled = true));
    await new Promise(then => setTimeout(then, 5));
    expect({settled, told, dead: journal.crashed()}).toEqual({settled: false, told: 1, dead: true});

    const again = openMemory({disk, clock: {...clock, boot: 'boot-2'}});
    expect(lines(await again.read('A'))).toEqual(kept);
    expect(await again.append('A', [draft(8)])).toMatchObject({ok: true, value: [{seq: kept.length, boot: 'boot-2'}]});
  });

  test('the disk changed behind its back is told, not read', async () => {
    const disk = emptyDisk();
    const journal = openMemory({disk, clock});
    await journal.append('A', [draft(1), draft(2)]);
    disk.records.set('A', (disk.records.get('A') ?? []).slice(0, 1));
    expect(await journal.read('A')).toMatchObject({ok: false, problem: {kind: 'journal-broken', seq: 1, why: 'head'}});
  });
});

describe('blobs in memory', () => {
  test('come back as put; a changed ref or changed bytes do not', async () => {
    const disk = emptyDisk();
    const blobs = openMemory({disk, clock});
    const put = await blobs.put('A', 'transcript', new Uint8Array([1, 2, 3]));
    if (!put.ok) throw new Error('not put');
    expect(await blobs.get(put.value)).toEqual({ok: true, value: new Uint8Array([1, 2, 3])});
    expect(await blobs.get({...put.value, type: 'photo'})).toMatchObject({
      ok: false,
      problem: {kind: 'blob-damaged', why: 'changed'}
    });
    disk.blobs.set(put.value.name, new Uint8Array([1, 2, 4]));
    expect(await blobs.get(put.value)).toMatchObject({ok: false, problem: {why: 'changed'}});
    disk.blobs.clear();
    expect(await blobs.get(put.value)).toMatchObject({ok: false, problem: {why: 'missing'}});
  });
});
