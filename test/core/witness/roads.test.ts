import {describe, expect, test} from 'vitest';
import {askAbout, decline, showStatement, sign, signOnPaper} from '#core/job/witness-roads.ts';
import type {Part} from '#core/job/witnessing.ts';
import {LiveJob} from '#core/job/live.ts';
import type {Result} from '#core/result.ts';
import {belongs} from '#core/witness/sign-off.ts';
import type {Statement} from '#core/witness/statement.ts';
import {witnessPhrases as phrases} from '#words/ja/witness.ts';
import {centreSays, closed, identified, nightOf, swapped, type Night} from './night.ts';

const hanako = {name: '見本 花子', company: '株式会社サンプル商事', department: '総務部', remark: ''};
const strokes = [
  [0, 0, 0, 120, 40, 16, 300, 10, 40],
  [310, 90, 0]
];

async function shown(night: Night, part: Part = 'final'): Promise<Statement> {
  return valueOf(await showStatement(night.visit, {part, phrases}));
}

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.kind);
  return result.value;
}

describe('the witness signs', () => {
  test('with a finger: strokes, name and words are bound to what was shown and to where the journal stood', async () => {
    const night = await swapped();
    await closed(night);
    const statement = await shown(night);
    const records = valueOf(await night.memory.records(night.visit.live.order));
    const {signOff} = valueOf(
      await sign(night.visit, {...hanako, digest: statement.digest, strokes, remark: '静かでした'})
    );
    expect(signOff).toMatchObject({
      witness: {name: '見本 花子', company: '株式会社サンプル商事', department: '総務部'},
      how: {kind: 'drawn', strokes, remark: '静かでした'},
      control: statement.control,
      chain: {head: records.at(-1)?.hash, count: records.length}
    });
    expect(belongs(signOff, statement)).toBe(true);
    const other = {...signOff, how: {kind: 'drawn', strokes: [[0, 0, 0, 9, 9, 9]], remark: '静かでした'}} as const;
    expect(belongs(other, statement)).toBe(false);
    expect(night.visit.live.job).toMatchObject({shown: undefined, witness: {statement, signOff}});
  });

  test('by typing the name, also on an order that is not training', async () => {
    const night = await swapped();
    const statement = await shown(night);
    const {signOff} = valueOf(await sign(night.visit, {...hanako, digest: statement.digest, strokes: []}));
    expect(signOff.how).toEqual({kind: 'typed', remark: ''});
    expect(night.opened.material.order.training).toBe(false);
  });

  test('as the guard of another company', async () => {
    const night = await swapped();
    const statement = await shown(night);
    await sign(night.visit, {...hanako, company: '見本警備株式会社', digest: statement.digest, strokes: []});
    expect(night.visit.live.job.witness?.signOff.witness?.company).toBe('見本警備株式会社');
  });

  test('not without a name', async () => {
    const night = await swapped();
    const {digest} = await shown(night);
    const signed = await sign(night.visit, {...hanako, name: ' ', digest, strokes});
    expect(signed).toMatchObject({ok: false, problem: {kind: 'witness-name-missing'}});
    expect(night.visit.live.job.witnesses).toEqual([]);
  });

  test('with a pen that sends far too many points: the line is kept, its ends too', async () => {
    const night = await swapped();
    const {digest} = await shown(night);
    const long = Array.from({length: 30_003}, (_, at) => at);
    const {signOff} = valueOf(await sign(night.visit, {...hanako, digest, strokes: [long, [1, 2, 3], []]}));
    if (signOff.how.kind !== 'drawn') throw new Error(signOff.how.kind);
    const [first = [], second] = signOff.how.strokes;
    expect(first.length).toBeLessThanOrEqual(12_006);
    expect([first.slice(0, 3), first.slice(-3)]).toEqual([
      [0, 1, 2],
      [30_000, 30_001, 30_002]
    ]);
    expect([second, signOff.how.strokes.length]).toEqual([[1, 2, 3], 2]);
  });
});

