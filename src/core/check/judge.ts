import type {Check} from './check.ts';
import {judgeCentre, judgeSaid} from './judge-centre.ts';
import {judgeAddresses, judgeLeases, judgePools, judgeRoutes} from './judge-lan.ts';
import {judgeClock, judgeDefaultRoute, judgePorts, judgeReach, judgeResolve, judgeWan} from './judge-line.ts';
import {judgeFilters} from './judge-filter.ts';
import {judgeNat} from './judge-nat.ts';
import {judgeTunnel} from './judge-tunnel.ts';
import {judgeBoot, judgeIds, judgeSaved, judgeUnit} from './judge-unit.ts';
import {unclear, type Judgement, type Seen} from './judgement.ts';
import {exhaustive} from '../result.ts';

/**
 * One look at one check: pure, without regard to time or to other checks. `seen` may hold the answers to other
 * checks' commands too. On firmware the profile is only near, what is not found may just read differently there: it
 * is unknown, never a failure.
 */
export function judge(check: Check, seen: readonly Seen[]): Judgement {
  const judgement = byKind(check, seen);
  if (check.cover === 'covers' || check.commands.length === 0) return judgement;
  if (judgement.cause?.kind === 'unreadable') return {...judgement, mayChange: false};
  if (judgement.verdict !== 'fail' || judgement.cause?.kind !== 'missing') return judgement;
  const command = check.commands[0]?.send ?? check.id;
  return unclear(judgement.measured, {kind: 'unreadable', command}, {mayChange: false});
}

function byKind(check: Check, seen: readonly Seen[]): Judgement {
  switch (check.id) {
    case 'C01':
      return judgeUnit(check);
    case 'C02':
      return judgePorts(check, seen);
    case 'C03':
      return judgeWan(check, seen);
    case 'C04':
      return judgeDefaultRoute(check, seen);
    case 'C05':
      return judgeReach(check, seen);
    case 'C06':
      return judgeResolve(check, seen);
    case 'C07':
      return judgeClock(check, seen);
    case 'C08':
      return judgeAddresses(check, seen);
    case 'C09':
      return judgePools(check, seen);
    case 'C10':
      return judgeLeases(check, seen);
    case 'C11':
      return judgeRoutes(check, seen);
    case 'C12':
      return judgeNat(check, seen);
    case 'C13':
      return judgeFilters(check, seen);
    case 'C14':
      return judgeTunnel(check, seen);
    case 'C15':
      return judgeCentre(check, seen);
    case 'C16':
      return judgeIds(check, seen);
    case 'C17':
      return judgeSaved(check, seen);
    case 'C18':
      return judgeBoot(check, seen);
    case 'C19':
      return unclear('', {kind: 'not-asked'}, {mayChange: false});
    case 'C20':
      return judgeSaid('centre', seen);
    case 'customer':
      return judgeSaid('customer', seen);
    default:
      return exhaustive(check);
  }
}
