import {describe, expect, it} from 'vitest';
import type {CheckKey} from '#core/check/names.ts';
import type {Said} from '#core/check/judgement.ts';
import {answering, checks, edited, healthy, look, lookTwice, peerDetail, unit, without, type Answers} from './visit.ts';
import {shinjuku, shinjukuOrder} from './shinjuku.ts';

const centre: Said = {
  kind: 'said',
  by: 'centre',
  good: true,
  name: '監視太郎',
  number: 'C-4711',
  at: '2026-11-22T04:09:00+09:00',
  words: ''
};

describe('a unit as the sheet describes it', () => {
  it('passes every check that applies', () => {
    const standings = look(checks(), healthy(), {said: [centre]});
    const open = [...standings.values()].filter(one => one.verdict !== 'pass');
    expect(open.map(one => [one.key, one.verdict, one.cause?.kind])).toEqual([
      ['C10', 'settling', 'no-device'],
      ['C19', 'not-applicable', 'not-in-order'],
      ['customer', 'unknown', 'not-asked']
    ]);
  });

  it('has one check for each peer', () => {
    const keys = checks().map(one => one.key);
    expect(keys.filter(key => key.startsWith('C14'))).toEqual(shinjuku.vpn.peers.map(peer => `C14:${peer.name}`));
  });

  it('leaves out what the order and the contract do not have, with the reason', () => {
    const plain = {...shinjukuOrder, reload: false, services: {ids: false}};
    const alone = {...shinjuku, vpn: {...shinjuku.vpn, peers: []}};
    const standings = look(checks({order: plain, settings: alone}), healthy());
    expect(standings.get('C16')).toMatchObject({verdict: 'not-applicable', cause: {kind: 'not-subscribed'}});
    expect(standings.get('C18')).toMatchObject({verdict: 'not-applicable', cause: {kind: 'not-in-order'}});
    expect(standings.get('C14')).toMatchObject({verdict: 'not-applicable', cause: {kind: 'not-in-order'}});
  });
});

/** Each fault turns its own check red, and nothing else; what depends on it is unknown and names it. */
const faults: readonly [string, CheckKey, (all: Answers) => Answers, object][] = [
  [
    'a switch port is dead',
    'C02',
    all => edited(all, 'show interfaces brief', /^(ge2 +\S+ +up +)up /, '$1down '),
    {kind: 'link-down', port: 'ge2'}
  ],
  [
    'a fixed speed fell to 100',
    'C02',
    all => edited(all, 'show interfaces brief', /^(ge2 .*)1000-full/, '$1100-full '),
    {kind: 'speed-differs', port: 'ge2', expected: '1000-full', found: '100-full'}
  ],
  [
    'the WAN account is refused',
    'C03',
    all => session(all, 'authenticating', 'authentication failed: CHAP rejected by peer (invalid user or password)'),
    {kind: 'account-rejected'}
  ],
  [
    'the line gives another address',
    'C03',
    all => edited(all, 'show pppoe', '203.0.113.45 ', '203.0.113.46 '),
    {kind: 'differs', expected: '203.0.113.45', found: '203.0.113.46'}
  ],
  [
    'no default route',
    'C04',
    all => without(all, 'show ip route', / 0\.0\.0\.0/),
    {kind: 'missing', items: ['0.0.0.0/0 pppoe0']}
  ],
  [
    'one resolver loses packets',
    'C05',
    all => edited(all, 'ping 192.0.2.54 count 5', ' 0%', ' 20%'),
    {kind: 'packets-lost', percent: 20, to: '192.0.2.54'}
  ],
  [
    'names are not resolved',
    'C06',
    all => answering(all, 'nslookup www.example.jp', ['% Name resolution failed: timeout']),
    {kind: 'name-not-resolved'}
  ],
  [
    'no time server answers',
    'C07',
    all => answering(all, 'show ntp', ['Clock state : unsynchronized (waiting for 192.0.2.123)']),
    {kind: 'clock-not-set'}
  ],
  [
    'a LAN has the wrong length',
    'C08',
    all => edited(all, 'show interfaces brief', '192.168.30.1/24', '192.168.30.1/25'),
    {kind: 'differs', expected: 'ge1.30 192.168.30.1/24 guest', found: 'ge1.30 192.168.30.1/25 guest'}
  ],
  [
    'a pool lost a reservation',
    'C09',
    all => edited(all, 'show ip dhcp pool', /^(OFFICE .*)4 /, '$13 '),
    {kind: 'differs'}
  ],
  [
    'a pool nobody ordered serves',
    'C09',
    all =>
      answering(all, 'show ip dhcp pool', [
        ...(all.get('show ip dhcp pool') ?? []),
        'MAINT   192.168.254.0/24   192.168.254.1-192.168.254.9   0  9   0  active'
      ]),
    {kind: 'extra', items: ['MAINT']}
  ],
  [
    'a printer with a reservation gets no address',
    'C10',
    all => edited(all, 'show arp', '00:00:5e:00:53:c1  ge1 ', '00:00:5e:00:53:b1  ge1.40 '),
    {kind: 'missing', items: ['DEVICE 00:00:5e:00:53:b1']}
  ],
  [
    'a static route is missing',
    'C11',
    all => without(all, 'show ip route', /10\.20\.0\.0/),
    {kind: 'missing', items: ['10.20.0.0/16 via 192.168.10.254 distance 1']}
  ],
  [
    'a route sleeps',
    'C11',
    all => edited(all, 'show ip route', /^S>\* 172.*$/, 'S   172.16.99.0/24 [1/0] via 192.168.50.2 inactive'),
    {kind: 'link-down', port: 'ge2'}
  ],
  [
    'a forward goes to another camera',
    'C12',
    all => edited(all, 'show nat', '192.168.40.21:443', '192.168.40.22:443'),
    {
      kind: 'differs',
      expected: 'dst 130 pppoe0 tcp 8443 192.168.40.21:443',
      found: 'dst 130 pppoe0 tcp 8443 192.168.40.22:443'
    }
  ],
  [
    'a rule permits another port',
    'C13',
    all => edited(all, 'show running-config', 'source 10.1.0.0/16 port 3389 log', 'source 10.1.0.0/16 port 3390 log'),
    {
      kind: 'differs',
      expected: 'vpn lan: permit tcp source 10.1.0.0/16 port 3389 log',
      found: 'vpn lan rule 10: permit tcp source 10.1.0.0/16 port 3390 log'
    }
  ],
  [
    'a policy is configured yet not in force',
    'C13',
    all =>
      without(
        edited(all, 'show zone-policy', 'policies: 15, rules: 41', 'policies: 14, rules: 36'),
        'show zone-policy',
        /^guest +wan/
      ),
    {kind: 'missing', items: ['guest wan 5']}
  ],
  [
    'a key differs',
    'C14:br-osaka',
    all => down(all, 'br-osaka', 4, 'peer refused: AUTHENTICATION_FAILED'),
    {kind: 'peer-auth-failed'}
  ],
  [
    'a tunnel carries one network of two',
    'C14:hq-tokyo',
    all => without(all, 'show vpn ipsec sa', /10\.1\.200\.0/),
    {kind: 'missing', items: ['192.168.20.0/24 === 10.1.200.0/24']}
  ],
  ['the contract is suspended', 'C15', all => rejected(all, 'E-4032 contract suspended'), {kind: 'e-4032'}],
  [
    'IDS runs by another policy',
    'C16',
    all => edited(all, 'show ids status', 'policy standard', 'policy strict'),
    {kind: 'differs', expected: 'running standard', found: 'running strict'}
  ],
  [
    'the configuration is not saved',
    'C17',
    all =>
      edited(
        all,
        'show configuration status',
        'running and startup are identical',
        'running differs from startup (12 lines)'
      ),
    {kind: 'not-saved'}
  ],
  [
    'the saved configuration had errors at boot',
    'C18',
    all => edited(all, 'show logging', '(0 errors)', '(2 errors, see show logging)'),
    {kind: 'errors-at-load', count: 2}
  ]
];

