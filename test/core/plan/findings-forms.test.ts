import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import type {Configuration} from '#core/configuration/configuration.ts';
import {readProfile} from '#core/device/profile-file.ts';
import {findDisagreements} from '#core/plan/find-disagreements.ts';
import type {HostPrefix, Settings} from '#core/settings/settings.ts';
import {sample, withLine} from './sample.ts';

const swap = await sample('swap-shinjuku');
const {settings} = swap.sheet;

const idsOf = (other: Partial<typeof swap>) => findDisagreements({...swap, ...other}).findings.map(one => one.id);
const withSettings = (other: Partial<Settings>) => ({sheet: {...swap.sheet, settings: {...settings, ...other}}});

/** Every line rewritten, headers with their sections. */
function rewritten(rewrite: (text: string) => string): {readonly configuration: Configuration} {
  const items = swap.configuration.items.map(one => ({...one, text: rewrite(one.text), section: rewrite(one.section)}));
  return {configuration: {...swap.configuration, items}};
}

test('another spelling of the same is no disagreement', () => {
  const masks = (text: string) => text.replace(/^(ip address \S+)\/24$/, '$1 255.255.255.0');
  const macs = (text: string) =>
    text.replace(/^(host \S+) ([0-9a-f:]{17})/, (_, host, mac) => `${host} ${dotted(mac)}`);
  const ports = (text: string) => text.replace(/ port 443 /, ' port https ');
  const quotes = (text: string) => text.replace(/^(pre-shared-key 0) ([^"]+)$/, '$1 "$2"');
  for (const rewrite of [masks, macs, ports, quotes]) {
    const other = rewritten(rewrite);
    expect(other.configuration.items).not.toEqual(swap.configuration.items);
    expect(idsOf(other)).toEqual([]);
  }
});

test('the rows of sheet and file may stand in any order, but for the rules of a filter', () => {
  const turned = {
    lan: settings.lan.toReversed(),
    routes: settings.routes.toReversed(),
    filters: settings.filters.toReversed(),
    nat: {source: settings.nat.source.toReversed(), destination: settings.nat.destination.toReversed()},
    dhcp: {pools: settings.dhcp.pools.toReversed(), reservations: settings.dhcp.reservations.toReversed()},
    vpn: {...settings.vpn, peers: settings.vpn.peers.toReversed()}
  };
  expect(idsOf(withSettings(turned))).toEqual([]);
});

test('peers without a name in the sheet are known by what they are, and named as the file names them', () => {
  const blank = settings.vpn.peers.map(one => ({...one, name: one.remoteId}));
  expect(idsOf(withSettings({vpn: {...settings.vpn, peers: blank}}))).toEqual([]);
  const moved = blank.map(one => (one.number === 5 ? {...one, remote: settings.wan.dns[0] ?? one.remote} : one));
  expect(idsOf(withSettings({vpn: {...settings.vpn, peers: moved}}))).toEqual(['vpn-remote:br-fukuoka']);
});

test('what the sheet says is not there, and is', () => {
  const {services, management, dhcp} = settings;
  const [office, ...pools] = dhcp.pools;
  if (!office) throw new Error('a pool');
  const off = {...dhcp, pools: [{...office, enabled: false}, ...pools]};
  expect(idsOf(withSettings({dhcp: off}))).toEqual(['setting:dhcp.pools[0].enabled']);
  expect(idsOf(withSettings({services: {...services, ids: null}}))).toEqual(['setting:services.ids']);
  expect(idsOf(withSettings({management: {...management, snmp: null, syslog: null, trapHost: null}}))).toEqual(
    ['syslog', 'snmp', 'trapHost'].map(one => `setting:management.${one}`)
  );
  const vrrp = {
    fileLine: 41,
    text: 'vrrp 1 address 192.168.10.3 priority 110',
    section: 'interface ge1',
    kind: 'child'
  } as const;
  const {configuration} = swap;
  expect(idsOf({configuration: {...configuration, items: [...configuration.items, vrrp]}})).toEqual(['setting:vrrp']);
});

test('a file without the WAN, or without the contract, stops', () => {
  const items = swap.configuration.items.filter(one => one.section !== 'interface pppoe0');
  const found = findDisagreements({...swap, configuration: {...swap.configuration, items}}).findings;
  expect(found.filter(one => one.rank === 'stop').map(one => one.id)).toEqual(['wan-account', 'wan-address']);
  const contract = swap.configuration.items.find(one => one.text.startsWith('contract '))?.fileLine ?? 0;
  expect(
    findDisagreements({...swap, configuration: withLine(swap.configuration, contract, null)}).findings
  ).toMatchObject([{id: 'contract', rank: 'stop', configuration: {fileLine: 0, shown: null}}]);
});

test('a fixed address on the port itself, without PPPoE', () => {
  const items = swap.configuration.items
    .filter(one => one.section !== 'interface pppoe0' && one.section !== 'interface ge0')
    .concat(
      ['interface ge0', 'zone wan', 'ip address 203.0.113.45 255.255.255.248', 'mtu 1454', 'tcp mss 1414'].map(
        (text, at) => ({fileLine: 30 + at, text, section: 'interface ge0', kind: at === 0 ? 'header' : 'child'})
      )
    );
  const address = '203.0.113.45/29' as HostPrefix;
  const wan = {...settings.wan, method: 'static', pppoe: null, address} as const;
  const configuration = {...swap.configuration, items};
  expect(idsOf({...withSettings({wan}), configuration})).toEqual([]);
  const other = {...wan, address: '203.0.113.46/29' as HostPrefix};
  expect(idsOf({...withSettings({wan: other}), configuration})).toEqual(['wan-address']);
});

test('hashes are compared by nobody, clear login secrets are', () => {
  const clear = (secret: string) => (text: string) => text.replace(/^(enable secret) 6 .*/, `$1 0 ${secret}`);
  expect(idsOf(rewritten(clear('Fx-Ena-2026-c3')))).toEqual([]);
  expect(idsOf(rewritten(clear('Fx-Ena-2026-c4')))).toEqual(['setting:management.enable']);
});

test('a profile whose facts name a field that there is none of is refused', () => {
  const yaml = readFileSync(new URL('../../../resources/profiles/vsr.yaml', import.meta.url), 'utf8');
  const wrong = yaml.replace('(?<hostname>', '(?<hostnme>');
  expect(readProfile(wrong, 'vsr.yaml')).toMatchObject({
    ok: false,
    problem: {kind: 'data-file-wrong', path: 'facts.hostname', detail: expect.stringContaining('hostnme') as string}
  });
});

function dotted(mac: string): string {
  return mac
    .replaceAll(':', '')
    .toUpperCase()
    .replace(/(....)(....)(....)/, '$1.$2.$3');
}
