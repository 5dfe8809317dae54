import {lineOf, linesOf} from '../configuration.ts';
import {span} from '../dates.ts';
import {networkOf, pools, rangeOf, servingInterface} from '../daemon/dhcp.ts';
import {linkOf} from '../daemon/links.ts';
import type {Machine} from '../machine.ts';
import type {Command} from '../seat.ts';
import {addressNumber} from '../grammar/addresses.ts';
import {row} from './table.ts';

export const hostViews: readonly Command[] = [
  {pattern: 'show arp', show: arp},
  {pattern: 'show ip dhcp binding', show: binding},
  {pattern: 'show ip dhcp pool', show: poolTable}
];

/** Devices that answer on a port whose link is up: leased ones, and those with an address of their own. */
export function neighbours(
  machine: Machine
): readonly {address: string; mac: string; port: string; answers: boolean}[] {
  const found = machine.truth.lan.hosts.flatMap(host => {
    const address = machine.leases.get(host.mac)?.address ?? host.address;
    if (address === undefined || linkOf(machine, host.behind)?.up !== true) return [];
    const answers = !machine.truth.lan.staticArpOfOldMac.includes(address);
    return [{address, mac: answers ? host.mac : '-', port: host.behind, answers}];
  });
  return found.sort((a, b) => (addressNumber(a.address) ?? 0) - (addressNumber(b.address) ?? 0));
}

function arp(machine: Machine): readonly string[] {
  const widths = [17, 19, 8, 8, 0];
  const rows = neighbours(machine).map((host, index) =>
    row(widths, [
      host.address,
      host.mac,
      host.port,
      host.answers ? String(4 + ((index * 8) % 30)) : '-',
      host.answers ? 'reachable' : 'incomplete'
    ])
  );
  return [row(widths, ['Address', 'MAC', 'Port', 'Age(s)', 'State']), ...rows];
}

function binding(machine: Machine): readonly string[] {
  const widths = [17, 19, 8, 10, 0];
  const leases = [...machine.leases].sort(
    ([, a], [, b]) => (addressNumber(a.address) ?? 0) - (addressNumber(b.address) ?? 0)
  );
  const rows = leases.map(([mac, lease]) => {
    const left = lease.type === 'reserved' ? '-' : span((lease.untilMs - machine.clock.monoMs()) / 1000);
    return row(widths, [lease.address, mac, lease.pool, lease.type, left]);
  });
  return [row(widths, ['Address', 'MAC', 'Pool', 'Type', 'Expires']), ...rows, `Total: ${leases.length}`];
}

function poolTable(machine: Machine): readonly string[] {
  const widths = [8, 19, 31, -8, -6, -10, 0];
  const rows = pools(machine).map(pool => {
    const bounds = lineOf(pool.lines, 'range')?.args;
    const dynamic = [...machine.leases.values()].filter(
      lease => lease.pool === pool.name && lease.type === 'dynamic'
    ).length;
    const reserved = linesOf(pool.lines, 'host').length;
    return row(widths, [
      pool.name,
      networkOf(pool),
      bounds ? `${bounds['first']}-${bounds['last']}` : '-',
      String(dynamic),
      String(rangeOf(pool).length - dynamic),
      String(reserved),
      `  ${servingInterface(machine, pool) === undefined ? 'inactive' : 'active'}`
    ]);
  });
  return [row(widths, ['Pool', 'Network', 'Range', 'Leased', 'Free', 'Reserved', '  State']), ...rows];
}
