import {expect, test} from 'vitest';
import {findDisagreements} from '#core/plan/find-disagreements.ts';
import {openFindings} from '#core/plan/finding.ts';
import {contradictions} from '../../../scripts/samples/disagree.ts';
import {profile, sample, sheetWith, withExtra} from './sample.ts';

const swap = await sample('swap-shinjuku');
const disagree = await sample('swap-disagree');

const nine = {
  1: 'wan-address',
  2: 'contract',
  3: 'vpn-remote:br-fukuoka',
  4: 'vpn-secret:dc-inzai',
  5: 'dhcp-range:DEVICE',
  6: 'port-forward:130',
  7: 'hostname',
  8: 'revision',
  9: 'model'
} as const;

const brief = (given: typeof swap) =>
  findDisagreements(given).findings.map(one => [one.id, one.rank, one.sheet && one.sheet.worksheet + one.sheet.cell]);

test.each(['swap-shinjuku', 'install-kawasaki'])('sheet, configuration and order of %s agree', async folder => {
  const {findings, agreed, uncheckable} = findDisagreements(await sample(folder));
  expect(findings).toEqual([]);
  expect(agreed).toBeGreaterThan(150);
  expect(uncheckable).toEqual([
    {path: 'management.admin.password', why: 'hashed'},
    {path: 'management.enable', why: 'hashed'}
  ]);
});

test('the nine contradictions in one sheet, the sheet being newer: each by its rank and cell', () => {
  expect(new Map(brief(disagree).map(([id, ...rest]) => [id, rest]))).toEqual(
    new Map([
      ['contract', ['stop', '表紙H8']],
      ['wan-address', ['stop', '①WANF10']],
      ['model', ['stop', '表紙H15']],
      ['port-forward:130', ['centre', '④NAT・フィルタD11']],
      ['vpn-secret:dc-inzai', ['centre', '⑤VPNH12']],
      ['vpn-remote:br-fukuoka', ['centre', '⑤VPNF15']],
      ['revision', ['centre', '改訂履歴C8']],
      ['hostname', ['note', '⑥管理・監視F5']],
      ['dhcp-range:DEVICE', ['note', '②LAN・DHCPD21']]
    ])
  );
  expect(brief(disagree).map(([, rank]) => rank)).toEqual([
    ...Array<string>(3).fill('stop'),
    ...Array<string>(4).fill('centre'),
    ...Array<string>(2).fill('note')
  ]);
});

test.each([
  [1, 'stop'],
  [2, 'stop'],
  [3, 'note'],
  [4, 'note'],
  [5, 'note'],
  [6, 'note'],
  [7, 'note'],
  [8, 'centre'],
  [9, 'stop']
] as const)('contradiction %i alone, the last revision being older than the backup: %s', async (number, rank) => {
  const sheet = await sheetWith(contradictions[number]);
  expect(brief({...swap, sheet}).map(one => one.slice(0, 2))).toEqual([[nine[number], rank]]);
});

test.each([3, 4, 6] as const)('contradiction %i in a sheet that is newer waits for the centre', async number => {
  const sheet = await sheetWith({...contradictions[number], ...contradictions[8]});
  const {findings} = findDisagreements({...swap, sheet});
  expect(new Map(findings.map(one => [one.id, one.rank]))).toEqual(
    new Map([
      [nine[number], 'centre'],
      ['revision', 'centre']
    ])
  );
  expect(findings.map(one => one.newer)).toEqual(['sheet', 'sheet']);
});

test('both sides stand beside each other, with the line of the file', () => {
  const {findings} = findDisagreements(disagree);
  const of = (id: string) => findings.find(one => one.id === id);
  expect(of('contract')).toMatchObject({
    sheet: {shown: 'UG2V-0012354'},
    configuration: {fileLine: 340, shown: 'UG2V-0012345'},
    order: {path: 'contract.no', shown: 'UG2V-0012345'}
  });
  expect(of('port-forward:130')).toMatchObject({
    sheet: {shown: 'tcp 8443 192.168.40.22 443'},
    configuration: {fileLine: 137, shown: 'tcp 8443 192.168.40.21 443'}
  });
  expect(of('dhcp-range:DEVICE')).toMatchObject({
    sheet: {shown: '192.168.40.200 192.168.40.230'},
    configuration: {fileLine: 110, shown: '192.168.40.200 192.168.40.220'}
  });
});

test('of a secret only that it differs is told: no value, no position, no length', async () => {
  const longer = await sheetWith({'⑤VPN!H12': 'Fx-dc?4Zp8+Lr1u-and-much-more', '①WAN!F8': 'Fx7-pppoe#93kx'});
  const found = [
    ...findDisagreements(disagree).findings,
    ...findDisagreements({...swap, sheet: longer}).findings,
    ...findDisagreements({...swap, configuration: {...swap.configuration, items: []}}).findings
  ];
  const planted = ['Fx-', 'Fx7', 'Lr1', 'fxSnmp', '9Vb3', 'Fx fuku', 'pppoe#'];
  for (const text of planted) expect(JSON.stringify(found)).not.toContain(text);
  const [one, other] = found.filter(finding => finding.id === 'vpn-secret:dc-inzai');
  expect(one).toMatchObject({secret: true, sheet: {shown: null}, configuration: {shown: null}});
  expect({...other, rank: 0, newer: 0}).toEqual({...one, rank: 0, newer: 0});
});