describe('one fault', () => {
  it.each(faults)('%s: %s alone is red', (...[, key, fault, cause]) => {
    const standings = lookTwice(checks(), fault(healthy()), [centre]);
    const red = [...standings.values()].filter(one => one.verdict === 'fail');
    expect(red.map(one => one.key)).toEqual([key]);
    expect(red[0]?.cause).toMatchObject(cause);
    const named = [...standings.values()].filter(one => one.cause?.kind === 'depends-on');
    expect(named.every(one => one.verdict === 'unknown' && one.cause?.kind === 'depends-on')).toBe(true);
    for (const one of named) expect(one.cause).toEqual({kind: 'depends-on', check: key});
  });

  it('of the line makes everything behind it unknown, named by its root', () => {
    const dead = session(edited(healthy(), 'show interfaces brief', /^(ge0 +\S+ +up +)up /, '$1down '), 'down', 'none');
    const lost = ['192.0.2.53', '192.0.2.54'].reduce(
      (all, to) => edited(all, `ping ${to} count 5`, ' 0%', ' 100%'),
      without(dead, 'show ip route', /pppoe0/)
    );
    const nobody = down(rejected(lost, 'none'), 'hq-tokyo', 0, 'waiting for pppoe0');
    const standings = lookTwice(checks(), nobody);
    expect([...standings.values()].filter(one => one.verdict === 'fail').map(one => one.key)).toEqual(['C02']);
    for (const key of ['C03', 'C04', 'C05', 'C14:hq-tokyo', 'C15'] as const)
      expect(standings.get(key)).toMatchObject({verdict: 'unknown', cause: {kind: 'depends-on', check: 'C02'}});
  });

  it('of the clock explains the centre that refuses it', () => {
    const wrongClock = rejected(
      answering(healthy(), 'show ntp', ['Clock state : unsynchronized']),
      'E-4051 clock differs more than 300 s'
    );
    expect(lookTwice(checks(), wrongClock).get('C15')?.cause).toEqual({kind: 'depends-on', check: 'C07'});
  });

  it.each([
    [{model: 'VSR-n200'}, 'VSR n100'],
    [{serial: 'VN100-21C0-00417'}, 'VN100-24A3-01962, VN100-24A3-01970'],
    [{firmware: '5.3.0'}, '5.2.x']
  ])('of identity is C01: %j', (other, wanted) => {
    const standings = look(checks({identity: {...unit, ...other}}), healthy());
    expect(standings.get('C01')).toMatchObject({verdict: 'fail', cause: {kind: 'differs', expected: wanted}});
  });

  it('takes a candidate of the depot', () => {
    const standings = look(checks({identity: {...unit, serial: 'VN100-24A3-01970'}}), healthy());
    expect(standings.get('C01')?.verdict).toBe('pass');
  });
});

