import {countLines} from '../apply/ledger.ts';
import {canonical, sha256Hex, utf8} from '../journal/canonical.ts';
import {expectedText} from '../check/expected-text.ts';
import type {CheckKey, Verdict} from '../check/names.ts';
import type {StoredEvent} from '../journal/event.ts';
import type {Finding} from '../plan/finding.ts';
import type {
  CheckRecord,
  FileRecord,
  FindingRecord,
  ReportFacts,
  TimeKind,
  TimeRecord,
  TimeSource
} from '../report/facts.ts';
import {photoName} from '../report/people.ts';
import {nearFindings} from '../unit/near-firmware.ts';
import type {SignOff} from '../witness/sign-off.ts';
import type {Statement} from '../witness/statement.ts';
import {unitNow} from './checks-of.ts';
import {clockFacts} from './clock-facts.ts';
import type {VisitEvent} from './events.ts';
import {openPoints} from './open-points.ts';
import {handFacts, peopleFacts} from './report-people.ts';
import type {Job} from './state.ts';
import type {Visit} from './visit.ts';
import {momentOf, standingChecks, witnessFacts, type Recorded} from './witness-facts.ts';

export interface ReportSources {
  readonly visit: Recorded;
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
    sending: job.sending ?? null,
    profileLines: job.plan?.added ?? [],
    findings: findingsOf(sources),
    differences: job.readBack?.differences ?? [],
    checks: checksOf(sources),
    ...handFacts(job),
    people: peopleFacts(job),
    openPoints: openPoints(visit),
    accessories: accessoriesOf(visit),
    transcript: transcriptOf(events),
    remarks: sheet.settings.remarks,
    chain: {head: events.at(-1)?.hash ?? '', count: events.length},
    witness: witnessFacts(visit),
    statement,
    signOff,
    earlier: job.witnesses.filter(one => one.signOff.binding !== signOff.binding)
  };
}

/** What order and profile say of themselves. */
export function papersOf({material}: Pick<Visit, 'material'>) {
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

/** What nobody recorded stays a row without a time: never blank, never guessed. A press is timed by the laptop. */
function timesOf({visit}: ReportSources): readonly TimeRecord[] {
  const {order} = visit.material;
  const {times, people, said} = visit.live.job;
  const row = (kind: TimeKind, at: string | undefined, source: TimeSource): TimeRecord => ({
    kind,
    at: at === undefined ? null : momentOf(at),
    source,
    note: ''
  });
  const pressed = (kind: TimeKind, at: string | undefined): TimeRecord =>
    row(kind, at, at === undefined ? 'person' : 'laptop');
  const word = said.findLast(one => one.by === 'centre' && one.good);
  return [
    row('received', undefined, 'centre'),
    row('decided', order.authority.at, 'order'),
    pressed('entered', people.enteredAt),
    row('started', times.connected ?? times.opened, 'laptop'),
    pressed('stopped', people.stoppedAt),
    row('restored', times.restored, times.restored === undefined ? 'person' : 'unit'),
    {...row('monitoring', word?.at, 'centre'), note: word ? `${word.name} ${word.number}`.trim() : ''},
    row('ended', times.ended, 'laptop'),
    pressed('left', people.leftAt)
  ];
}

export function unitsOf(visit: Recorded): Pick<ReportFacts, 'removed' | 'fitted'> {
  const {live, material} = visit;
  const {order} = material;
  const identity = live.job.unit?.identity;
  const labelled = unitNow(visit);
  return {
    // Given up before anything was changed: the old unit stands where it stood.
    removed:
      order.workType === 'swap' && live.job.ending !== 'aborted'
        ? {
            model: order.oldUnit.model,
            serial: order.oldUnit.serial,
            mac: order.oldUnit.mac ?? null,
            firmware: null,
            seen: live.job.people.labels.old?.fits === true ? 'label' : 'order'
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
      : labelled
        ? {model: labelled.model, serial: labelled.serial, mac: null, firmware: null, seen: 'label'}
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
  return [...papers, ...(before ? [beforeFile(before)] : []), ...photoFiles(visit.live.job)];
}

function beforeFile({blob, sha256}: NonNullable<Job['before']>): FileRecord {
  return {name: blob.name.slice(0, 12), role: 'before-backup', sha256, size: blob.size, takenAt: null};
}

function photoFiles({people}: Job): readonly FileRecord[] {
  return [...people.photos].flatMap(([subject, photo]): readonly FileRecord[] => {
    if (photo.is === 'words') return [];
    const {sha256, blob, at} = photo;
    return [{name: photoName(subject), role: 'photo', sha256, size: blob.size, takenAt: momentOf(at)}];
  });
}

/** The old unit is in the engineer's hands once he has looked it over; what is not there stands among exceptions. */
function accessoriesOf({live, material}: Recorded): ReportFacts['accessories'] {
  const taken = material.order.workType === 'swap' && live.job.people.hands.has('inspection');
  return {taken: taken ? [{kind: 'unit', count: 1}] : [], missing: []};
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
