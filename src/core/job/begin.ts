import type {Finding, FindingRef} from '../plan/finding.ts';
import {failed, ok, type Result} from '../result.ts';
import {problem} from '../problem.ts';
import type {VisitEvent} from './events.ts';
import type {Draft} from '../journal/event.ts';
import type {LiveJob} from './live.ts';
import type {Material} from './visit.ts';
import {openFindingsOf, papersClear} from './words.ts';

export interface BeginOptions {
  readonly live: LiveJob;
  readonly material: Material;
  /** Which client of the core this is: `cli`, `desktop`, `browser`, `simulation`. */
  readonly client: string;
  readonly findings: readonly Finding[];
  /** Compared settings that agree. */
  readonly agreed: number;
  /** What the person brought: finding id → who gave the word under which reference. */
  readonly accepted: ReadonlyMap<string, string>;
}

/**
 * Opens the papers and lets nothing through that stops or waits for the centre: what a client does that has nobody to
 * ask meanwhile.
 */
export async function begin(options: BeginOptions): Promise<Result<void>> {
  const opened = await openPapers(options);
  return opened.ok ? papersClear(options.live.job) : opened;
}

/**
 * Opens or re-opens the job on its papers. A newer revision than the stored one is planned anew, and what was sent
 * before is read back against its plan; an older one never opens. Gives the findings that are still open: as long as
 * there is one, nothing is sent to the unit.
 */
export async function openPapers(options: BeginOptions): Promise<Result<readonly FindingRef[]>> {
  const {live, material, client} = options;
  const {order, orderSha256, files, versions} = material;
  if (order.contract.status === 'suspended' || order.contract.status === 'terminated')
    return failed(problem('contract-not-active', {contract: order.contract.no, status: order.contract.status}));
  const known = live.job.opened;
  if (known && known.revision > order.revision)
    return failed(problem('order-revision-older', {order: order.order, stored: known.revision, given: order.revision}));
  if (known && known.revision === order.revision && known.orderSha256 !== orderSha256)
    return failed(problem('order-file-changed', {file: 'order.json', expected: known.orderSha256, found: orderSha256}));
  if (known && known.versions.profile.sha256 !== versions.profile.sha256)
    return failed(
      problem('profile-changed', {
        profile: versions.profile.id,
        pinned: known.versions.profile.sha256,
        found: versions.profile.sha256
      })
    );
  const drafts: Draft<VisitEvent>[] = [
    {kind: 'session-begun', by: 'engineer', data: {client, wallBackMs: live.wallBackMs()}}
  ];
  if (!known || known.revision < order.revision)
    drafts.push({
      kind: 'order-opened',
      by: 'engineer',
      data: {revision: order.revision, orderSha256, files, versions, training: order.training}
    });
  const opened = await live.record(...drafts);
  return opened.ok ? listFindings(options) : opened;
}

async function listFindings(options: BeginOptions): Promise<Result<readonly FindingRef[]>> {
  const {live, findings, agreed, accepted} = options;
  const refs = findings.map(({id, rank}) => ({id, rank}));
  const drafts: Draft<VisitEvent>[] = [{kind: 'findings-listed', by: 'app', data: {findings: refs, agreed}}];
  for (const [id, reference] of accepted)
    if (findings.some(one => one.id === id && one.rank === 'centre') && live.job.accepted.get(id) !== reference)
      drafts.push({kind: 'finding-accepted', by: 'engineer', data: {id, reference}});
  const recorded = await live.record(...drafts);
  return recorded.ok ? ok(openFindingsOf(live.job, refs)) : recorded;
}