test('a backup of another unit, another model on the console, an order of another line', () => {
  const {order} = swap;
  if (order.workType !== 'swap') throw new Error('a swap');
  const otherOld = {...order, oldUnit: {...order.oldUnit, serial: 'VN100-21C0-00471'}};
  expect(brief({...swap, order: otherOld})).toEqual([['old-serial', 'stop', null]]);
  expect(brief({...swap, unit: {model: 'VSR-n200'}})).toEqual([['model', 'stop', '表紙H15']]);
  expect(brief({...swap, unit: {model: 'VSR-n100'}})).toEqual([]);
  const otherLine = {...order, contract: {...order.contract, lineId: 'CAF0012345687'}};
  expect(brief({...swap, order: otherLine})).toEqual([['setting:head.lineId', 'note', '表紙H9']]);
  const otherHours = {...order, window: {...order.window, hours: '9-17/weekdays'}};
  expect(brief({...swap, order: otherHours})).toEqual([['setting:services.onsite', 'note', '⑦付加サービスD10']]);
  expect(brief({...swap, order: {...order, services: {ids: false}}})).toEqual([
    ['setting:services.ids', 'note', '⑦付加サービスD5']
  ]);
});

test('revised on the day of the backup: nobody can say which is newer', async () => {
  const sheet = await sheetWith({...contradictions[3], '改訂履歴!B8': '1.3', '改訂履歴!C8': '2026/11/20'});
  const {findings} = findDisagreements({...swap, sheet});
  expect(findings).toMatchObject([{id: nine[3], rank: 'note', newer: 'unknown'}]);
});

test('what the file has beyond a sheet that claims to be complete', () => {
  const {configuration} = swap;
  const beyond = (lines: readonly string[], section?: string) =>
    brief({...swap, configuration: withExtra(configuration, lines, section)});
  const peer = ['remote address 198.51.100.99', 'local-id fqdn shinjuku.smp.example', 'ike-version 2'];
  const section = 'vpn peer br-unknown';
  const items = ['vpn peer br-unknown', ...peer].map((text, at) => ({
    fileLine: 900 + at,
    text,
    section,
    kind: at === 0 ? ('header' as const) : ('child' as const)
  }));
  expect(brief({...swap, configuration: {...configuration, items: [...configuration.items, ...items]}})).toEqual([
    ['setting:vpn.peers[br-unknown]', 'note', '⑤VPNB11']
  ]);
  expect(beyond(['nat destination rule 150 in-interface pppoe0 proto tcp port 3389 to 192.168.10.21 3389'])).toEqual([
    ['port-forward:150', 'note', '④NAT・フィルタB9']
  ]);
  expect(beyond(['rule 35 permit any'], 'zone-policy wan dmz')).toEqual([
    ['setting:filters[1].rules[35]', 'note', '④NAT・フィルタC18']
  ]);
  expect(beyond(['ssh server allow 0.0.0.0/0'])).toEqual([
    ['setting:management.allowed[0.0.0.0/0]', 'note', '⑥管理・監視F8']
  ]);
  expect(beyond(['ssh server allow 192.168.254.0/24', 'username noc2 privilege 15 secret 6 $6$a$b'])).toEqual([]);
});

test('sealed and masked secrets can be compared by nobody, a profile that tells nothing compares nothing', () => {
  const items = swap.configuration.items.map(one => ({
    ...one,
    text: one.text
      .replace(/^(ppp password|pre-shared-key) 0 .*/, '$1 8 c2VhbGVk')
      .replace(/^(snmp community) 0 \S+/, '$1 ********')
  }));
  const {findings, uncheckable} = findDisagreements({...swap, configuration: {...swap.configuration, items}});
  expect(findings).toEqual([]);
  expect(uncheckable.filter(one => one.why === 'sealed').map(one => one.path)).toHaveLength(7);
  expect(uncheckable).toContainEqual({path: 'management.snmp.community', why: 'masked'});
  const mute = findDisagreements({...swap, profile: {...profile, facts: {}}});
  expect(mute.findings).toEqual([]);
  expect(mute.agreed).toBe(0);
  expect(mute.uncheckable).toContainEqual({path: 'wan.address', why: 'not-in-profile'});
});

test('a stop stays, a centre finding needs a reference, a note needs nothing', () => {
  const {findings} = findDisagreements(disagree);
  const ids = (accepted: readonly (readonly [string, string])[]) =>
    openFindings(findings, new Map(accepted)).map(one => one.id);
  const stops = ['contract', 'wan-address', 'model'];
  expect(ids([]).toSorted()).toEqual(
    [...stops, 'port-forward:130', 'vpn-secret:dc-inzai', 'vpn-remote:br-fukuoka', 'revision'].toSorted()
  );
  const all = findings.map(one => [one.id, 'T-0147 田中'] as const);
  expect(ids(all).toSorted()).toEqual(stops.toSorted());
  expect(ids([...all.filter(([id]) => id !== 'revision'), ['revision', ' ']])).toContain('revision');
});
