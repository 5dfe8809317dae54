import type {Check, ExpectedAddress, ExpectedNat, ExpectedPool, ExpectedRoute} from './check.ts';
import {exhaustive} from '../result.ts';

/** What a check expects, as short text for the office; no secret, no prose. */
export function expectedText(check: Check): string {
  switch (check.id) {
    case 'C01':
      return [check.expected.model, check.expected.serials.join(' | '), check.expected.firmware.join(' | ')].join(' ');
    case 'C02':
      return check.ports.map(one => `${one.port} ${one.speed}`).join(', ');
    case 'C03':
      return [check.wan.interface, check.wan.address ?? '', check.wan.kind === 'session' ? (check.wan.auth ?? '') : '']
        .join(' ')
        .trim();
    case 'C04':
      return nextText(check.next);
    case 'C05':
      return `${check.resolvers.join(', ')} 0%`;
    case 'C06':
      return check.name;
    default:
      return furtherText(check);
  }
}

type First = 'C01' | 'C02' | 'C03' | 'C04' | 'C05' | 'C06';

function furtherText(check: Exclude<Check, {id: First}>): string {
  switch (check.id) {
    case 'C07':
      return 'synchronized';
    case 'C08':
      return check.addresses.map(addressText).join(', ');
    case 'C09':
      return check.pools.map(poolText).join(', ');
    case 'C10':
      return check.pools.map(one => `${one.pool} ≥ 1`).join(', ');
    case 'C11':
      return check.routes.map(routeText).join(', ');
    case 'C12':
      return check.rules.map(natText).join(', ');
    case 'C13': {
      const rules = check.policies.reduce((sum, policy) => sum + policy.rules.length, 0);
      return `${check.policies.length} / ${rules}`;
    }
    case 'C14':
      return check.peer.traffic.map(one => `${one.local} ⇔ ${one.remote}`).join(', ');
    case 'C15':
      return 'registered';
    case 'C16':
      return ['running', check.policy ?? ''].join(' ').trim();
    case 'C17':
      return 'running = startup';
    case 'C18':
      return '0';
    case 'C19':
    case 'C20':
    case 'customer':
      return '';
    default:
      return exhaustive(check);
  }
}

function addressText({port, address}: ExpectedAddress): string {
  return `${port} ${address}`;
}

function poolText({pool, range, reserved}: ExpectedPool): string {
  return `${pool} ${range} (${reserved})`;
}

function routeText({prefix, next, distance}: ExpectedRoute): string {
  return `${prefix} ${nextText(next)} [${distance}]`;
}

function natText({kind, rule, action}: ExpectedNat): string {
  return `${kind} ${rule} ${action}`;
}

function nextText(next: ExpectedRoute['next']): string {
  if (next.kind === 'via') return next.address;
  return next.kind === 'interface' ? next.name : 'blackhole';
}
