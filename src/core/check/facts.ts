import type {Order} from '../order/order.ts';
import type {Profile} from '../device/profile.ts';
import type {Ipv4, Lan, Settings} from '../settings/settings.ts';
import type {
  ExpectedAddress,
  ExpectedNat,
  ExpectedPeer,
  ExpectedPool,
  ExpectedPort,
  ExpectedRoute,
  ExpectedUnit,
  ExpectedWan,
  LeasingPool
} from './check.ts';

/** What each check expects, taken from the sheet and the order. */
interface Given {
  readonly order: Order;
  readonly settings: Settings;
}

export function unit({
  order,
  profile,
  byWord
}: {
  readonly order: Order;
  readonly profile: Profile;
  readonly byWord?: ReadonlySet<string>;
}): ExpectedUnit {
  return {
    model: order.newUnit.model,
    serials: [order.newUnit.serial, ...order.candidates.map(one => one.serial), ...(byWord ?? [])],
    firmware: order.firmware,
    aliases: profile.modelAliases
  };
}

export function ports({order, settings}: Given): readonly ExpectedPort[] {
  return Object.entries(order.cabling).map(([port, cable]) => {
    const speed = port === settings.wan.port ? settings.wan.speed : settings.lan.find(one => one.port === port)?.speed;
    return {port, cable, speed: speed ?? 'auto'};
  });
}

/** The interface towards the internet: the one the sheet's default route names, else PD1's first session. */
export function wanName({wan, routes}: Settings): string {
  const next = routes.find(route => route.prefix === '0.0.0.0/0')?.next;
  if (next?.kind === 'interface') return next.name;
  return wan.method === 'pppoe' ? 'pppoe0' : wan.port;
}

export function wan({settings}: Given): ExpectedWan {
  const {method, pppoe, address, port} = settings.wan;
  const name = wanName(settings);
  if (method !== 'pppoe') return {kind: 'port', interface: name, address};
  const auth = pppoe && pppoe.auth !== 'any' ? pppoe.auth : null;
  return {kind: 'session', interface: name, parent: port, address: address?.split('/')[0] ?? null, auth};
}

export function addresses({settings}: Given): readonly ExpectedAddress[] {
  const lan = settings.lan.map(({port, address, zone, use}) => ({port, address, zone, use}));
  return settings.maintenance ? [...lan, {...settings.maintenance, zone: null, use: null}] : lan;
}

export function pools({settings}: Given): readonly ExpectedPool[] {
  return settings.dhcp.pools
    .filter(pool => pool.enabled)
    .map(({name, network, range}) => ({
      pool: name,
      network,
      range: `${range.from}-${range.to}`,
      reserved: settings.dhcp.reservations.filter(one => inside(one.address, network)).length
    }));
}

/** Pools on a port that has a cable; a VLAN's pool stands on its parent port. */
export function leasingPools({order, settings}: Given): readonly LeasingPool[] {
  return settings.dhcp.pools
    .filter(pool => pool.enabled && order.cabling[pool.port.split('.')[0] ?? ''] !== undefined)
    .map(({name, port, network}) => ({
      pool: name,
      port,
      use: settings.lan.find(lan => lan.port === port)?.use ?? null,
      reservedMacs: settings.dhcp.reservations.filter(one => inside(one.address, network)).map(one => one.mac)
    }));
}

/** Without the default route, which is C04's. A distance the sheet leaves out is 1 (Quagga's default). */
export function staticRoutes({settings}: Given): readonly ExpectedRoute[] {
  return settings.routes
    .filter(route => route.prefix !== '0.0.0.0/0')
    .map(({prefix, next, distance}) => ({
      prefix,
      next,
      distance: distance ?? 1,
      port: next.kind === 'via' ? portOf(next.address, settings.lan) : next.kind === 'interface' ? next.name : null
    }));
}

/** PD1 prints `192.168.10.0/24 not vpn` and `masquerade`, `tcp 443` and `192.168.50.10:443`. */
export function natRules({settings}: Given): readonly ExpectedNat[] {
  const outside = wanName(settings);
  const source = settings.nat.source.map(({rule, network, excludeVpn}) => ({
    kind: 'src' as const,
    rule,
    interface: outside,
    matches: [...(excludeVpn === true ? [] : [network]), ...(excludeVpn === false ? [] : [`${network} not vpn`])],
    action: 'masquerade'
  }));
  const destination = settings.nat.destination.map(({rule, protocol, port, to, toPort}) => ({
    kind: 'dst' as const,
    rule,
    interface: outside,
    matches: [`${protocol} ${port}`],
    action: `${to}:${toPort}`
  }));
  return [...source, ...destination];
}

export function peers({
  settings,
  peersBefore
}: Given & {readonly peersBefore?: ReadonlyMap<string, boolean>}): readonly ExpectedPeer[] {
  const all = settings.vpn.peers;
  return all.map(({name, label, traffic}) => ({
    name,
    label,
    others: all.filter(one => one.name !== name).map(one => one.name),
    traffic,
    wasUpBefore: peersBefore?.get(name)
  }));
}

function portOf(address: Ipv4, lan: readonly Lan[]): string | null {
  return lan.find(one => inside(address, one.address))?.port ?? null;
}

function inside(address: string, network: string): boolean {
  const [base = '', length = '32'] = network.split('/');
  const size = 2 ** (32 - Number(length));
  return Math.floor(toNumber(address) / size) === Math.floor(toNumber(base) / size);
}

function toNumber(address: string): number {
  return address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
}
