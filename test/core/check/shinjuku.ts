import {readOrder, type Order} from '#core/order/order.ts';
import {secret} from '#core/settings/secret.ts';
import type {
  FilterPolicy,
  FilterRule,
  HostPrefix,
  Ipv4,
  Lan,
  LinkSpeed,
  Mac,
  Prefix,
  Settings
} from '#core/settings/settings.ts';

/** The filled settings sheet of the shinjuku branch, written down by hand from its cells. */
const ip = (text: string) => text as Ipv4;
const net = (text: string) => text as Prefix;
const host = (text: string) => text as HostPrefix;

export const shinjuku: Settings = {
  head: {
    template: '3.2',
    customer: '株式会社サンプル商事',
    site: '新宿支店',
    contractNo: 'UG2V-0012345',
    lineId: 'CAF0012345678',
    model: 'VSR n100',
    address: '東京都新宿区見本町1-2-3 見本ビル3F',
    place: '3階サーバ室 ラック1 24U',
    contact: null,
    wishedDate: null,
    revisions: []
  },
  wan: {
    port: 'ge0',
    method: 'pppoe',
    pppoe: {user: 'smp-shinjuku01@fix.example.ne.jp', password: secret('Fx7-pppoe#93kd'), auth: 'chap'},
    address: host('203.0.113.45/32'),
    mtu: 1454,
    mss: 1414,
    dns: [ip('192.0.2.53'), ip('192.0.2.54')],
    speed: 'auto',
    backup: null,
    onu: {onu: true, homeGateway: false}
  },
  lan: [
    lan(['ge1', '192.168.10.1/24', 'lan', '事務所']),
    lan(['ge1.20', '192.168.20.1/24', 'voice', '電話']),
    lan(['ge1.30', '192.168.30.1/24', 'guest', '来客']),
    lan(['ge1.40', '192.168.40.1/24', 'device', '複合機・カメラ']),
    lan(['ge2', '192.168.50.1/24', 'dmz', 'サーバ', '1000-full'])
  ],
  maintenance: {port: 'ge3', address: host('192.168.254.254/24')},
  vrrp: null,
  dhcp: {
    pools: [
      pool(['OFFICE', 'ge1', '192.168.10', [100, 199], 86_400]),
      pool(['VOICE', 'ge1.20', '192.168.20', [20, 120], 43_200]),
      pool(['GUEST', 'ge1.30', '192.168.30', [50, 240], 3600]),
      pool(['DEVICE', 'ge1.40', '192.168.40', [200, 220], 86_400])
    ],
    reservations: [
      ['pc-mgr01', 'a1', '192.168.10.21'],
      ['pc-acct01', 'a2', '192.168.10.22'],
      ['prn-3f-01', 'a3', '192.168.10.31'],
      ['prn-3f-02', 'a4', '192.168.10.32'],
      ['mfp-3f-01', 'b1', '192.168.40.11'],
      ['cam-entrance', 'b2', '192.168.40.21'],
      ['cam-storage', 'b3', '192.168.40.22']
    ].map(([name = '', end, address = '']) => ({
      host: name,
      mac: `00:00:5e:00:53:${end}` as Mac,
      address: ip(address)
    }))
  },
  routes: [
    {prefix: net('0.0.0.0/0'), next: {kind: 'interface', name: 'pppoe0'}, distance: null},
    {prefix: net('10.20.0.0/16'), next: {kind: 'via', address: ip('192.168.10.254')}, distance: null},
    {prefix: net('10.30.0.0/16'), next: {kind: 'via', address: ip('192.168.10.254')}, distance: null},
    {prefix: net('172.16.99.0/24'), next: {kind: 'via', address: ip('192.168.50.2')}, distance: null},
    {prefix: net('10.0.0.0/8'), next: {kind: 'blackhole'}, distance: 250},
    {prefix: net('192.168.0.0/16'), next: {kind: 'blackhole'}, distance: 250}
  ],
  dynamicRouting: null,
  nat: {
    source: [10, 20, 30, 40, 50].map(rule => ({
      rule,
      network: net(`192.168.${rule}.0/24`),
      excludeVpn: rule === 30 || rule === 40 ? false : null
    })),
    destination: [
      forward([110, 443, '192.168.50.10', 443]),
      forward([120, 587, '192.168.50.12', 587]),
      forward([130, 8443, '192.168.40.21', 443]),
      forward([140, 10_022, '192.168.50.11', 22])
    ]
  },
  filters: filterTable(),
  vpn: {
    ike: {version: 2, encryption: 'aes256', integrity: 'sha256', group: 14, lifetimeSeconds: 28_800},
    esp: {encryption: 'aes256', integrity: 'sha256', pfsGroup: 14, lifetimeSeconds: 3600},
    localId: 'shinjuku.smp.example',
    dpd: {intervalSeconds: 30, timeoutSeconds: 120},
    peers: [
      peer(['hq-tokyo', '本社（東京）', '198.51.100.10', ['10>10.1.0.0/16', '20>10.1.200.0/24']]),
      peer(['dc-inzai', 'データセンター（印西）', '198.51.100.20', ['10>10.2.0.0/16', '50>10.2.0.0/16']]),
      peer(['br-osaka', '大阪支店', '198.51.100.31', ['10>192.168.110.0/24']]),
      peer(['br-nagoya', '名古屋営業所', '198.51.100.32', ['10>192.168.120.0/24']]),
      peer(['br-fukuoka', '福岡営業所', '198.51.100.33', ['10>192.168.130.0/24']]),
      peer(['br-sendai', '仙台営業所', '198.51.100.34', ['10>192.168.140.0/24']])
    ],
    remoteAccess: null
  },
  management: {
    hostname: 'vsr-smp-shinjuku01',
    admin: {user: 'admin', password: secret('Fx-Adm-2026-a1')},
    enable: secret('Fx-Ena-2026-c3'),
    allowed: [net('203.0.113.192/28')],
    ntp: [
      {address: ip('192.0.2.123'), prefer: true},
      {address: ip('192.0.2.124'), prefer: false}
    ],
    syslog: null,
    snmp: null,
    trapHost: ip('203.0.113.203'),
    centre: {primary: ip('203.0.113.200'), secondary: ip('203.0.113.201')},
    quietHours: null,
    timezone: {name: 'JST', offsetHours: 9}
  },
  services: {
    ids: {policy: 'standard', exclude: [net('192.168.50.10/32')]},
    antivirus: null,
    urlFilter: null,
    role: 'single',
    onsite: '24/365'
  },
  remarks: []
};

