import {linkTo} from '../daemon/links.ts';
import {reachesWan} from '../daemon/routes.ts';
import {activeLines, type Machine} from '../machine.ts';
import type {Command, Seat} from '../seat.ts';
import {neighbours} from '../show/hosts.ts';

/** Commands that ask the world outside: ping and nslookup. */
export const probes: readonly Command[] = [
  {
    pattern: 'ping <address:remote> [source <source:word>] [count <count:int 1 100>] [size <size:int 1 9000> df]',
    run: async (seat, args) =>
      ping(seat, {to: args['address'] ?? '', count: Number(args['count'] ?? 3), size: Number(args['size'] ?? 56)})
  },
  {pattern: 'nslookup <name:fqdn>', run: async (seat, args) => nslookup(seat, args['name'] ?? '')}
];

const dnsTimeoutMs = 5000;

/** One echo a second; Ctrl-C stops it and stays in exec. */
async function ping(seat: Seat, what: {to: string; count: number; size: number}): Promise<void> {
  const {machine, terminal} = seat;
  const {count} = what;
  const to = /^\d/.test(what.to) ? what.to : resolveName(machine, what.to);
  if (to === undefined) return terminal.say('% Name resolution failed: timeout');
  terminal.say(`PING ${what.to} (${to}): ${what.size} data bytes`);
  const times: number[] = [];
  let sent = 0;
  for (; sent < count; sent++) {
    const alive = answersEcho(machine, to);
    const timeMs = machine.dice.between(4.6, 5.2);
    if (alive) {
      times.push(timeMs);
      terminal.say(`64 bytes from ${to}: seq=${sent} ttl=58 time=${timeMs.toFixed(3)} ms`);
    }
    if (await terminal.busy(1000, {stoppable: true})) {
      sent++;
      break;
    }
  }
  const loss = Math.round(((sent - times.length) / sent) * 100);
  terminal.say(
    '',
    `--- ${what.to} ping statistics ---`,
    `${sent} packets transmitted, ${times.length} packets received, ${loss}% packet loss`
  );
  if (times.length === 0) return;
  const average = times.reduce((sum, time) => sum + time, 0) / times.length;
  const figures = [Math.min(...times), average, Math.max(...times)].map(figure => figure.toFixed(3));
  terminal.say(`round-trip min/avg/max = ${figures.join('/')} ms`);
}

/** Whether an echo request comes back, from the LAN or through the WAN. */
export function answersEcho(machine: Machine, address: string): boolean {
  const {truth} = machine;
  if (truth.icmp.blocked.includes(address)) return false;
  const near = linkTo(machine, address);
  if (near && !near.name.startsWith('pppoe')) {
    return (
      near.address?.startsWith(`${address}/`) === true ||
      neighbours(machine).some(host => host.address === address && host.answers)
    );
  }
  if (!reachesWan(machine, address)) return false;
  const peers = Object.values(truth.peers).filter(peer => peer.up || peer.why !== 'wan-down-there');
  const alive = [
    ...truth.icmp.answers,
    ...truth.dns.reachable,
    ...truth.ntp.reachable,
    ...Object.values(truth.dns.names),
    ...peers.map(peer => peer.address),
    truth.pppoe.remote
  ];
  return alive.includes(address);
}

async function nslookup(seat: Seat, name: string): Promise<void> {
  const {machine, terminal} = seat;
  const server = resolver(machine);
  if (server === undefined) {
    await terminal.busy(dnsTimeoutMs, {stoppable: true});
    return terminal.say('% Name resolution failed: timeout');
  }
  const address = resolveName(machine, name);
  await terminal.busy(40);
  if (address === undefined) return terminal.say('% Name resolution failed: NXDOMAIN');
  terminal.say(`Server  : ${server}`, `Name    : ${name}`, `Address : ${address}`);
}

/** The first upstream that exists and is reached. */
function resolver(machine: Machine): string | undefined {
  const servers = activeLines(machine, 'dns-upstream').map(line => line.args['address'] ?? '');
  return servers.find(server => machine.truth.dns.reachable.includes(server) && reachesWan(machine, server));
}

export function resolveName(machine: Machine, name: string): string | undefined {
  return resolver(machine) === undefined ? undefined : machine.truth.dns.names[name];
}
