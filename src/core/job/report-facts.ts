import {countLines} from '../apply/ledger.ts';
import {canonical, sha256Hex, utf8} from '../journal/canonical.ts';
import {expectedText} from '../check/expected-text.ts';
import type {CheckKey, Verdict} from '../check/names.ts';
import type {StoredEvent} from '../journal/event.ts';
import type {Finding} from '../plan/finding.ts';
import type {CheckRecord, FindingRecord, ReportFacts, TimeKind, TimeRecord, TimeSource} from '../report/facts.ts';
import {nearFindings} from '../unit/near-firmware.ts';
import type {SignOff} from '../witness/sign-off.ts';
import type {Statement} from '../witness/statement.ts';
import {clockFacts} from './clock-facts.ts';
import type {VisitEvent} from './events.ts';
import type {Visit} from './visit.ts';
import {momentOf, standingChecks, witnessFacts} from './witness-facts.ts';

export interface ReportSources {
  readonly visit: Visit;
  readonly findings: readonly Finding[];
  readonly events: readonly StoredEvent<VisitEvent>[];
  readonly statement: Statement;
  readonly signOff: SignOff;
}

/** The report of a visit from its papers and its events: no field is typed anew, none is made up. */
export function reportFacts(sources: ReportSources): ReportFacts {
  const {visit, events, statement, signOff} = sources;
  const {sheet} = visit.material;
  const {job} = visit.live;
  return {
    ...papersOf(visit),
    made: momentOf(visit.clock.wallMs()),
    ending: job.ending ?? 'stopped',
    times: timesOf(sources),
    ...clockFacts(events),
    ...unitsOf(visit),
    files: filesOf(sources),
    lines: countLines(job.plan?.lines ?? 0, job.lines),
    profileLines: job.plan?.added ?? [],
    findings: findingsOf(sources),
    differences: job.readBack?.differences ?? [],
    checks: checksOf(sources),
    openPoints: [],
    accessories: {taken: [], missing: []},
    transcript: transcriptOf(events),
    remarks: sheet.settings.remarks,
    chain: {head: events.at(-1)?.hash ?? '', count: events.length},
    witness: witnessFacts(visit),
    statement,
    signOff
  };
}

/** What order and profile say of themselves. */
function papersOf({material}: Visit) {
  const {order, profile, versions} = material;
  const {no, lineId, customer, terms, conditions} = order.contract;
  return {
    number: order.report.number,
    version: 1,
    addressee: order.report.to,
    training: order.training,
    order: {no: order.order, revision: order.revision, workType: order.workType},
    contract: {no, lineId, customer, terms, conditions},
    site: order.site,
    engineer: order.people.engineer,
    authority: {...order.authority, at: momentOf(order.authority.at)},
    window: order.window.hours,
    profile: {id: profile.id, label: profile.label, provisional: profile.status === 'provisional'},
    versions: {
      ...versions,
      profile: `${versions.profile.id}-${versions.profile.version} ${versions.profile.sha256.slice(0, 12)}`
    }
  };
}

/** What this client does not record stays a row without a time: never blank, never guessed. */
function timesOf({visit}: ReportSources): readonly TimeRecord[] {
  const {order} = visit.material;
  const {times} = visit.live.job;
  const row = (kind: TimeKind, at: string | undefined, source: TimeSource): TimeRecord => ({
    kind,
    at: at === undefined ? null : momentOf(at),
    source,
    note: ''
  });
  return [
    row('received', undefined, 'centre'),
    row('decided', order.authority.at, 'order'),
    row('entered', undefined, 'person'),
    row('started', times.opened, 'laptop'),
    row('stopped', undefined, 'person'),
    row('restored', undefined, 'person'),
    row('monitoring', undefined, 'centre'),
    row('ended', times.ended, 'laptop'),
    row('left', undefined, 'person')
  ];
}

function unitsOf({material: {order}, live}: Visit): Pick<ReportFacts, 'removed' | 'fitted'> {
  const identity = live.job.unit?.identity;
  return {
    removed:
      order.workType === 'swap'
        ? {
            model: order.oldUnit.model,
            serial: order.oldUnit.serial,
            mac: order.oldUnit.mac ?? null,
            firmware: null,
            seen: 'order'
          }
        : null,
    fitted: identity
      ? {
          model: identity.model,
          serial: identity.serial,
          mac: identity.mac,
          firmware: identity.firmware,
          seen: 'console'
        }
      : null
  };
}

function filesOf({visit}: ReportSources): ReportFacts['files'] {
  const {order, files} = visit.material;
  const {before} = visit.live.job;
  const papers = order.files.map(({role, name, sha256: hash, takenAt}) => ({
    name,
    role,
    sha256: hash,
    size: files.find(file => file.name === name)?.size ?? 0,
    takenAt: momentOf(takenAt)
  }));
  if (!before) return papers;
  return [
    ...papers,
    {
      name: before.blob.name.slice(0, 12),
      role: 'before-backup',
      sha256: before.sha256,
      size: before.blob.size,
      takenAt: null
    }
  ];
}

function findingsOf({visit, findings, events}: ReportSources): readonly FindingRecord[] {
  const {accepted} = visit.live.job;
  return [...findings, ...nearFindings(visit.live.job.unit)].map(one => {
    const word = events.findLast(event => event.kind === 'finding-accepted' && event.data.id === one.id);
    const reference = accepted.get(one.id);
    return {
      id: one.id,
      rank: one.rank,
      expected: one.sheet?.shown ?? '',
      found: one.configuration?.shown ?? one.order?.shown ?? one.unit ?? '',
      accepted:
        reference !== undefined && word
          ? {by: visit.material.order.people.centre.name, reference, at: momentOf(word.wall)}
          : null
    };
  });
}

function checksOf({visit, events}: ReportSources): readonly CheckRecord[] {
  const since = sinceWhen(events);
  return standingChecks(visit).map(([check, standing]) => ({
    id: check.id,
    subject: check.key.includes(':') ? check.key.slice(check.key.indexOf(':') + 1) : '',
    expected: expectedText(check),
    measured: standing.measured,
    verdict: standing.verdict,
    cause: standing.cause,
    side: standing.side,
    at: momentOf(since.get(check.key) ?? visit.clock.wallMs())
  }));
}

/** When each check was first seen as it stands at the end, and never otherwise since. */
function sinceWhen(events: readonly StoredEvent<VisitEvent>[]): ReadonlyMap<CheckKey, string> {
  const since = new Map<CheckKey, string>();
  const verdicts = new Map<CheckKey, Verdict>();
  for (const event of events)
    if (event.kind === 'checked')
      for (const {key, verdict} of event.data.standings)
        if (verdicts.get(key) !== verdict) {
          verdicts.set(key, verdict);
          since.set(key, event.wall);
        }
  return since;
}

function transcriptOf(events: readonly StoredEvent<VisitEvent>[]): ReportFacts['transcript'] {
  const entries = events.flatMap(event => (event.kind === 'console' ? event.data.entries : []));
  return {sha256: sha256Hex(utf8(canonical(entries))), entries: entries.length};
}
