import {expect} from '#core/check/expectation.ts';
import type {VisitEvent} from '#core/job/events.ts';
import {advance, emptyJob, type Job} from '#core/job/state.ts';
import {readAll, verify} from '#core/journal/chain.ts';
import type {StoredEvent} from '#core/journal/event.ts';
import {buildPlan} from '#core/plan/build-plan.ts';
import {reveal} from '#core/settings/secret.ts';
import type {Inspection} from '#simulator/unit.ts';
import type {SimDesk} from './sim-desk.ts';
import {gist} from './sim-gist.ts';
import {bare, linesOf, placed} from './sim-lines.ts';

/** Broken promise of one job; `law` is its number among the invariants I1…I10. */
export interface Violation {
  readonly law: 'I1' | 'I2' | 'I3' | 'I4' | 'I5' | 'I6' | 'I7' | 'I8' | 'I9' | 'I10';
  readonly detail: string;
}

type Event = StoredEvent<VisitEvent>;

/** What an undisturbed visit of the same order leaves on its unit. */
export type Wanted = Pick<Inspection, 'portable' | 'startup'>;

/** Judges a job by the unit and the disk, never by what the program says of itself, after its last start. */
export function judgeJob(desk: SimDesk, wanted: Wanted): readonly Violation[] {
  const order = desk.opened.material.order.order;
  const records = desk.disk.records.get(order) ?? [];
  const chain = verify(order, records, desk.disk.heads.get(order));
  const events = readAll<VisitEvent>(records);
  if (!chain.ok || !events.ok) return [{law: 'I6', detail: JSON.stringify(chain.ok ? events : chain.problem)}];
  const given = {desk, events: events.value, unit: desk.unit.inspect(), wanted};
  const job = events.value.reduce(advance, emptyJob(order));
  const laws: readonly (readonly [Violation['law'], readonly string[]])[] = [
    ['I1', lost(given)],
    ['I2', unintended(given)],
    ['I3', repeated(given)],
    ['I4', guessed(given, job)],
    ['I5', skipped(given, job)],
    ['I7', secretsIn(given)],
    ['I9', withoutBackup(given)],
    ['I10', unidentified(given, job)]
  ];
  return laws.flatMap(([law, details]) => details.map(detail => ({law, detail})));
}

interface Given {
  readonly desk: SimDesk;
  readonly events: readonly Event[];
  readonly unit: Inspection;
  readonly wanted: Wanted;
}

/** I1: what was acknowledged is on the disk, and so is what each start announced last. */
function lost({desk, events}: Given): readonly string[] {
  const kept = new Set(events.map(one => one.hash));
  const gone = desk.acknowledged.filter(one => !kept.has(one.hash)).map(one => `event ${one.seq} is gone`);
  const states = new Set<string>();
  let job = emptyJob(desk.opened.material.order.order);
  for (const event of events) {
    job = advance(job, event);
    states.add(gist(job));
  }
  return [...gone, ...desk.announced.filter(one => !states.has(one)).map(one => `announced, not kept: ${one}`)];
}

/** I2: each line that changed the unit was intended before; so was each save and each reload. */
function unintended({desk, events, unit}: Given): readonly string[] {
  const {configuration, profile} = desk.opened.material;
  const plan = buildPlan({
    configuration,
    profile,
    before: desk.found.split('\n'),
    firmware: desk.opened.material.order.firmware[0] ?? ''
  });
  if (!plan.ok) return ['no plan'];
  const texts = new Map(plan.value.lines.map(line => [line.no, line.text]));
  const since = desk.clock.wallMs() - desk.clock.monoMs();
  const intended = new Map<string, number>();
  for (const event of events)
    if (event.kind === 'lines-intended')
      for (const no of event.data.lines) {
        const text = texts.get(no) ?? '';
        if (!intended.has(text)) intended.set(text, Date.parse(event.wall) - since);
      }
  const wild = unit.executed
    .filter(one => one.changed && (intended.get(one.line) ?? Number.POSITIVE_INFINITY) > one.at + 1)
    .map(one => `not intended: ${one.line.split(' ')[0] ?? ''} at ${Math.round(one.at)}`);
  const count = (kind: Event['kind']) => events.filter(one => one.kind === kind).length;
  const byFault = desk.faults.filter(fault => fault.startsWith('reload@')).length;
  return [
    ...wild.slice(0, 3),
    ...(unit.saves > count('save-intended') ? ['a save that was not intended'] : []),
    ...(unit.reloads > count('reload-intended') + byFault ? ['a reload that was not intended'] : [])
  ];
}

