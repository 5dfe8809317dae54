import type {Settings} from '../settings/settings.ts';
import {flag, hidden, hint, key, line, named, network, none, section, type Claim} from './find-claim.ts';
import {managementClaims, serviceClaims} from './find-management.ts';
import {vpnClaims} from './find-vpn.ts';

/** What the sheet claims, kind by kind; a value it doesn't state makes no claim. */
export function claimsOf(settings: Settings): readonly Claim[] {
  return [
    ...wanClaims(settings),
    ...lanClaims(settings),
    ...dhcpClaims(settings),
    ...natClaims(settings),
    ...filterClaims(settings),
    ...vpnClaims(settings),
    ...managementClaims(settings),
    ...serviceClaims(settings)
  ];
}

function wanClaims({wan}: Settings): readonly Claim[] {
  return [
    section('wan', 'wan', {
      method: ['.method', wan.method],
      port: ['.port', wan.port],
      user: ['.pppoe.user', wan.pppoe?.user, {finding: 'wan-account'}],
      password: ['.pppoe.password', wan.pppoe?.password, hidden],
      auth: ['.pppoe.auth', wan.pppoe?.auth],
      address: ['.address', wan.address, {finding: 'wan-address'}],
      mtu: ['.mtu', wan.mtu ?? undefined],
      mss: ['.mss', wan.mss ?? undefined]
    }),
    // named as the port, so that one wrong port is one finding
    {...section('port', 'wan', {port: ['.port', wan.port, key], speed: ['.speed', wan.speed]}), path: 'wan.port'},
    ...wan.dns.map((address, at) => line('resolver', `wan.dns[${at}]`, {address: ['', address]}))
  ];
}

function lanClaims({lan, maintenance, vrrp, routes}: Settings): readonly Claim[] {
  const ports = lan.map((one, at) =>
    section('lan', `lan[${at}]`, {
      port: ['.port', one.port, key],
      address: ['.address', one.address],
      vlan: ['.vlan', one.vlan],
      zone: ['.zone', one.zone],
      speed: ['.speed', one.speed]
    })
  );
  const spare = maintenance && [
    section('lan', 'maintenance', {port: ['.port', maintenance.port, key], address: ['.address', maintenance.address]})
  ];
  const ways = routes.map(({prefix, next, distance}, at) =>
    line('route', `routes[${at}]`, {
      prefix: ['.prefix', prefix, key],
      via: ['.next', next.kind === 'via' ? next.address : null],
      device: ['.next', next.kind === 'interface' ? next.name : null],
      blackhole: ['.next', next.kind === 'blackhole', flag],
      distance: ['.distance', distance]
    })
  );
  return [...ports, ...(spare ?? []), ...(vrrp === null ? [none('vrrp', 'vrrp')] : []), ...ways];
}

function dhcpClaims({dhcp}: Settings): readonly Claim[] {
  const range = {finding: 'dhcp-range:{pool}'};
  const pools = dhcp.pools.flatMap((one, at) => {
    const path = `dhcp.pools[${at}]`;
    if (!one.enabled) return [none('pool', `${path}.enabled`, {pool: ['', one.name, key]})];
    const leaveOut = one.exclude.map((out, nth) =>
      line('exclude', `${path}.exclude[${nth}]`, {
        from: ['.from', out.from],
        to: ['.to', out.to]
      })
    );
    const pool = section('pool', path, {
      pool: ['.name', one.name, key],
      network: ['.network', one.network, network],
      from: ['.range.from', one.range.from, range],
      to: ['.range.to', one.range.to, range],
      lease: ['.leaseSeconds', one.leaseSeconds]
    });
    return [pool, ...leaveOut];
  });
  const fixed = dhcp.reservations.map((one, at) =>
    line('reservation', `dhcp.reservations[${at}]`, {
      host: ['.host', one.host, key],
      mac: ['.mac', one.mac],
      address: ['.address', one.address]
    })
  );
  return [...pools, ...fixed];
}

function natClaims({nat}: Settings): readonly Claim[] {
  const source = nat.source.map((one, at) =>
    line('source', `nat.source[${at}]`, {
      rule: ['.rule', one.rule, hint],
      network: ['.network', one.network, {...network, ...key}],
      excludeVpn: ['.excludeVpn', one.excludeVpn ?? undefined, flag]
    })
  );
  const forwards = nat.destination.map((one, at) =>
    named(
      'port-forward:{rule}',
      line('forward', `nat.destination[${at}]`, {
        rule: ['.rule', one.rule, hint],
        protocol: ['.protocol', one.protocol],
        port: ['.port', one.port, key],
        to: ['.to', one.to],
        toPort: ['.toPort', one.toPort]
      })
    )
  );
  return [...source, ...forwards];
}

function filterClaims({filters}: Settings): readonly Claim[] {
  return filters.flatMap((policy, at) => {
    const path = `filters[${at}]`;
    const rules = policy.rules.map((one, nth) =>
      line('filter', `${path}.rules[${nth}]`, {
        action: ['.action', one.action],
        protocol: ['.protocol', one.protocol ?? 'any'],
        source: ['.source', one.source, network],
        destination: ['.destination', one.destination, network],
        ports: ['.ports', portsText(one.ports)],
        icmp: ['.icmpType', one.icmpType],
        log: ['.log', one.log, flag]
      })
    );
    const whole = section('policy', path, {
      from: ['.from', policy.from, key],
      to: ['.to', policy.to, key],
      fallback: ['.fallback', policy.fallback?.action, {finding: `setting:${path}.fallback`}],
      fallbackLog: ['.fallback', policy.fallback?.log, {...flag, finding: `setting:${path}.fallback`}]
    });
    return [whole, ...rules];
  });
}

function portsText(ports: {readonly from: number; readonly to: number} | null): string | null {
  if (!ports) return null;
  return ports.from === ports.to ? String(ports.from) : `${ports.from}-${ports.to}`;
}
