import {describe, expect, test} from 'vitest';
import {customerPreview} from '#core/job/customer-preview.ts';
import {photoBytes} from '#core/job/photo-bytes.ts';
import {reportFacts} from '#core/job/report-facts.ts';
import {decline, showStatement, sign} from '#core/job/witness-roads.ts';
import {documentOf} from '#core/report/document.ts';
import type {ReportFacts} from '#core/report/facts.ts';
import {prefilled} from '#core/report/prefilled.ts';
import {witnessPhrases as phrases} from '#words/ja/witness.ts';
import {centreSays, closed, nightOf, swapped, type Night} from '../witness/night.ts';

const strokes = [[0, 0, 0, 90, 40, 12]];
const photo = {
  blob: {schema: 1, order: 'x', type: 'photo', id: 'i', keyId: 'k', name: 'n', size: 81_234},
  sha256: 'ab'.repeat(32),
  width: 1600,
  height: 1200
} as const;
const person = {company: '株式会社サンプル商事', department: '', remark: ''};

/** The report of the night as it stands, with a witness to the end if there was none yet. */
async function factsOf(night: Night): Promise<ReportFacts> {
  if (night.visit.live.job.witness === undefined) {
    const shown = await showStatement(night.visit, {part: 'final', phrases});
    if (!shown.ok) throw new Error(shown.problem.kind);
    await decline(night.visit, {digest: shown.value.digest, reason: 'not-said'});
  }
  const events = await night.memory.read(night.visit.live.order);
  const witness = night.visit.live.job.witness;
  if (!events.ok || !witness) throw new Error('no journal, no witness');
  return reportFacts({visit: night.visit, findings: night.opened.findings, events: events.value, ...witness});
}

const shownAt = (facts: ReportFacts, kind: string): string | null => {
  const at = facts.times.find(one => one.kind === kind)?.at;
  return at ? new Date(at.wallMs + 9 * 3_600_000).toISOString().slice(11, 16) : null;
};

describe('the times of the night', () => {
  test('are those at which people pressed, the unit was read and the centre spoke', async () => {
    const night = await swapped();
    await night.at('04:09');
    await centreSays(night);
    await closed(night);
    await night.at('04:30');
    await night.record({kind: 'left-site', by: 'engineer', data: {}});
    const facts = await factsOf(night);
    const kinds = ['entered', 'stopped', 'restored', 'monitoring', 'ended', 'left'];
    expect(kinds.map(kind => shownAt(facts, kind))).toEqual(['03:05', '03:41', '03:57', '04:09', '04:20', '04:30']);
    expect(facts.times.find(one => one.kind === 'monitoring')).toMatchObject({
      source: 'centre',
      note: '監視 太郎 NOC-4417'
    });
    expect(facts.witness.stopTime).toMatchObject({until: facts.times.find(one => one.kind === 'restored')?.at});
  });

  test('that nobody recorded are rows without a time', async () => {
    const night = await nightOf();
    const facts = await factsOf(night);
    for (const kind of ['received', 'entered', 'stopped', 'restored', 'monitoring', 'left'])
      expect(shownAt(facts, kind), kind).toBeNull();
    expect(facts.witness.stopTime).toBeNull();
  });

  test('traffic that was stopped and not seen to flow again is told as still stopped', async () => {
    const night = await swapped();
    const again = await nightOf();
    await again.record({kind: 'traffic-stopped', by: 'engineer', data: {rollbackAt: null}});
    expect((await factsOf(again)).witness.stopTime).toMatchObject({until: null});
    expect((await factsOf(night)).witness.stopTime).toMatchObject({until: expect.objectContaining({zoneMinutes: 540})});
  });

  test('the centre’s word against it is no start of monitoring', async () => {
    const night = await swapped();
    await centreSays(night, false);
    expect(shownAt(await factsOf(night), 'monitoring')).toBeNull();
  });
});

