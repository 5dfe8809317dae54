import {linesOf} from '../configuration.ts';
import {isoDate} from '../dates.ts';
import {timeServers} from '../daemon/clock.ts';
import {idsState} from '../daemon/ids.ts';
import {activeLines, activeSections, type Machine} from '../machine.ts';
import type {Command} from '../seat.ts';
import {row} from './table.ts';

export const serviceViews: readonly Command[] = [
  {pattern: 'show dns', show: dns},
  {pattern: 'show ntp', show: ntp},
  {pattern: 'show zone-policy', show: policies},
  {pattern: 'show nat', show: nat},
  {pattern: 'show center status', show: centre},
  {pattern: 'show ids status', show: machine => [idsState(machine)]}
];

function dns(machine: Machine): readonly string[] {
  const servers = activeLines(machine, 'dns-upstream').map(line => line.args['address']);
  const domains = activeLines(machine, 'dns-domain').map(line => `${line.args['domain']} ${line.args['address']}`);
  return [
    `Forwarder : ${activeLines(machine, 'dns').length > 0 ? 'enabled' : 'disabled'}`,
    `Upstream  : ${servers.join(', ') || '-'}`,
    `Domains   : ${domains.join(', ') || '-'}`
  ];
}

function ntp(machine: Machine): readonly string[] {
  const servers = timeServers(machine);
  const synced = machine.time.syncedAtMs !== undefined;
  const selected = synced ? servers.find(server => server.answers) : undefined;
  const state = selected
    ? `synchronized, stratum 3, reference ${selected.address}, offset +0.412 ms`
    : `unsynchronized (waiting for ${servers[0]?.address ?? 'a server'})`;
  const widths = [18, -2, -5, -6, -12, 0];
  const rows = servers.map(server => {
    const mark = server === selected ? '*' : synced && server.answers ? '+' : ' ';
    const word = mark === '*' ? 'selected' : mark === '+' ? 'candidate' : server.answers ? 'polling' : 'unreachable';
    const cells = server.answers
      ? [mark + server.address, '2', '64', '7', mark === '*' ? '+0.412' : '-0.087', `  ${word}`]
      : [mark + server.address, '16', '64', '0', '-', `  ${word}`];
    return row(widths, cells);
  });
  return [`Clock state : ${state}`, row(widths, [' Server', 'St', 'Poll', 'Reach', 'Offset(ms)', '  State']), ...rows];
}

function policies(machine: Machine): readonly string[] {
  const widths = [8, 8, -5, 2, 11, -7, -11];
  const sections = [...activeSections(machine, 'policy')]
    .map(section => ({section, zones: section.name.split(' ')}))
    .sort((a, b) => (a.zones.join(' ') < b.zones.join(' ') ? -1 : 1));
  let rules = 0;
  const rows = sections.map(({section, zones}) => {
    const count = linesOf(section.lines, 'rule').length;
    const fallback = section.lines.get('default')?.text.replace('default ', '') ?? 'deny';
    rules += count;
    return row(widths, [zones[0] ?? '', zones[1] ?? '', String(count), '', fallback, '0', '0']);
  });
  return [
    row(widths, ['From', 'To', 'Rules', '', 'Default', 'Packets', 'Dropped']),
    ...rows,
    `Total policies: ${sections.length}, rules: ${rules}`
  ];
}

function nat(machine: Machine): readonly string[] {
  const widths = [3, -7, 2, 11, 35, 20, -6];
  const byRule = (id: string): ReturnType<typeof activeLines> =>
    [...activeLines(machine, id)].sort((a, b) => Number(a.order) - Number(b.order));
  const sources = byRule('nat-source').map(line => {
    const match = `${line.args['prefix']}${line.text.includes('exclude-vpn') ? ' not vpn' : ''}`;
    return row(widths, ['src', line.args['rule'] ?? '', '', line.args['interface'] ?? '', match, 'masquerade', '0']);
  });
  const destinations = byRule('nat-destination').map(line => {
    const match = `${line.args['proto']} ${line.args['port']}`;
    const action = `${line.args['address']}:${line.args['toport']}`;
    return row(widths, ['dst', line.args['rule'] ?? '', '', line.args['interface'] ?? '', match, action, '0']);
  });
  return [
    `Source rules: ${sources.length}, destination rules: ${destinations.length}, active sessions: 37`,
    row([6, 6, 11, 35, 20, 6], ['Kind', 'Rule', 'Interface', 'Match', 'Action', '  Hits']),
    ...sources,
    ...destinations
  ];
}

function centre(machine: Machine): readonly string[] {
  const {centre: state, counts} = machine;
  const lines = activeSections(machine, 'center').find(section => section.lines.has('enable'))?.lines;
  const registered = state.state === 'registered';
  const polled = Math.round((machine.clock.monoMs() - state.polledMs) / 1000);
  const arg = (id: string, name: string): string => lines?.get(id)?.args[name] ?? '-';
  return [
    `Center agent  : ${lines ? 'enabled' : 'disabled'}`,
    `Contract      : ${arg('contract', 'contract')}`,
    `Primary       : ${arg('primary', 'address')} ${registered ? 'connected' : 'not connected'}`,
    `Secondary     : ${arg('secondary', 'address')} standby`,
    `State         : ${state.state}`,
    `Registered at : ${registered && state.registeredAt !== undefined ? isoDate(state.registeredAt) : '-'}`,
    `Monitoring    : ${registered ? `active, last poll ${polled} s ago` : 'inactive'}`,
    `Pushed        : ${counts.pushed}`,
    `Last error    : ${state.error}`
  ];
}
