import {openFindings, type Finding} from '../plan/finding.ts';
import {failed, ok, type Result} from '../result.ts';
import {problem} from '../problem.ts';
import type {VisitEvent} from './events.ts';
import type {Draft} from '../journal/event.ts';
import type {LiveJob} from './live.ts';
import type {Material} from './visit.ts';

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
 * Opens or re-opens the job on its papers. A newer revision than the stored one is planned anew, and what was sent
 * before is read back against its plan; an older one never opens. Then the findings: what stops or waits for the centre
 * keeps everything from the unit.
 */
export async function begin(options: BeginOptions): Promise<Result<void>> {
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
  return opened.ok ? closeFindings(options) : opened;
}

async function closeFindings({live, findings, agreed, accepted}: BeginOptions): Promise<Result<void>> {
  const refs = findings.map(({id, rank}) => ({id, rank}));
  const drafts: Draft<VisitEvent>[] = [{kind: 'findings-listed', by: 'app', data: {findings: refs, agreed}}];
  for (const [id, reference] of accepted)
    if (findings.some(one => one.id === id && one.rank === 'centre') && live.job.accepted.get(id) !== reference)
      drafts.push({kind: 'finding-accepted', by: 'engineer', data: {id, reference}});
  const recorded = await live.record(...drafts);
  if (!recorded.ok) return recorded;
  const open = openFindings(findings, live.job.accepted).map(({id, rank}) => ({id, rank}));
  if (open.some(one => one.rank === 'stop'))
    return failed(problem('findings-stop', {findings: open.filter(one => one.rank === 'stop')}));
  return open.length > 0 ? failed(problem('findings-open', {findings: open})) : ok();
}