describe('what stays open', () => {
  test('has an owner, and the number under which the centre took it', async () => {
    const night = await swapped();
    await centreSays(night);
    const peer = [...night.visit.live.job.checks.keys()].find(key => key.startsWith('C14:')) ?? 'C14';
    await night.look({
      [peer]: {verdict: 'fail' as const, cause: {kind: 'peer-silent', sent: 12, received: 0} as const}
    });
    const word = {gate: 'open-check', subject: peer, name: '監視 太郎', number: 'NOC-4420'} as const;
    await night.record({kind: 'word-given', by: 'engineer', data: word});
    const {openPoints, people} = await factsOf(night);
    expect(openPoints).toEqual([
      {kind: 'check', about: peer, owner: night.opened.material.order.people.centre.name, reference: 'NOC-4420'}
    ]);
    expect(people.words).toMatchObject([word]);
  });

  test('names a line that was left out, a change nobody settled, and the centre’s word that is to come', async () => {
    const night = await swapped();
    await night.look({C20: {verdict: 'unknown', cause: {kind: 'not-asked'}}});
    const change = {
      id: 'a1',
      kind: 'added',
      section: '',
      planned: null,
      running: 'ntp server 192.0.2.9',
      lines: []
    } as const;
    await night.record(
      {
        kind: 'line-decided',
        by: 'engineer',
        data: {
          ...{line: 118, text: 'dns forwarder enable', road: 'leave-out'},
          ...{word: {name: '監視 太郎', number: 'NOC-4419'}, covers: {lines: [118, 119], leaves: []}}
        }
      },
      {kind: 'changes-found', by: 'unit', data: {changes: [change]}}
    );
    const facts = await factsOf(night);
    expect(facts.openPoints.map(one => [one.kind, one.about, one.reference])).toEqual([
      ['check', 'C20', ''],
      ['line', 'dns forwarder enable', 'NOC-4419'],
      ['change', 'ntp server 192.0.2.9', '']
    ]);
    expect(facts.decisions).toMatchObject([{line: 118, road: 'leave-out', covers: 1}]);
    expect(facts.changes).toMatchObject([{running: 'ntp server 192.0.2.9', state: 'open', word: null}]);
  });
});

test('work by hand marks the report', async () => {
  const night = await swapped();
  expect((await factsOf(night)).manual).toBeNull();
  await night.record({kind: 'manual-begun', by: 'engineer', data: {why: 'プロンプトが合わない'}});
  expect((await factsOf(night)).manual).toMatchObject({why: 'プロンプトが合わない', until: null});
});

test('photos are files with the hash of what was stored; words in their place are none', async () => {
  const night = await swapped();
  await night.record(
    {kind: 'photo-taken', by: 'engineer', data: {...photo, subject: 'old-label'}},
    {kind: 'photo-described', by: 'engineer', data: {subject: 'cables', text: 'ge0 から ONU'}}
  );
  const {files, people} = await factsOf(night);
  expect(files.filter(one => one.role === 'photo')).toMatchObject([
    {name: 'photo-old-label.jpg', sha256: photo.sha256, size: 81_234}
  ]);
  expect(people.photos.map(one => one.is)).toEqual(['photo', 'words']);
});

test('the stored photos are brought for the folder; one that is damaged is left out, not the report', async () => {
  const night = await swapped();
  for (const subject of ['old-label', 'cables'] as const) {
    const stored = await night.memory.put(
      night.visit.live.order,
      'photo',
      new Uint8Array([0xff, 0xd8, subject.length])
    );
    if (!stored.ok) throw new Error(stored.problem.kind);
    const name = subject === 'cables' ? 'f'.repeat(64) : stored.value.name;
    const blob = {...stored.value, name};
    await night.record({kind: 'photo-taken', by: 'engineer', data: {...photo, blob, subject}});
  }
  const found = await photoBytes({live: night.visit.live, blobs: night.memory});
  expect(found).toEqual([{subject: 'old-label', bytes: new Uint8Array([0xff, 0xd8, 9])}]);
});

