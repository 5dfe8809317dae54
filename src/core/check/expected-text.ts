import type {Check, CheckOf, ExpectedRoute} from './check.ts';
import type {CheckId} from './names.ts';

/** What a check expects, as short text for the office, one thing a line; no secret, no prose. */
export function expectedText(check: Check): string {
  // The union is closed: the entry of an id takes exactly that id's facts, which the index can't express.
  const say = texts[check.id] as (one: Check) => string;
  return say(check);
}

const texts: {readonly [Id in CheckId]: (check: CheckOf<Id>) => string} = {
  C01: ({expected}) => [expected.model, expected.serials.join(' | '), expected.firmware.join(' | ')].join(' '),
  C02: ({ports}) => ports.map(one => `${one.port} ${one.speed}`).join(', '),
  C03: ({wan}) =>
    [wan.interface, wan.address ?? '', wan.kind === 'session' ? (wan.auth ?? '') : ''].filter(Boolean).join(' '),
  C04: ({next}) => nextText(next),
  C05: ({resolvers}) => `${resolvers.join(', ')} 0%`,
  C06: ({name}) => name,
  C07: () => 'synchronized',
  C08: ({addresses}) => addresses.map(one => `${one.port} ${one.address}`).join('\n'),
  C09: ({pools}) => pools.map(one => `${one.pool} ${one.range} (${one.reserved})`).join('\n'),
  C10: ({pools}) => pools.map(one => `${one.pool} ≥ 1`).join(', '),
  C11: ({routes}) => routes.map(one => `${one.prefix} ${nextText(one.next)} [${one.distance}]`).join('\n'),
  C12: ({rules}) => rules.map(one => `${one.kind} ${one.rule} ${one.action}`).join('\n'),
  C13: ({policies}) => `${policies.length} / ${policies.reduce((sum, policy) => sum + policy.rules.length, 0)}`,
  C14: ({peer}) => peer.traffic.map(one => `${one.local} ⇔ ${one.remote}`).join('\n'),
  C15: () => 'registered',
  C16: ({policy}) => ['running', policy ?? ''].join(' ').trim(),
  C17: () => 'running = startup',
  C18: () => '0',
  C19: () => '',
  C20: () => '',
  customer: () => ''
};

function nextText(next: ExpectedRoute['next']): string {
  if (next.kind === 'via') return next.address;
  return next.kind === 'interface' ? next.name : 'blackhole';
}