/** I3: within an attempt no line twice; and no attempt but the first sends what is in effect already. */
function repeated({desk, unit}: Given): readonly string[] {
  const executed = placed(unit);
  return desk.attempts.flatMap(({portable, executed: from}, at) => {
    const until = desk.attempts[at + 1]?.executed ?? executed.length;
    const inEffect = at === 0 ? new Set<string>() : linesOf(portable);
    const seen = new Set<string>();
    const again: string[] = [];
    for (const key of executed.slice(from, until)) {
      if (key === undefined) continue;
      if (inEffect.has(key) || seen.has(key))
        again.push(`attempt ${at + 1} sent again: ${key.split(' ').slice(0, 6).join(' ')}`);
      seen.add(key);
    }
    return again.slice(0, 2);
  });
}

/** I4: an ending says what is so on the unit; nothing is kept on it that was not read back whole. */
function guessed({desk, unit, wanted, events}: Given, job: Job): readonly string[] {
  const blind = desk.savedUnread;
  const kept = unit.startup !== undefined && unit.saves > 0 && bare(unit.startup) !== bare(wanted.startup ?? '');
  const faults = [
    ...(blind > 0 ? ['a save without a green read-back'] : []),
    ...(kept ? ['what is saved is not the plan'] : [])
  ];
  if (job.ending === undefined) return faults;
  const open = [...job.lines.values()].filter(state => state !== 'accepted' && state !== 'repaired');
  return [
    ...faults,
    ...(unit.portable === wanted.portable ? [] : ['ended, and the unit is not as planned']),
    ...(unit.startup === unit.running ? [] : ['ended, and it is not saved']),
    ...(unit.pending.length === 0 ? [] : ['ended, and lines are pending']),
    ...(open.length === 0 ? [] : [`ended with lines ${[...new Set(open)].join()}`]),
    ...(events.filter(one => one.kind === 'ended').length === 1 ? [] : ['ended twice'])
  ];
}

/** I5: every check of the visit's phases stands, looked at in the start that ended it. */
function skipped({desk}: Given, job: Job): readonly string[] {
  if (job.ending === undefined || !job.unit) return [];
  const {order, sheet, profile} = desk.opened.material;
  const all = expect({order, settings: sheet.settings, profile, identity: job.unit.identity});
  const due = all.filter(check => order.endsAt === 'complete' || check.phase !== 'connected');
  return due.filter(check => !job.checks.has(check.key)).map(check => `not looked at: ${check.key}`);
}

/** I7: no secret of the sheet, in clear, in anything that is kept. */
function secretsIn({desk, events}: Given): readonly string[] {
  const {wan, vpn, management} = desk.opened.material.sheet.settings;
  const secrets = [
    wan.pppoe?.password,
    ...vpn.peers.map(peer => peer.psk),
    management.admin.password,
    management.enable
  ]
    .flatMap(one => (one ? [reveal(one)] : []))
    .map(text => JSON.stringify(text).slice(1, -1));
  const kept = events.map(event => JSON.stringify(event)).join('\n');
  return secrets.some(secret => kept.includes(secret)) ? ['a secret is kept in clear'] : [];
}

/** I9: what the unit carried was kept before the first line was meant for it. */
function withoutBackup({desk, events}: Given): readonly string[] {
  const first = events.findIndex(one => one.kind === 'lines-intended');
  if (first < 0) return [];
  const taken = events.slice(0, first).find(one => one.kind === 'before-taken');
  if (taken?.kind !== 'before-taken') return ['lines were sent before the backup was taken'];
  return desk.disk.blobs.has(taken.data.blob.name) ? [] : ['the backup is gone'];
}

/** I10: between each connection and what is done over it the unit says who it is; a wrong one is never written to. */
function unidentified({desk, events, unit}: Given, job: Job): readonly string[] {
  let known = false;
  const blind: string[] = [];
  for (const {kind, seq} of events) {
    if (kind === 'connected' || kind === 'session-begun') known = false;
    if (kind === 'identified') known = true;
    if (!known && /^(?:lines|save|reload)-intended$/.test(kind)) blind.push(`${kind} at ${seq} on an unknown unit`);
  }
  const {order} = desk.opened.material;
  const ours = [order.newUnit, ...order.candidates].some(one => one.serial === unit.serial);
  const foreign = desk.faults.includes('other-site');
  const touched = unit.executed.length > 0 || unit.saves > 0 || job.ending !== undefined;
  return [...blind.slice(0, 2), ...((!ours || foreign) && touched ? ['a wrong unit was taken for the right one'] : [])];
}