describe('the witness has a question', () => {
  test('the same facts give the same page and number, however late it is shown again', async () => {
    const night = await swapped();
    await night.at('04:12');
    const first = await shown(night);
    expect(first.text).toContain('午前3時5分 ～ 午前4時12分');
    const line = '福岡営業所とは、まだつながっていません';
    valueOf(await askAbout(night.visit, {digest: first.digest, line}));
    await night.at('04:50');
    expect(await shown(night)).toEqual(first);
    expect(night.visit.live.job.questions).toMatchObject([{digest: first.digest, line}]);
  });

  test('another fact gives another page, and only the new one can be signed', async () => {
    const night = await swapped();
    const first = await shown(night);
    await night.at('04:14');
    await night.look({C03: {verdict: 'fail', cause: {kind: 'no-pado'}}});
    const second = await shown(night);
    expect(second.control).not.toBe(first.control);
    expect(second.text).toContain('～ 午前4時14分');
    expect(await sign(night.visit, {...hanako, digest: first.digest, strokes})).toMatchObject({
      ok: false,
      problem: {kind: 'statement-stale', answered: first.control, shown: second.control}
    });
    for (const refused of [
      await decline(night.visit, {digest: first.digest, reason: 'other'}),
      await signOnPaper(night.visit, {digest: first.digest, name: '', receipt: '判あり'}),
      await askAbout(night.visit, {digest: 'not a digest', line: ''})
    ])
      expect(refused).toMatchObject({problem: {kind: 'statement-stale'}});
    expect(night.visit.live.job.witnesses).toEqual([]);
    expect((await sign(night.visit, {...hanako, digest: second.digest, strokes})).ok).toBe(true);
  });

  test('a page that was answered can not be answered again', async () => {
    const night = await swapped();
    const {digest, control} = await shown(night);
    await decline(night.visit, {digest, reason: 'later'});
    expect(await sign(night.visit, {...hanako, digest, strokes})).toMatchObject({
      problem: {kind: 'statement-stale', answered: control, shown: null}
    });
  });
});

describe('without a sign here', () => {
  test.each(['later', 'not-in-charge', 'seal', 'other', 'not-said'] as const)('for the reason "%s"', async reason => {
    const night = await swapped();
    const {digest} = await shown(night);
    await decline(night.visit, {digest, reason});
    expect(night.visit.live.job.witness?.signOff).toMatchObject({witness: null, how: {kind: 'none', reason}});
  });

  test('on paper, photographed or told in words', async () => {
    const night = await swapped();
    const {digest, wording} = await shown(night);
    await signOnPaper(night.visit, {digest, name: '見本 花子', receipt: '判あり、写真あり'});
    expect(night.visit.live.job.witness?.signOff).toMatchObject({
      wording,
      witness: {name: '見本 花子', company: night.opened.material.order.contract.customer},
      how: {kind: 'paper', receipt: '判あり、写真あり'}
    });
  });
});

