import {lineOf, linesOf} from '../configuration.ts';
import {addressNumber, addressText, contains} from '../grammar/addresses.ts';
import {activeSections, type Daemon, type Machine, type SectionView} from '../machine.ts';
import type {HostTruth} from '../scenario.ts';
import {linkOf} from './links.ts';

/** Pools in the unit's own order, by network. */
export function pools(machine: Machine): readonly SectionView[] {
  const first = (section: SectionView): number => addressNumber(networkOf(section).split('/')[0] ?? '') ?? Infinity;
  return [...activeSections(machine, 'pool')].sort((a, b) => first(a) - first(b));
}

export function networkOf(pool: SectionView): string {
  return pool.lines.get('network')?.args['prefix'] ?? '-';
}

/**
 * The daemon holds a pool by the address an interface is configured with. An address that a fault keeps out of effect
 * is missing from the interface table only, so that the fault shows in one place.
 */
export function servingInterface(machine: Machine, pool: SectionView): string | undefined {
  const section = [...machine.running.sections.values()].find(
    each => each.kind === 'interface' && contains(networkOf(pool), each.lines.get('address')?.args['address'] ?? '')
  );
  return section && section.lines.get('shutdown')?.text === 'no shutdown' ? section.name : undefined;
}

/** Answers the hosts of the site's truth a few seconds after their port is up and their pool is served. */
export function createDhcp(machine: Machine): Daemon {
  const asking = new Map<string, () => void>();
  const look = (host: HostTruth): void => {
    const asks = host.wantsDhcp && host.lease !== 'never' && linkOf(machine, host.behind)?.up === true;
    const pool = asks ? pools(machine).find(each => servingInterface(machine, each) === host.behind) : undefined;
    if (!pool) {
      asking.get(host.mac)?.();
      asking.delete(host.mac);
      machine.leases.delete(host.mac);
      return;
    }
    if (asking.has(host.mac) || machine.leases.get(host.mac)?.pool === pool.name) return;
    asking.set(
      host.mac,
      machine.clock.after(machine.dice.between(2000, 6000), () => {
        asking.delete(host.mac);
        give(machine, host);
      })
    );
  };
  return {
    refresh: () => {
      const idle = machine.cabling.size === 0 && machine.leases.size === 0 && asking.size === 0;
      if (!idle) machine.truth.lan.hosts.forEach(look);
    },
    reset: () => {
      for (const cancel of asking.values()) cancel();
      asking.clear();
      machine.leases.clear();
    }
  };
}

function give(machine: Machine, host: HostTruth): void {
  const pool = pools(machine).find(each => servingInterface(machine, each) === host.behind);
  if (!pool) return;
  const reserved = linesOf(pool.lines, 'host').find(line => line.args['mac'] === host.mac)?.args['address'];
  const address = reserved ?? free(machine, pool);
  if (address === undefined) return;
  const leaseS = Number(pool.lines.get('lease')?.args['seconds'] ?? 86_400);
  const untilMs = machine.clock.monoMs() + leaseS * 1000;
  machine.leases.set(host.mac, {
    address,
    pool: pool.name,
    type: reserved === undefined ? 'dynamic' : 'reserved',
    untilMs
  });
}

/** Addresses of the range less the excluded ones. */
export function rangeOf(pool: SectionView): readonly number[] {
  const bounds = lineOf(pool.lines, 'range')?.args;
  const first = addressNumber(bounds?.['first'] ?? '');
  const last = addressNumber(bounds?.['last'] ?? '');
  if (first === undefined || last === undefined) return [];
  const out = linesOf(pool.lines, 'exclude').map(line => [
    addressNumber(line.args['first'] ?? ''),
    addressNumber(line.args['last'] ?? '')
  ]);
  return Array.from({length: last - first + 1}, (_, index) => first + index).filter(
    address => !out.some(([low = 0, high = -1]) => address >= low && address <= high)
  );
}

function free(machine: Machine, pool: SectionView): string | undefined {
  const taken = new Set([...machine.leases.values()].map(lease => lease.address));
  return rangeOf(pool)
    .map(addressText)
    .slice(4)
    .find(address => !taken.has(address));
}
