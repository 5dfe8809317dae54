import {beforeAll, describe, expect, test} from 'vitest';
import {reveal, type Secret} from '#core/settings/secret.ts';
import type {SheetReading} from '#core/settings/settings.ts';
import {good, readBytes, sample} from './given.ts';

/** Each row of the example sheet: cell, path of the Settings, what is read. */
type Row = readonly [cell: string, path: string, read: unknown];

const cover: readonly Row[] = [
  ['H4', 'head.template', '3.2'],
  ['H6', 'head.customer', '株式会社サンプル商事'],
  ['H7', 'head.site', '新宿支店'],
  ['H8', 'head.contractNo', 'UG2V-0012345'],
  ['H9', 'head.lineId', 'CAF0012345678'],
  ['H10', 'head.address', '東京都新宿区見本町1-2-3 見本ビル3F'],
  ['H11', 'head.place', '3階サーバ室 ラック1 24U'],
  ['H12', 'head.contact', {department: '総務部', name: '見本 花子', phone: '03-0000-1234'}],
  ['H14', 'head.wishedDate', '2026-11-24'],
  ['H15', 'head.model', 'VSR n100']
];
const revisions: readonly Row[] = [
  ['B5', 'head.revisions[0]', {version: '1.0', date: '2024-04-01', note: '新規作成'}],
  ['B6', 'head.revisions[1]', {version: '1.1', date: '2025-10-16', note: '福岡営業所VPN追加'}],
  ['B7', 'head.revisions[2]', {version: '1.2', date: '2026-09-03', note: 'カメラ公開ポート変更'}]
];
const wan: readonly Row[] = [
  ['F5', 'wan.port', 'ge0'],
  ['F6', 'wan.method', 'pppoe'],
  ['F7', 'wan.pppoe.user', 'smp-shinjuku01@fix.example.ne.jp'],
  ['F9', 'wan.pppoe.auth', 'chap'],
  ['F10', 'wan.address', '203.0.113.45/32'],
  ['F11', 'wan.address', '203.0.113.45/32'],
  ['F12', 'wan.mtu', 1454],
  ['F12', 'wan.mss', 1414],
  ['F13', 'wan.dns[0]', '192.0.2.53'],
  ['F14', 'wan.dns[1]', '192.0.2.54'],
  ['F15', 'wan.speed', 'auto'],
  ['F16', 'wan.backup', null],
  ['F17', 'wan.onu', {onu: true, homeGateway: false}]
];
type LanRow = readonly [port: string, address: string, vlan: number | null, zone: string, use: string, speed?: string];
const lanRow = (...[port, address, vlan, zone, use, speed = 'auto']: LanRow) => ({
  port,
  address,
  vlan,
  zone,
  use,
  speed
});
const range = (from: string, to: string) => ({from, to});
const lan: readonly Row[] = [
  ['B6', 'lan[0]', lanRow('ge1', '192.168.10.1/24', null, 'lan', '事務所')],
  ['B7', 'lan[1]', lanRow('ge1.20', '192.168.20.1/24', 20, 'voice', '電話')],
  ['B8', 'lan[2]', lanRow('ge1.30', '192.168.30.1/24', 30, 'guest', '来客')],
  ['B9', 'lan[3]', lanRow('ge1.40', '192.168.40.1/24', 40, 'device', '複合機・カメラ')],
  ['B10', 'lan[4]', lanRow('ge2', '192.168.50.1/24', null, 'dmz', 'サーバ', '1000-full')],
  ['K10', 'lan[4].speed', '1000-full'],
  ['F13', 'maintenance', {port: 'ge3', address: '192.168.254.254/24'}],
  ['F14', 'vrrp', null],
  ['D18', 'dhcp.pools[0].range', range('192.168.10.100', '192.168.10.199')],
  ['G18', 'dhcp.pools[0].exclude', [range('192.168.10.150', '192.168.10.159')]],
  ['J18', 'dhcp.pools[0].leaseSeconds', 86400],
  ['D19', 'dhcp.pools[1].range', range('192.168.20.20', '192.168.20.120')],
  ['G19', 'dhcp.pools[1].exclude', []],
  ['J19', 'dhcp.pools[1].leaseSeconds', 43200],
  ['C20', 'dhcp.pools[2].enabled', true],
  ['D20', 'dhcp.pools[2].range', range('192.168.30.50', '192.168.30.240')],
  ['J20', 'dhcp.pools[2].leaseSeconds', 3600],
  ['B21', 'dhcp.pools[3].name', 'DEVICE'],
  ['D21', 'dhcp.pools[3].range', range('192.168.40.200', '192.168.40.220')],
  ['G21', 'dhcp.pools[3].exclude', []],
  ['J21', 'dhcp.pools[3].leaseSeconds', 86400],
  ['B26', 'dhcp.reservations[0]', {host: 'pc-mgr01', mac: '00:00:5e:00:53:a1', address: '192.168.10.21'}],
  ['B27', 'dhcp.reservations[1]', {host: 'pc-acct01', mac: '00:00:5e:00:53:a2', address: '192.168.10.22'}],
  ['B28', 'dhcp.reservations[2]', {host: 'prn-3f-01', mac: '00:00:5e:00:53:a3', address: '192.168.10.31'}],
  ['B29', 'dhcp.reservations[3]', {host: 'prn-3f-02', mac: '00:00:5e:00:53:a4', address: '192.168.10.32'}],
  ['B30', 'dhcp.reservations[4]', {host: 'mfp-3f-01', mac: '00:00:5e:00:53:b1', address: '192.168.40.11'}],
  ['B31', 'dhcp.reservations[5]', {host: 'cam-entrance', mac: '00:00:5e:00:53:b2', address: '192.168.40.21'}],
  ['B32', 'dhcp.reservations[6]', {host: 'cam-storage', mac: '00:00:5e:00:53:b3', address: '192.168.40.22'}]
];
const routes: readonly Row[] = [
  ['B6', 'routes[0]', {prefix: '0.0.0.0/0', next: {kind: 'interface', name: 'pppoe0'}, distance: null}],
  ['B7', 'routes[1]', {prefix: '10.20.0.0/16', next: {kind: 'via', address: '192.168.10.254'}, distance: null}],
  ['B8', 'routes[2]', {prefix: '10.30.0.0/16', next: {kind: 'via', address: '192.168.10.254'}, distance: null}],
  ['B9', 'routes[3]', {prefix: '172.16.99.0/24', next: {kind: 'via', address: '192.168.50.2'}, distance: null}],
  ['B10', 'routes[4]', {prefix: '10.0.0.0/8', next: {kind: 'blackhole'}, distance: 250}],
  ['B11', 'routes[5]', {prefix: '192.168.0.0/16', next: {kind: 'blackhole'}, distance: 250}],
  ['B12', 'dynamicRouting', null]
];
type Forward = readonly [rule: number, port: number, to: string, toPort: number];
const forward = (...[rule, port, to, toPort]: Forward) => ({rule, protocol: 'tcp', port, to, toPort});
const nat: readonly Row[] = [
  ['F5', 'nat.source', [10, 20, 30, 40, 50].map(rule => ({rule, network: `192.168.${rule}.0/24`, excludeVpn: null}))],
  ['B9', 'nat.destination[0]', forward(110, 443, '192.168.50.10', 443)],
  ['B10', 'nat.destination[1]', forward(120, 587, '192.168.50.12', 587)],
  ['B11', 'nat.destination[2]', forward(130, 8443, '192.168.40.21', 443)],
  ['B12', 'nat.destination[3]', forward(140, 10022, '192.168.50.11', 22)],
  [
    'C20',
    'filters[1].rules[2]',
    {
      action: 'permit',
      protocol: 'tcp',
      icmpType: null,
      source: '198.51.100.0/24',
      destination: '192.168.50.11/32',
      ports: {from: 22, to: 22},
      log: true
    }
  ]
];
const peer = (nth: number, part: string, read: unknown): Row => [`B${10 + nth}`, `vpn.peers[${nth - 1}].${part}`, read];
const pair = (local: string, remote: string) => ({local, remote});
const vpn: readonly Row[] = [
  ['F4', 'vpn.ike', {version: 2, encryption: 'aes256', integrity: 'sha256', group: 14, lifetimeSeconds: 28800}],
  ['F5', 'vpn.esp', {encryption: 'aes256', integrity: 'sha256', pfsGroup: 14, lifetimeSeconds: 3600}],
  ['F6', 'vpn.localId', 'shinjuku.smp.example'],
  ['F7', 'vpn.dpd', {intervalSeconds: 30, timeoutSeconds: 120}],
  peer(1, 'name', 'hq-tokyo'),
  peer(1, 'label', '本社（東京）'),
  peer(1, 'remote', '198.51.100.10'),
  peer(1, 'traffic', [pair('192.168.10.0/24', '10.1.0.0/16'), pair('192.168.20.0/24', '10.1.200.0/24')]),
  peer(2, 'name', 'dc-inzai'),
  peer(2, 'remoteId', 'inzai.smp.example'),
  peer(2, 'traffic', [pair('192.168.10.0/24', '10.2.0.0/16'), pair('192.168.50.0/24', '10.2.0.0/16')]),
  peer(3, 'remote', '198.51.100.31'),
  peer(4, 'remoteId', 'nagoya.smp.example'),
  peer(5, 'remote', '198.51.100.33'),
  peer(6, 'traffic', [pair('192.168.10.0/24', '192.168.140.0/24')]),
  ['F20', 'vpn.remoteAccess', null]
];
const management: readonly Row[] = [
  ['F5', 'management.hostname', 'vsr-smp-shinjuku01'],
  ['F6', 'management.admin.user', 'admin'],
  ['F8', 'management.allowed', ['203.0.113.192/28']],
  [
    'F9',
    'management.ntp',
    [
      {address: '192.0.2.123', prefer: true},
      {address: '192.0.2.124', prefer: false}
    ]
  ],
  ['F10', 'management.syslog', {address: '203.0.113.202', facility: 'local1', level: 'info'}],
  ['F11', 'management.snmp.access', 'ro'],
  ['F12', 'management.trapHost', '203.0.113.203'],
  ['F13', 'management.centre', {primary: '203.0.113.200', secondary: '203.0.113.201'}],
  ['F14', 'management.quietHours', null],
  ['F15', 'management.timezone', {name: 'JST', offsetHours: 9}]
];
const services: readonly Row[] = [
  ['D5', 'services.ids.policy', 'standard'],
  ['D6', 'services.ids.exclude', ['192.168.50.10/32']],
  ['D7', 'services.antivirus', null],
  ['D8', 'services.urlFilter', null],
  ['D9', 'services.role', 'single'],
  ['D10', 'services.onsite', '24/365']
];
const remarks: readonly Row[] = [
  [
    'B3',
    'remarks',
    ['サーバ室は撮影不可。', '夜間は1F警備室（内線9）で鍵を借りる。', '社内L3（192.168.10.254）の管理は情シス見本様。']
  ]
];
const example = {
  表紙: cover,
  改訂履歴: revisions,
  '①WAN': wan,
  '②LAN・DHCP': lan,
  '③経路': routes,
  '④NAT・フィルタ': nat,
  '⑤VPN': vpn,
  '⑥管理・監視': management,
  '⑦付加サービス': services,
  備考: remarks
};
const hidden: readonly Row[] = [
  ['①WAN!F8', 'wan.pppoe.password', 'Fx7-pppoe#93kd'],
  ['⑥管理・監視!F6', 'management.admin.password', 'Fx-Adm-2026-a1'],
  ['⑥管理・監視!F7', 'management.enable', 'Fx-Ena-2026-c3'],
  ['⑥管理・監視!F11', 'management.snmp.community', 'fxSnmp-r0-58'],
  ['⑤VPN!H11', 'vpn.peers[0].psk', 'Fx-hq!7Qm2_tK9w'],
  ['⑤VPN!H12', 'vpn.peers[1].psk', 'Fx-dc?4Zp8+Lr1u'],
  ['⑤VPN!H13', 'vpn.peers[2].psk', 'Fx-osk"9Vb3\\Nc5e'],
  ['⑤VPN!H14', 'vpn.peers[3].psk', 'Fx-ngy_5Rt8%yP'],
  ['⑤VPN!H15', 'vpn.peers[4].psk', 'Fx fuku 2Hj6$wQ'],
  ['⑤VPN!H16', 'vpn.peers[5].psk', 'Fx-sdj!7Mk1&uL']
];

