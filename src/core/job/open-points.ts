import type {Standing} from '../check/settle.ts';
import {mayStayOpen} from '../check/summary.ts';
import type {OpenPoint} from '../report/facts.ts';
import {leftOut} from './decisions.ts';
import {wordOn} from './people.ts';
import type {Visit} from './visit.ts';
import {standingChecks} from './witness-facts.ts';

/**
 * What stays open when the visit closes, each with the one whose it is now: checks that do not stand as they should,
 * lines left out, changes by hand that nobody settled, and what the centre changed beyond the plan.
 */
export function openPoints(visit: Pick<Visit, 'live' | 'material'>): readonly OpenPoint[] {
  const {job} = visit.live;
  const owner = visit.material.order.people.centre.name;
  const checks = standingChecks(visit)
    .filter(([, standing]) => isOpen(standing))
    .map(([{key, id}]): OpenPoint => {
      const own = wordOn(job.people, 'open-check', key);
      const word = id === 'C20' ? (wordOn(job.people, 'monitoring', job.order) ?? own) : own;
      return {kind: 'check', about: key, owner, reference: word?.number ?? ''};
    });
  const lines = leftOut(job).map(({text, word}): OpenPoint => ({
    kind: 'line',
    about: text,
    owner,
    reference: word?.number ?? ''
  }));
  const changes = [...job.changes.values()]
    .filter(one => one.state === 'open')
    .map(({change}): OpenPoint => ({
      kind: 'change',
      about: change.running ?? change.planned ?? '',
      owner,
      reference: ''
    }));
  const pushed = (job.readBack?.differences ?? [])
    .filter(one => one.class === 'pushed')
    .map(({planned, running}): OpenPoint => ({kind: 'pushed', about: running ?? planned ?? '', owner, reference: ''}));
  return [...checks, ...lines, ...changes, ...pushed];
}

/** The centre's own word may be had later, and is open until then. */
function isOpen(standing: Standing): boolean {
  return !mayStayOpen(standing) || (standing.id === 'C20' && standing.verdict === 'unknown');
}