describe('whose side a silent tunnel looks like', () => {
  const cases: readonly [string, boolean | undefined, readonly string[], string][] = [
    ['one of six, unknown before', undefined, ['br-fukuoka'], 'theirs'],
    ['one of six, down before too', false, ['br-fukuoka'], 'theirs'],
    ['one of six, up with the old unit', true, ['br-fukuoka'], 'undecided'],
    ['all six', undefined, shinjuku.vpn.peers.map(peer => peer.name), 'ours']
  ];
  it.each(cases)('%s', (...[, before, silent, side]) => {
    const all = silent.reduce<Answers>(
      (answers, name) => down(answers, name, 12, 'peer not responding (no reply to IKE_SA_INIT)'),
      healthy()
    );
    const peersBefore = before === undefined ? new Map() : new Map([['br-fukuoka', before]]);
    const standing = lookTwice(checks({peersBefore}), all).get('C14:br-fukuoka');
    expect(standing).toMatchObject({verdict: 'fail', side, cause: {kind: 'peer-silent', sent: 12, received: 0}});
  });

  it.each([
    [true, 'ours'],
    [undefined, 'undecided']
  ])('a refused key, up before: %s', (before, side) => {
    const peersBefore = new Map(before === undefined ? [] : [['br-osaka', before]]);
    const all = down(healthy(), 'br-osaka', 4, 'peer refused: AUTHENTICATION_FAILED');
    expect(lookTwice(checks({peersBefore}), all).get('C14:br-osaka')?.side).toBe(side);
  });
});

describe('a reload that nobody watched', () => {
  const silent = () => answering(healthy(), 'show logging', ['Nov 22 04:02:11 kernel: ge1: link up']);

  it('is proved by all that was saved running again', () => {
    expect(lookTwice(checks(), silent()).get('C18')?.verdict).toBe('pass');
  });

  it('stays unknown where something is missing, and fails by lines the log says were refused', () => {
    const differs = edited(silent(), 'show configuration status', /identical/, 'different');
    expect(lookTwice(checks(), differs).get('C18')?.verdict).toBe('unknown');
    const log = ['Nov 22 04:02:11 boot: startup line refused: line 12: ntp', 'Nov 22 04:02:12 kernel: ge1: link up'];
    expect(lookTwice(checks(), answering(silent(), 'show logging', log)).get('C18')).toMatchObject({
      verdict: 'fail',
      cause: {kind: 'errors-at-load', count: 1}
    });
  });
});

describe("a person's word", () => {
  it.each([{name: ''}, {number: ' '}, {at: ''}])('of the centre without %j stays unknown', part => {
    const standings = look(checks(), healthy(), {said: [{...centre, ...part}]});
    expect(standings.get('C20')).toMatchObject({verdict: 'unknown', cause: {kind: 'not-asked'}});
  });

  it('of the customer that it does not work is a fail with the words', () => {
    const said: Said = {...centre, by: 'customer', good: false, number: '', words: '受発注'};
    expect(look(checks(), healthy(), {said: [said]}).get('customer')).toMatchObject({
      verdict: 'fail',
      cause: {kind: 'said-no', words: '受発注'}
    });
  });
});

function session(all: Answers, state: string, failure: string): Answers {
  const changed = edited(all, 'show pppoe', /ge0 +up /, `ge0  ${state} `);
  return answering(changed, 'show pppoe pppoe0 detail', [`  Last failure      : ${failure}`]);
}

function down(all: Answers, peer: string, ...[sent, failure]: readonly [number, string]): Answers {
  const shown = all.get('show vpn ipsec sa') ?? [];
  const rest = shown
    .filter(line => !line.startsWith(`${peer}{`))
    .map(line => line.replace(new RegExp(`^(${peer}\\[\\d+\\]: )ESTABLISHED.*`), '$1CONNECTING, 203.0.113.45[%any]'))
    .map(line => line.replace(/\((\d+) up, (\d+) /, (_, up, more) => `(${Number(up) - 1} up, ${Number(more) + 1} `));
  return answering(answering(all, 'show vpn ipsec sa', rest), `show vpn peer ${peer}`, peerDetail(sent, 0, failure));
}

function rejected(all: Answers, error: string): Answers {
  const changed = edited(all, 'show center status', /^(State +: )registered/, '$1rejected');
  return error === 'none' ? changed : edited(changed, 'show center status', /^(Last error +: ).*/, `$1${error}`);
}