describe('the example sheet of 新宿支店', () => {
  let reading: SheetReading;
  beforeAll(async () => {
    reading = good(await readBytes(await sample('swap-shinjuku/settings.xlsx')));
  });

  for (const [worksheet, rows] of Object.entries(example))
    describe(`worksheet ${worksheet}`, () => {
      test.each(rows)('%s %s', (cell, path, read) => {
        expect(at(reading.settings, path)).toEqual(read);
        const places = [...reading.origins.values()].map(origin => `${origin.worksheet}!${origin.cell}`);
        expect(places).toContain(`${worksheet}!${cell}`);
      });
    });

  test.each(hidden)('%s is kept as a secret, letter by letter', (cell, path, text) => {
    expect(reveal(at(reading.settings, path) as Secret)).toBe(text);
    const origin = [...reading.origins.values()].find(one => `${one.worksheet}!${one.cell}` === cell);
    expect(origin?.shown).toBeNull();
  });

  test('has 41 filter rules in 15 policies, 4 pools, 7 reservations, 6 peers and nothing more', () => {
    const {filters, dhcp, vpn: tunnels, lan: lans, routes: ways} = reading.settings;
    expect([filters.length, filters.flatMap(one => one.rules).length]).toEqual([15, 41]);
    expect([dhcp.pools.length, dhcp.reservations.length, tunnels.peers.length]).toEqual([4, 7, 6]);
    expect([lans.length, ways.length]).toEqual([5, 6]);
  });

  test('tells of the row that is struck out and of the one that is hidden, without its key', () => {
    expect(reading.notRead).toEqual([
      {
        worksheet: '②LAN・DHCP',
        cell: 'B33',
        why: 'struck-out',
        shown: 'prn-2f-01｜00-00-5E-00-53-A9｜192.168.10.33'
      },
      expect.objectContaining({worksheet: '⑤VPN', cell: 'B17', why: 'hidden-row'})
    ]);
    expect(reading.notRead[1]?.shown).toContain('千葉倉庫｜br-chiba｜198.51.100.35｜chiba.smp.example｜[secret]');
  });

  test('tells what a person should know', () => {
    expect(reading.notes.map(note => `${note.kind} ${note.worksheet} ${note.cell}`)).toEqual([
      'photography-forbidden 備考 B3',
      'changed-in-red 改訂履歴 C7',
      'changed-in-red 改訂履歴 D7',
      'speed-fixed ②LAN・DHCP K10',
      'changed-in-red ④NAT・フィルタ B11',
      'secret-holds-blanks ⑤VPN H15'
    ]);
  });
});

function at(value: unknown, path: string): unknown {
  return path
    .split(/[.[\]]+/)
    .filter(step => step !== '')
    .reduce<unknown>((inner, step) => (inner as Record<string, unknown>)[step], value);
}