function lan([port, address, zone, use, speed = 'auto']: readonly [string, string, string, string, LinkSpeed?]): Lan {
  const vlan = port.includes('.') ? Number(port.split('.')[1]) : null;
  return {port, address: host(address), vlan, zone, speed, use};
}

type PoolRow = readonly [string, string, string, readonly [number, number], number];

function pool([name, port, base, [from, to], leaseSeconds]: PoolRow) {
  const range = {from: ip(`${base}.${from}`), to: ip(`${base}.${to}`)};
  return {name, enabled: true, port, network: net(`${base}.0/24`), range, exclude: [], leaseSeconds};
}

function forward([rule, port, to, toPort]: readonly [number, number, string, number]) {
  return {rule, protocol: 'tcp' as const, port, to: ip(to), toPort};
}

type PeerRow = readonly [string, string, string, readonly string[]];

function peer([name, label, remote, pairs]: PeerRow): Settings['vpn']['peers'][number] {
  const traffic = pairs.map(pair => {
    const [third, far = ''] = pair.split('>');
    return {local: net(`192.168.${third}.0/24`), remote: net(far)};
  });
  return {number: 1, name, label, remote: ip(remote), remoteId: `${name}.smp.example`, psk: secret('x'), traffic};
}

/** ④ B16:I56 — 方向｜送信元｜宛先｜プロトコル｜ポート｜動作｜ログ; `-` is 全て. Defaults: 記載のないもの. */
function filterTable(): readonly FilterPolicy[] {
  const rows = `
    wan local    | - - udp 500 許可 -
    wan local    | - - udp 4500 許可 -
    wan local    | - - esp - 許可 -
    wan local    | - - icmp echo-request 許可 -
    wan local    | 203.0.113.192/28 - tcp 22 許可 ○
    wan dmz      | - 192.168.50.10/32 tcp 443 許可 -
    wan dmz      | - 192.168.50.12/32 tcp 587 許可 -
    wan dmz      | 198.51.100.0/24 192.168.50.11/32 tcp 22 許可 ○
    wan device   | 198.51.100.10/32 192.168.40.21/32 tcp 443 許可 -
    lan wan      | - - tcp 25 拒否 ○
    lan wan      | - - tcp 135-139 拒否 ○
    lan wan      | - - tcp 445 拒否 ○
    lan wan      | - - - - 許可 -
    lan dmz      | - 192.168.50.10/32 tcp 443 許可 -
    lan dmz      | - 192.168.50.11/32 tcp 22 許可 -
    lan dmz      | - 192.168.50.12/32 tcp 587 許可 -
    lan dmz      | - 192.168.50.12/32 tcp 993 許可 -
    lan dmz      | - - icmp - 許可 -
    lan device   | - 192.168.40.11/32 tcp 9100 許可 -
    lan device   | - - tcp 443 許可 -
    lan device   | - - icmp - 許可 -
    lan vpn      | - - - - 許可 -
    vpn lan      | 10.1.0.0/16 - tcp 3389 許可 ○
    vpn lan      | 10.1.0.0/16 - tcp 445 許可 -
    vpn lan      | - - udp 53 許可 -
    vpn lan      | - - icmp - 許可 -
    vpn dmz      | 10.2.0.0/16 192.168.50.0/24 tcp - 許可 -
    vpn dmz      | - - icmp - 許可 -
    voice wan    | - - - - 拒否 ○
    voice vpn    | - 10.1.200.0/24 udp 5060 許可 -
    voice vpn    | - 10.1.200.0/24 udp 10000-20000 許可 -
    guest wan    | - - tcp 80 許可 -
    guest wan    | - - tcp 443 許可 -
    guest wan    | - - udp 443 許可 -
    guest wan    | - - udp 53 許可 -
    guest wan    | - - icmp - 許可 -
    guest local  | - - udp 67 許可 -
    device wan   | 192.168.40.11/32 - tcp 443 許可 -
    device wan   | - - udp 123 許可 -
    mnt local    | 192.168.254.0/24 - tcp 22 許可 -
    mnt local    | - - icmp - 許可 -`;
  const policies = new Map<string, FilterRule[]>();
  for (const row of rows.trim().split('\n')) {
    const [direction = '', cells = ''] = row.split('|');
    const name = direction.trim();
    policies.set(name, [...(policies.get(name) ?? []), filterRule(cells.trim().split(' '))]);
  }
  return [...policies].map(([name, rules]) => {
    const [from = '', to = ''] = name.split(' ');
    return {from, to, rules, fallback: null};
  });
}

