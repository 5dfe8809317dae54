import {describe, expect, it} from 'vitest';
import {canonical, ruleText} from '#core/check/filter-line.ts';
import type {FilterPolicy, FilterRule, Prefix} from '#core/settings/settings.ts';
import {checks, edited, healthy, lookTwice, unit, without, type Answers} from './visit.ts';
import {shinjuku} from './shinjuku.ts';

describe('NAT, rule by rule', () => {
  const nat = (change: (all: Answers) => Answers) => lookTwice(checks(), change(healthy())).get('C12');

  it('names a rule that is missing', () => {
    const standing = nat(all =>
      edited(without(all, 'show nat', /^dst +120 /), 'show nat', 'destination rules: 4', 'destination rules: 3')
    );
    expect(standing).toMatchObject({
      verdict: 'fail',
      cause: {kind: 'missing', items: ['dst 120 pppoe0 tcp 587 192.168.50.12:587']}
    });
  });

  it('names a rule that the sheet does not have', () => {
    const less = {...shinjuku, nat: {...shinjuku.nat, destination: shinjuku.nat.destination.slice(0, 3)}};
    expect(lookTwice(checks({settings: less}), healthy()).get('C12')).toMatchObject({
      verdict: 'fail',
      cause: {kind: 'extra', items: ['dst 140 pppoe0 tcp 10022 192.168.50.11:22']}
    });
  });

  it('sees that VPN traffic is translated where the sheet says it is not', () => {
    const source = shinjuku.nat.source.map(one => ({...one, excludeVpn: true}));
    const strict = {...shinjuku, nat: {...shinjuku.nat, source}};
    expect(lookTwice(checks({settings: strict}), healthy()).get('C12')).toMatchObject({
      verdict: 'fail',
      cause: {kind: 'differs', expected: 'src 30 pppoe0 192.168.30.0/24 not vpn masquerade'}
    });
  });

  it('is unknown where the unit counts more rules than could be read', () => {
    expect(nat(all => without(all, 'show nat', /^dst +120 /))).toMatchObject({
      verdict: 'unknown',
      cause: {kind: 'unreadable', command: 'show nat'}
    });
  });
});

describe('filters, rule by rule', () => {
  const config = 'show running-config';
  const filters = (change: (all: Answers) => Answers) => lookTwice(checks(), change(healthy())).get('C13');

  it.each<[string, (all: Answers) => Answers, object]>([
    [
      'a rule less',
      all => without(all, config, /^ rule 50 permit tcp source 203/),
      {kind: 'missing', items: ['wan local: permit tcp source 203.0.113.192/28 port 22 log']}
    ],
    [
      'a rule more',
      all => edited(all, config, ' rule 10 permit udp port 67', ' rule 10 permit udp port 67\n rule 20 permit any'),
      {kind: 'extra', items: ['guest local rule 20: permit any']}
    ],
    [
      'two rules in the other order',
      all => edited(all, config, ' rule 10 deny tcp port 25 log', ' rule 25 deny tcp port 25 log'),
      {kind: 'differs', found: 'lan wan rule 20: deny tcp port 135-139 log'}
    ],
    [
      'permit where nothing is listed',
      all => edited(all, config, /^ default deny$/, ' default permit'),
      {kind: 'differs', expected: 'lan wan: default deny', found: 'lan wan: default permit'}
    ],
    [
      'a rule that waits for its section to be left',
      all => edited(all, config, ' rule 10 permit udp port 67', ' rule 10 permit udp port 67 ! pending'),
      {kind: 'differs', found: 'guest local rule 10: permit udp port 67 ! pending'}
    ]
  ])('%s', (_, change, cause) => {
    const split = (all: Answers) =>
      new Map(all).set(
        config,
        (all.get(config) ?? []).flatMap(line => line.split('\n'))
      );
    expect(filters(all => split(change(all)))).toMatchObject({verdict: 'fail', cause});
  });

  it('names a policy that the sheet does not have', () => {
    const less = {...shinjuku, filters: shinjuku.filters.filter(one => one.from !== 'mnt')};
    expect(lookTwice(checks({settings: less}), healthy()).get('C13')?.cause).toEqual({
      kind: 'extra',
      items: ['mnt local']
    });
  });

  it('holds the default to the sheet where the sheet has a row for it', () => {
    const stated = shinjuku.filters.map((one): FilterPolicy =>
      one.to === 'vpn' && one.from === 'lan' ? {...one, fallback: {action: 'deny', log: true}} : one
    );
    expect(lookTwice(checks({settings: {...shinjuku, filters: stated}}), healthy()).get('C13')?.cause).toEqual({
      kind: 'differs',
      expected: 'lan vpn: default deny log',
      found: 'lan vpn: default deny'
    });
  });

  it.each<[Partial<FilterRule>, string]>([
    [{}, 'rule 10 permit any'],
    [{action: 'deny', log: true}, 'rule 10 deny any log'],
    [{protocol: 'icmp'}, 'rule 10 permit icmp any'],
    [{protocol: 'icmp', icmpType: 'echo-request'}, 'rule 10 permit icmp type echo-request'],
    [{protocol: 'esp'}, 'rule 10 permit esp'],
    [{protocol: 'udp', ports: {from: 10_000, to: 20_000}}, 'rule 10 permit udp port 10000-20000'],
    [
      {
        protocol: 'tcp',
        source: '198.51.100.0/24' as Prefix,
        destination: '192.168.50.11/32' as Prefix,
        ports: {from: 22, to: 22},
        log: true
      },
      'rule 10 permit tcp source 198.51.100.0/24 destination 192.168.50.11 port 22 log'
    ]
  ])('a row %j of the sheet reads "%s" on the unit', (row, line) => {
    const any = {
      action: 'permit',
      protocol: null,
      source: null,
      destination: null,
      ports: null,
      icmpType: null
    } as const;
    expect(`rule 10 ${ruleText({...any, log: false, ...row})}`).toBe(canonical(line));
  });
});

describe('firmware that is only near the profile', () => {
  const policyLine = /^zone-policy | (?:rule|default) /;
  const near = () => checks({identity: {...unit, firmware: '5.3.0'}});

  it('reads tunnels in another form as unknown at once', () => {
    const other = ['hq-tokyo: #3, ESTABLISHED, IKEv2, 8a4190ce12aa07d1_i* 77d05be10cc1f392_r'];
    const standings = lookTwice(near(), new Map(healthy()).set('show vpn ipsec sa', other));
    expect(standings.get('C14:hq-tokyo')).toMatchObject({verdict: 'unknown', cause: {kind: 'unreadable'}});
  });

  it.each(['show nat', 'show running-config', 'show ip route', 'show ip dhcp pool', 'show interfaces brief'])(
    'never fails for a line of "%s" that it cannot find',
    command => {
      const lines = healthy().get(command) ?? [];
      for (const line of lines.filter(one => command !== 'show running-config' || policyLine.test(one))) {
        const standings = lookTwice(
          near(),
          new Map(healthy()).set(
            command,
            lines.filter(one => one !== line)
          )
        );
        const red = [...standings.values()].filter(one => one.verdict === 'fail').map(one => one.key);
        expect({line, red}).toEqual({line, red: ['C01']});
      }
    }
  );
});
