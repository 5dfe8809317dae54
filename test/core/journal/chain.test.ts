import {createHash} from 'node:crypto';
import {describe, expect, test} from 'vitest';
import {append, read, start, verify, type Upcasters} from '#core/journal/chain.ts';
import type {ChainRecord, Draft, Head, Stamp} from '#core/journal/event.ts';

const order = 'WO-2026-1122-01';
const stamp: Stamp = {wall: '2026-11-22T00:30:00.000Z', mono: 1204, boot: 'b1'};
const drafts: readonly Draft[] = [
  {kind: 'began', by: 'engineer', data: {revision: 3, site: '名古屋支店'}},
  {kind: 'line-sent', by: 'app', data: {line: 1, text: 'hostname vsr-ngo-01'}},
  {kind: 'line-answered', by: 'unit', data: {line: 1, answer: ['ok'], tookMs: 0.5}},
  {kind: 'line-sent', by: 'app', data: {line: 2, text: 'ip route 0.0.0.0/0 pppoe 1'}}
];

function chain(): {records: readonly ChainRecord[]; head: Head} {
  const first = append(start(order), drafts.slice(0, 2), stamp);
  const middle = verify(order, first);
  if (!middle.ok) throw new Error('the first half does not verify');
  const records = [...first, ...append(middle.value, drafts.slice(2), {...stamp, mono: 2000})];
  const end = verify(order, records);
  if (!end.ok) throw new Error('the chain does not verify');
  return {records, head: end.value};
}

const rehashed = (record: ChainRecord, bytes: string): ChainRecord => ({
  ...record,
  bytes,
  hash: createHash('sha256').update(bytes, 'utf8').digest('hex')
});
const faultOf = (records: readonly ChainRecord[], expected?: Head): unknown => {
  const result = verify(order, records, expected);
  return result.ok ? undefined : result.problem;
};
const broken = (seq: number, why: string): object => ({kind: 'journal-broken', again: 'no', order, seq, why});

describe('the chain of an order', () => {
  test('begins with 64 zeros, and each event names the hash of the bytes before it', () => {
    const {records, head} = chain();
    const prevs = records.map(record => (JSON.parse(record.bytes) as {prev: string}).prev);
    const hashes = records.map(record => createHash('sha256').update(record.bytes, 'utf8').digest('hex'));
    expect(prevs).toEqual(['0'.repeat(64), ...hashes.slice(0, -1)]);
    expect(records.map(record => record.hash)).toEqual(hashes);
    expect(head).toEqual({order, count: 4, hash: hashes.at(-1)});
  });

  test('an event is stored as canonical JSON with everything of the house', () => {
    expect(append(start(order), drafts.slice(0, 1), stamp)[0]?.bytes).toBe(
      '{"boot":"b1","by":"engineer","data":{"revision":3,"site":"名古屋支店"},"kind":"began","mono":1204,' +
        `"order":"${order}","prev":"${'0'.repeat(64)}","seq":0,"v":1,"wall":"2026-11-22T00:30:00.000Z"}`
    );
  });

  test('what was appended is read back', () => {
    const events = chain().records.map(record => read(record));
    expect(
      events.map(event => event.ok && [event.value.seq, event.value.kind, event.value.by, event.value.data])
    ).toEqual(drafts.map((draft, seq) => [seq, draft.kind, draft.by, draft.data]));
  });

  test('something that is no JSON is a bug, not an event', () => {
    expect(() => append(start(order), [{kind: 'x', by: 'app', data: {rate: Number.NaN}}], stamp)).toThrow(TypeError);
  });
});