function filterRule([source, destination, protocol, port = '-', action, log]: readonly (
  string | undefined
)[]): FilterRule {
  const [from = Number.NaN, to = from] = port.split('-').map(Number);
  return {
    action: action === '許可' ? 'permit' : 'deny',
    protocol: protocol === '-' ? null : (protocol as FilterRule['protocol']),
    source: source === '-' ? null : net(source ?? ''),
    destination: destination === '-' ? null : net(destination ?? ''),
    ports: /^\d/.test(port) ? {from, to} : null,
    icmpType: /^[a-z]/.test(port) ? port : null,
    log: log === '○'
  };
}

export const shinjukuOrder: Order = order();

function order(): Order {
  const json = {
    workType: 'swap',
    schema: 1,
    order: 'WO-20261122-0147',
    revision: 1,
    contract: {
      no: 'UG2V-0012345',
      lineId: 'CAF0012345678',
      customer: 'c',
      status: 'active',
      terms: 't',
      conditions: []
    },
    site: {name: '新宿支店', address: 'a', place: 'p'},
    people: {
      engineer: {company: 'c', name: 'n', standing: 'partner-engineer'},
      customerDesk: {name: 'd', phone: '1'},
      centre: {name: 'c', phone: '2'},
      siteContact: 's'
    },
    authority: {decidedBy: 'duty', at: '2026-11-22T02:08:00+09:00', ticket: 'T-0147'},
    window: {hours: '24/365', from: '2026-11-22T03:00:00+09:00', until: '2026-11-22T05:00:00+09:00'},
    role: {kind: 'single'},
    newUnit: {model: 'VSR n100', serial: 'VN100-24A3-01962'},
    candidates: [{model: 'VSR n100', serial: 'VN100-24A3-01970'}],
    cabling: {ge0: 'ONU', ge1: 'LAN switch', ge2: 'server switch'},
    reload: true,
    endsAt: 'complete',
    firmware: ['5.2.x'],
    services: {ids: true},
    access: {serial: {baud: 9600}, ssh: {}, user: 'admin'},
    files: [
      {role: 'settings-sheet', name: 's.xlsx', sha256: '0'.repeat(64), takenAt: '2026-09-03T00:00:00+09:00'},
      {role: 'configuration', name: 'c.txt', sha256: '1'.repeat(64), takenAt: '2026-11-20T02:15:07+09:00'}
    ],
    profile: 'vsr',
    layout: '3.2',
    report: {number: 'R-1', to: 'x'},
    training: true,
    oldUnit: {model: 'VSR n100', serial: 'VN100-21C0-00417'}
  };
  const read = readOrder(JSON.stringify(json));
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.value;
}