describe('the customer’s paper before the visit is closed', () => {
  test('is what would be printed now, with nobody’s sign on it', async () => {
    const night = await swapped();
    const preview = customerPreview(night.visit, phrases);
    expect(preview).toMatchObject({signed: null, witness: null, witnesses: []});
    const results = preview.sections.find(one => one.heading === '確認の結果');
    expect(results?.lines[0]).toEqual({mark: '○', text: 'インターネットにつながります'});
    expect(night.visit.live.job.shown).toBeUndefined();
  });

  test('says what the witness signed, also where the visit is closed a while after the sign', async () => {
    const night = await swapped();
    await night.at('04:12');
    const shown = await showStatement(night.visit, {part: 'final', phrases});
    if (!shown.ok) throw new Error(shown.problem.kind);
    expect(shown.value.text).toContain('午前3時5分 ～ 午前4時12分');
    await sign(night.visit, {...person, name: '見本 花子', digest: shown.value.digest, strokes});
    await closed(night, '04:20');
    const {customer, office} = documentOf(await factsOf(night), phrases);
    expect(customer.witnesses).toMatchObject([{told: null}]);
    expect(customer.sections.slice(0, 3)).toEqual(shown.value.sections.slice(0, 3));
    expect(shownAt(office, 'ended')).toBe('04:20');
  });

  test('says what was seen of a check, whoever waived it when the visit was closed', async () => {
    const night = await swapped();
    const open = {verdict: 'fail', cause: {kind: 'no-pado'}} as const;
    await night.look({C03: open});
    const shown = await showStatement(night.visit, {part: 'final', phrases});
    if (!shown.ok) throw new Error(shown.problem.kind);
    await sign(night.visit, {...person, name: '見本 花子', digest: shown.value.digest, strokes});
    await night.look({C03: {...open, verdict: 'waived'}});
    const {customer, office} = documentOf(await factsOf(night), phrases);
    expect(office.checks.find(one => one.id === 'C03')?.verdict).toBe('waived');
    expect(customer.witnesses).toMatchObject([{told: null}]);
    expect(JSON.stringify(customer.sections)).toContain('インターネットにつながっていません');
  });

  test('gives what was signed and what came later apart where a check changed after the sign', async () => {
    const night = await swapped();
    const shown = await showStatement(night.visit, {part: 'final', phrases});
    if (!shown.ok) throw new Error(shown.problem.kind);
    await sign(night.visit, {...person, name: '見本 花子', digest: shown.value.digest, strokes});
    await night.look({C03: {verdict: 'fail', cause: {kind: 'no-pado'}}});
    const {customer} = documentOf(await factsOf(night), phrases);
    const first = (sections: typeof customer.sections | null | undefined) =>
      sections?.find(one => one.heading === '確認の結果')?.lines[0]?.mark;
    expect([first(customer.witnesses[0]?.told), first(customer.sections)]).toEqual(['○', '△']);
  });

  test('is the paper of the report once the witness has signed', async () => {
    const night = await swapped();
    await closed(night);
    const shown = await showStatement(night.visit, {part: 'final', phrases});
    if (!shown.ok) throw new Error(shown.problem.kind);
    const control = customerPreview(night.visit, phrases).control;
    await sign(night.visit, {...person, name: '見本 花子', digest: shown.value.digest, strokes});
    const preview = customerPreview(night.visit, phrases);
    expect(preview).toEqual(documentOf(await factsOf(night), phrases).customer);
    expect(preview).toMatchObject({control, witnesses: [{told: null, how: 'drawn'}]});
  });
});

test('what nobody typed on the customer’s paper: words, numbers and reasons of people stay in the office', async () => {
  const night = await swapped();
  const secret = 'MARK-7731';
  await night.record(
    {kind: 'noted', by: 'engineer', data: {about: 'request', text: secret}},
    {kind: 'noted', by: 'engineer', data: {about: 'visit', text: secret}},
    {kind: 'word-given', by: 'engineer', data: {gate: 'line', subject: secret, name: secret, number: secret}},
    {kind: 'old-unit-seen', by: 'engineer', data: {console: 'silent', lamps: secret, note: secret}},
    {kind: 'hands-done', by: 'engineer', data: {list: 'cables', exceptions: [{item: secret, note: secret}]}},
    {kind: 'photo-described', by: 'engineer', data: {subject: 'cables', text: secret}},
    {kind: 'manual-begun', by: 'engineer', data: {why: secret}},
    {kind: 'given-up', by: 'engineer', data: {why: secret}}
  );
  const facts = await factsOf(night);
  const {customer, office} = documentOf(facts, phrases);
  expect(JSON.stringify(customer)).not.toContain(secret);
  expect(facts.statement.text).not.toContain(secret);
  expect(JSON.stringify(office).split(secret).length - 1).toBeGreaterThanOrEqual(10);
});

test('of a swap with everything that it asks of people, 85 values in a hundred are entered by nobody', async () => {
  const night = await swapped();
  const conditions = {photos: true, lan: false, usb: false, onuRestart: true, powerOff: true};
  await night.record(
    {kind: 'conditions-set', by: 'engineer', data: conditions},
    {kind: 'old-unit-seen', by: 'engineer', data: {console: 'partial', lamps: '', note: ''}}
  );
  for (const purpose of ['start', 'register', 'monitoring', 'end'] as const) {
    const from = '2026-11-21T18:18:00.000Z';
    await night.record({
      kind: 'called',
      by: 'engineer',
      data: {purpose, from, reached: true, name: '監視 太郎', number: '4417'}
    });
  }
  for (const list of ['before-move', 'cables', 'inspection', 'leaving'] as const)
    await night.record({kind: 'hands-done', by: 'engineer', data: {list, exceptions: []}});
  for (const subject of ['old-label', 'old-lamps', 'cables', 'new-label', 'new-lamps'] as const)
    await night.record({kind: 'photo-taken', by: 'engineer', data: {...photo, subject}});
  await centreSays(night);
  await closed(night);
  const shown = await showStatement(night.visit, {part: 'final', phrases});
  if (!shown.ok) throw new Error(shown.problem.kind);
  await sign(night.visit, {...person, name: '見本 花子', digest: shown.value.digest, strokes});
  const {filled, typed, total} = prefilled(await factsOf(night));
  expect(typed).toBeGreaterThan(30);
  expect(filled / total, `${filled} of ${total}`).toBeGreaterThanOrEqual(0.85);
});