describe('evidence that was changed', () => {
  test('every single bit of every byte, stored hash kept', () => {
    const {records, head} = chain();
    let flips = 0;
    records.forEach((record, seq) => {
      const bytes = Buffer.from(record.bytes, 'utf8');
      for (let at = 0; at < bytes.length; at += 1) {
        const flipped = Buffer.from(bytes);
        flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8));
        const changed = records.with(seq, {...record, bytes: flipped.toString('utf8')});
        expect(faultOf(changed, head)).toEqual(broken(seq, 'hash'));
        flips += 1;
      }
    });
    expect(flips).toBeGreaterThan(800);
  });

  test('every byte, with its hash made anew: the next event or the head tells', () => {
    const {records, head} = chain();
    records.forEach((record, seq) => {
      for (let at = 0; at < record.bytes.length; at += 1) {
        const other = record.bytes[at] === '1' ? '2' : '1';
        const bytes = record.bytes.slice(0, at) + other + record.bytes.slice(at + 1);
        expect(faultOf(records.with(seq, rehashed(record, bytes)), head)).toMatchObject({
          kind: 'journal-broken',
          order
        });
      }
    });
  });

  test('a stored hash that was changed', () => {
    const {records, head} = chain();
    const [first] = records;
    if (first === undefined) throw new Error('no record');
    expect(faultOf(records.with(0, {...first, hash: 'f'.repeat(64)}), head)).toEqual(broken(0, 'hash'));
  });

  test('an event taken out, put in twice, or moved', () => {
    const {records, head} = chain();
    const [a, b, c, d] = records as [ChainRecord, ChainRecord, ChainRecord, ChainRecord];
    expect(faultOf([a, c, d], head)).toEqual(broken(1, 'seq'));
    expect(faultOf([b, c, d], head)).toEqual(broken(0, 'seq'));
    expect(faultOf([a, b, b, c, d], head)).toEqual(broken(2, 'seq'));
    expect(faultOf([a, c, b, d], head)).toEqual(broken(1, 'seq'));
    // Renumbered by someone who knows the shape: the row says 1, the bytes say 2.
    expect(faultOf([a, {...c, seq: 1}, {...d, seq: 2}], head)).toEqual(broken(1, 'seq'));
  });

  test('an event rebuilt with all its hashes still misses the link or the head', () => {
    const {records, head} = chain();
    const [a, b] = records as [ChainRecord, ChainRecord];
    const cut = verify(order, [a, b]);
    if (!cut.ok) throw new Error('no head');
    const forged = append(
      cut.value,
      [{kind: 'line-answered', by: 'unit', data: {line: 1, answer: ['refused']}}],
      stamp
    );
    expect(faultOf([a, b, ...forged], head)).toEqual(broken(3, 'head'));
    expect(faultOf([a, b, ...forged, ...records.slice(3)], head)).toEqual(broken(3, 'prev'));
  });

  test('a cut tail verifies by itself and is caught by the head kept elsewhere', () => {
    const {records, head} = chain();
    for (let count = 0; count < records.length; count += 1) {
      expect(faultOf(records.slice(0, count))).toBeUndefined();
      expect(faultOf(records.slice(0, count), head)).toEqual(broken(count, 'head'));
    }
  });

  test('a head that counts otherwise', () => {
    const {records, head} = chain();
    expect(faultOf(records, {...head, count: 5})).toEqual(broken(4, 'head'));
    expect(faultOf(records, {...head, count: 3})).toEqual(broken(3, 'head'));
  });

  test('an event of another order', () => {
    const other = append(start('WO-other'), drafts, stamp);
    expect(faultOf(other)).toEqual(broken(0, 'order'));
  });

  test('bytes that are no JSON object', () => {
    for (const bytes of ['', '[]', 'null', '{"a":', '12']) {
      expect(faultOf([rehashed({seq: 0, bytes, hash: ''}, bytes)])).toEqual(broken(0, 'unreadable'));
    }
  });
});

describe('events of other versions', () => {
  const v0 = '{"at":1795307400000,"kind":"began","order":"WO-1","prev":"","revision":2,"seq":0,"v":0}';
  const upcasters: Upcasters = {
    0: ({at, revision, ...rest}) => ({
      ...rest,
      by: 'app',
      wall: new Date(at as number).toISOString(),
      mono: 0,
      boot: 'unknown',
      data: {revision}
    })
  };

  test('an older one is lifted on reading; its bytes and hash stay as they were', () => {
    const record = rehashed({seq: 0, bytes: v0, hash: ''}, v0);
    const event = read(record, upcasters);
    expect(event).toMatchObject({
      ok: true,
      value: {v: 1, by: 'app', data: {revision: 2}, boot: 'unknown', hash: record.hash}
    });
    expect(event.ok && event.value.wall).toBe(new Date(1795307400000).toISOString());
    expect(record.bytes).toBe(v0);
  });

  test('an older one that nobody can lift is named', () => {
    expect(read({seq: 0, bytes: v0, hash: ''})).toMatchObject({
      ok: false,
      problem: {why: 'version', order: 'WO-1', seq: 0}
    });
  });

  test('a newer one is not guessed at', () => {
    expect(read({seq: 4, bytes: '{"v":2,"order":"WO-1"}', hash: ''})).toMatchObject({
      ok: false,
      problem: {kind: 'store-newer', found: 2, known: 1}
    });
  });
});
