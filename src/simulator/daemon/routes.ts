import {contains, parseNet} from '../grammar/addresses.ts';
import {activeLines, type Machine} from '../machine.ts';
import {connectedNet, type Link, links, linkTo} from './links.ts';

/** A line of the routing table. */
export interface Route {
  readonly kind: 'S' | 'C';
  readonly prefix: string;
  readonly distance: string;
  /** Next hop, interface or `Null0`. */
  readonly via: string | undefined;
  readonly out: string;
  readonly active: boolean;
}

/** Sorted by prefix; a static route is active while its next hop's or its own link is up. */
export function routes(machine: Machine): readonly Route[] {
  const up = links(machine).filter(link => link.up);
  const connected = up.flatMap(link => connectedRoute(machine, link));
  const statics = activeLines(machine, 'route').map((line): Route => {
    const {prefix = '', nexthop, distance} = line.args;
    const bare = {kind: 'S', prefix, distance: distance ?? '1'} as const;
    if (nexthop === undefined) return {...bare, via: undefined, out: 'Null0', active: true};
    if (!/^\d/.test(nexthop))
      return {...bare, via: undefined, out: nexthop, active: up.some(link => link.name === nexthop)};
    const out = linkTo(machine, nexthop);
    return {...bare, via: nexthop, out: out?.name ?? '-', active: out !== undefined};
  });
  return [...statics, ...connected].sort(byPrefix);
}

/** Longest match among the active ones; undefined = nowhere to send it. */
function routeTo(machine: Machine, address: string): Route | undefined {
  const fits = routes(machine).filter(route => route.active && contains(route.prefix, address));
  return fits.sort((a, b) => (parseNet(b.prefix)?.length ?? 0) - (parseNet(a.prefix)?.length ?? 0))[0];
}

/** Whether packets to this address leave by the WAN. */
export function reachesWan(machine: Machine, address: string): boolean {
  const route = routeTo(machine, address);
  return route?.out.startsWith('pppoe') === true && machine.sessions.get(route.out)?.up === true;
}

function connectedRoute(machine: Machine, link: Link): readonly Route[] {
  const own = link.name.startsWith('pppoe') ? `${machine.truth.pppoe.remote}/32` : connectedNet(link);
  return own === undefined
    ? []
    : [{kind: 'C', prefix: own, distance: '0', via: undefined, out: link.name, active: true}];
}

function byPrefix(a: Route, b: Route): number {
  const left = parseNet(a.prefix);
  const right = parseNet(b.prefix);
  return (left?.first ?? 0) - (right?.first ?? 0) || (left?.length ?? 0) - (right?.length ?? 0);
}
