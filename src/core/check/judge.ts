import type {Check, CheckOf} from './check.ts';
import {judgeCentre, judgeSaid} from './judge-centre.ts';
import {judgeAddresses, judgeLeases, judgePools, judgeRoutes} from './judge-lan.ts';
import {judgeClock, judgeDefaultRoute, judgePorts, judgeReach, judgeResolve, judgeWan} from './judge-line.ts';
import {judgeFilters} from './judge-filter.ts';
import {judgeNat} from './judge-nat.ts';
import {judgeTunnel} from './judge-tunnel.ts';
import {judgeBoot, judgeIds, judgeSaved, judgeUnit} from './judge-unit.ts';
import {unclear, type Judgement, type Seen} from './judgement.ts';
import type {CheckId} from './names.ts';

/**
 * One look at one check: pure, without regard to time or to other checks. `seen` may hold the answers to other
 * checks' commands too. On firmware the profile is only near, what may just read differently there is unknown, never a
 * failure.
 */
export function judge(check: Check, seen: readonly Seen[]): Judgement {
  // The table gives each kind its own judge; indexing it by a union forgets that.
  const judgeOne = judges[check.id] as (one: Check, seen: readonly Seen[]) => Judgement;
  const judgement = judgeOne(check, seen);
  if (check.cover === 'covers' || check.commands.length === 0) return judgement;
  if (judgement.cause?.kind === 'unreadable') return {...judgement, mayChange: false};
  if (judgement.verdict !== 'fail' || !mayBeForm(check, judgement)) return judgement;
  const command = check.commands[0]?.send ?? check.id;
  return unclear(judgement.measured, {kind: 'unreadable', command}, {mayChange: false});
}

/** A row not found, or a whole rule compared as text: another wording of the same cannot be told from a fault. */
function mayBeForm({id}: Check, {cause}: Judgement): boolean {
  return cause?.kind === 'missing' || id === 'C12' || id === 'C13';
}

const judges: {readonly [Id in CheckId]: (check: CheckOf<Id>, seen: readonly Seen[]) => Judgement} = {
  C01: judgeUnit,
  C02: judgePorts,
  C03: judgeWan,
  C04: judgeDefaultRoute,
  C05: judgeReach,
  C06: judgeResolve,
  C07: judgeClock,
  C08: judgeAddresses,
  C09: judgePools,
  C10: judgeLeases,
  C11: judgeRoutes,
  C12: judgeNat,
  C13: judgeFilters,
  C14: judgeTunnel,
  C15: judgeCentre,
  C16: judgeIds,
  C17: judgeSaved,
  C18: judgeBoot,
  // Roles of a pair are read on both units; no order carries them yet.
  C19: () => unclear('', {kind: 'not-asked'}, {mayChange: false}),
  C20: (_, seen) => judgeSaid('centre', seen),
  customer: (_, seen) => judgeSaid('customer', seen)
};