describe('the witness leaves before the end', () => {
  test('what was shown is how far it came, and nothing that is still to come', async () => {
    const night = await swapped();
    const early = await shown(night, 'early');
    expect(early).toMatchObject({letter: 'F'});
    expect(early.text).toContain('ここまでに、機器の取り付けと通信の確認を終えました。');
    expect(early.text).toContain('午前3時41分 ～ 午前3時57分（16分間）');
    expect(early.text).toContain('午前3時5分 ～\n');
    expect(early.text).toContain('まだ行うこと：監視センターの確認。');
  });

  test('before anything is cabled nothing is said to be fitted', async () => {
    const night = await nightOf();
    await identified(night);
    const found = await shown(night, 'early');
    expect(found.text).toContain('機器には、まだ手を付けていません。');
    expect(found.text).not.toContain('準備を進めました');
    await night.record({kind: 'attempt-begun', by: 'app', data: {attempt: 1, proved: []}});
    const {text} = await shown(night, 'early');
    expect(text).toContain('準備を進めました。取り付けは、これからです。');
    expect(text).not.toMatch(/取り外した機器|取り付けた機器|終えました|お預かり/);
  });

  test('nor when the visit ends before the cables are moved', async () => {
    const night = await nightOf();
    await identified(night);
    await night.record(
      {kind: 'attempt-begun', by: 'app', data: {attempt: 1, proved: []}},
      {kind: 'ended', by: 'engineer', data: {ending: 'staged'}}
    );
    const {text} = await shown(night);
    expect(text).toContain('取り付けは、これからです。');
    expect(text).not.toMatch(/交換しました|取り外した機器|お預かり/);
  });

  test.each([
    ['aborted', 'no-entry', '本日は 作業の場所に入れない ため、機器には手を付けていません。'],
    ['aborted', '鍵が合わなかった', '本日は、機器には手を付けていません。'],
    ['rolled-back', '', '元の機器に戻しました。通信の状態は、監視センターが確認しています。']
  ] as const)('a visit that ends as %s (%s) says so, and not why in free words', async (ending, why, said) => {
    const night = await swapped();
    await night.record(
      {kind: 'given-up', by: 'engineer', data: {why}},
      {kind: 'ended', by: 'engineer', data: {ending}}
    );
    const {text} = await shown(night);
    expect(text).toContain(said);
    expect(text).not.toContain('鍵が合わなかった');
  });

  test('before the last look nothing is said to be looked at', async () => {
    const night = await nightOf();
    await identified(night);
    await night.record({kind: 'cables-moved', by: 'unit', data: {by: 'links-up'}});
    expect((await shown(night, 'early')).text).toContain('通信の確認は、これからです。');
  });

  test('the sign stays with the early page; the end is closed without one', async () => {
    const night = await swapped();
    const early = await shown(night, 'early');
    await sign(night.visit, {...hanako, digest: early.digest, strokes});
    expect(night.visit.live.job.witness).toBeUndefined();
    await night.at('04:09');
    await centreSays(night);
    await closed(night);
    const final = await shown(night);
    await decline(night.visit, {digest: final.digest, reason: 'left'});
    const {witnesses, witness} = night.visit.live.job;
    expect(witnesses.map(one => [one.part, one.statement.digest, one.signOff.how.kind])).toEqual([
      ['early', early.digest, 'drawn'],
      ['final', final.digest, 'none']
    ]);
    expect(witness?.statement).toEqual(final);
    expect(final.digest).not.toBe(early.digest);
  });

  test('and a second one stays to the end', async () => {
    const night = await swapped();
    const early = await shown(night, 'early');
    await sign(night.visit, {...hanako, digest: early.digest, strokes: []});
    await closed(night);
    const final = await shown(night);
    await sign(night.visit, {...hanako, name: '見本 次郎', digest: final.digest, strokes});
    expect(night.visit.live.job.witness?.signOff.witness?.name).toBe('見本 次郎');
    expect(night.visit.live.job.witnesses[0]?.signOff.witness?.name).toBe('見本 花子');
  });
});

test('a second witness signs after the first; the last one to the end is the witness of the visit', async () => {
  const night = await swapped();
  for (const name of ['見本 花子', '見本 次郎']) {
    const {digest} = await shown(night);
    await sign(night.visit, {...hanako, name, digest, strokes: []});
  }
  expect(night.visit.live.job.witnesses.map(one => one.signOff.witness?.name)).toEqual(['見本 花子', '見本 次郎']);
  expect(night.visit.live.job.witness?.signOff.witness?.name).toBe('見本 次郎');
});

test('after a crash everything stands as it was: what is shown, who asked, who signed', async () => {
  const night = await swapped();
  const early = await shown(night, 'early');
  await sign(night.visit, {...hanako, digest: early.digest, strokes});
  const final = await shown(night);
  await askAbout(night.visit, {digest: final.digest, line: '○'});
  const again = valueOf(await LiveJob.open(night.visit.live.order, night.memory));
  expect(again.job).toEqual(night.visit.live.job);
  expect(again.job.shown?.statement).toEqual(final);
});
