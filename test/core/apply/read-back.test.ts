import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {Difference, DifferenceClass, ReadBack} from '#core/apply/difference.ts';
import {compareReadBack} from '#core/apply/read-back.ts';
import {buildPlan} from '#core/plan/build-plan.ts';
import type {Plan, PlanLine} from '#core/plan/plan.ts';
import {backup, byHand, configurationOf, factory, profile, value} from '../configuration/shinjuku.ts';

const plan = value(buildPlan({configuration: configurationOf(backup), profile, before: factory, firmware: '5.2.3'}));
const exact = backup.split('\n').slice(3);

const compare = (running: readonly string[], of: Plan = plan): ReadBack =>
  compareReadBack({plan: of, running, before: factory, profile});
const planOf = (...lines: readonly string[]): Plan =>
  value(buildPlan({configuration: byHand(...lines), profile, before: [], firmware: '5.2.3'}));
const compareWith = (of: Plan, ...running: readonly string[]): ReadBack =>
  compareReadBack({plan: of, running, before: [], profile});
const classes = (back: ReadBack): readonly DifferenceClass[] => back.differences.map(one => one.class);
const serious = (back: ReadBack): readonly Difference[] =>
  back.differences.filter(one => ['missing', 'extra', 'changed', 'pending'].includes(one.class));

/** What a unit prints of the plan: each line in its section, children indented. */
const printed = (lines: readonly PlanLine[]): string[] =>
  lines.filter(line => line.source === 'file').map(line => (line.kind === 'child' ? ` ${line.text}` : line.text));
/** `show running-config` without "portable": secrets sealed by the unit, blobs new each time. */
const sealed = (lines: readonly string[]): string[] =>
  lines.map(line => line.replace(/(password|key|community) 0 ("(?:[^"\\]|\\.)*"|\S+)/, '$1 8 bmV3LWJsb2I'));

describe('the backup applied and read back', () => {
  test('exactly: green, and every line of the plan is proved', () => {
    const back = compare(exact);
    expect(serious(back)).toEqual([]);
    expect(back.green).toBe(true);
    expect(back.proved.size).toBe(plan.lines.length);
    expect(classes(back)).toEqual(['volatile']);
  });
  test('plainly: green, but the eight sealed secrets are not proved', () => {
    const back = compare(sealed(exact));
    expect(back.green).toBe(true);
    expect(classes(back).filter(one => one === 'secret-unproved')).toHaveLength(8);
    expect(back.proved.size).toBe(plan.lines.length - 8);
  });
  test('with nothing applied: red, and what the factory left is told from the rest', () => {
    const back = compare(factory);
    expect(back.green).toBe(false);
    expect(back.differences.filter(one => one.class === 'extra')).toContainEqual({
      class: 'extra',
      section: 'ip dhcp pool MAINT',
      planned: 'no ip dhcp pool MAINT',
      running: 'ip dhcp pool MAINT',
      foundBefore: true
    });
    const proved = plan.lines.filter(line => back.proved.has(line.no)).map(line => `${line.section}: ${line.text}`);
    expect(proved).toEqual([
      ': clock timezone JST 9',
      ': console exec-timeout 10',
      ': ssh server enable',
      'interface ge0: interface ge0',
      'interface ge1: interface ge1',
      'interface ge2: interface ge2',
      'interface ge3: interface ge3',
      'interface ge3: description MAINTENANCE',
      'interface ge3: zone mnt',
      'interface ge3: ip address 192.168.254.254/24',
      'interface ge3: no shutdown'
    ]);
  });
  test('shows no secret in any difference', () => {
    const wrong = exact.map(line =>
      line.replace('Fx7-pppoe#93kd', 'Fx7-other').replace('fxsaltnoc$DD', 'fxsaltnoc$EE')
    );
    const text = JSON.stringify(
      [compare(factory), compare(sealed(exact)), compare(wrong), compare(wrong.slice(0, 99))].map(
        one => one.differences
      )
    );
    for (const fragment of ['Fx', 'fxS', '$6$', 'bmV3']) expect(text).not.toContain(fragment);
  });
});

describe('a unit that rewrites what it is told', () => {
  const lines = exact
    .slice(0, exact.indexOf('end'))
    .map(line =>
      line
        .replace('address 192.168.10.1/24', 'address 192.168.10.1 255.255.255.0')
        .replace('route 10.20.0.0/16', 'route 10.20.0.0 255.255.0.0')
        .replace('00:00:5e:00:53:a1', '0000.5E00.53A1')
        .replace('00:00:5e:00:53:b2', '00-00-5E-00-53-B2')
        .replace(
          'rule 10 permit tcp destination 192.168.50.10 port 443',
          'rule 10 permit tcp destination 192.168.50.10 port https'
        )
        .replace('port 443 to 192.168.50.10 443', 'port https to 192.168.50.10 https')
        .replace('description LAN1-OFFICE', 'description "LAN1-OFFICE"')
        .replace('0 Fx-hq!7Qm2_tK9w', '0 "Fx-hq!7Qm2_tK9w"')
        .replace('zone dmz', 'zone  dmz   ')
        .replace(' vlan 20', ' speed auto')
    );
  const shown = ['console exec-timeout 10', 'pppoe keepalive 30 5', 'dpd 30 120', 'keepalive 60', 'version 5.2'];
  const typed = planOf('console speed 9600', ...lines.filter(line => !shown.includes(line.trim())));
  const answered = exact.filter(line => line !== ' vlan 20');
  test('is green: defaults shown and hidden, other spellings', () => {
    const back = compareWith(typed, 'Building configuration...', 'Current configuration : 9304 bytes', ...answered);
    expect(serious(back)).toEqual([]);
    expect(back.proved.size).toBe(typed.lines.length);
    const count = (kind: DifferenceClass) => classes(back).filter(one => one === kind).length;
    expect([count('default-shown'), count('default-hidden'), count('volatile')]).toEqual([9, 2, 3]);
    expect(back.differences.filter(one => one.class === 'normalised').map(one => one.running)).toEqual([
      'description LAN1-OFFICE',
      'ip address 192.168.10.1/24',
      'zone dmz',
      'host pc-mgr01 00:00:5e:00:53:a1 192.168.10.21',
      'host cam-entrance 00:00:5e:00:53:b2 192.168.40.21',
      'ip route 10.20.0.0/16 192.168.10.254',
      'nat destination rule 110 in-interface pppoe0 proto tcp port 443 to 192.168.50.10 443',
      'rule 10 permit tcp destination 192.168.50.10 port 443',
      'rule 10 permit tcp destination 192.168.50.10 port 443'
    ]);
  });
});

describe('any plan and any unit', () => {
  const own = plan.lines.filter(line => line.source === 'file');
  /** Dropping a header or a line of a block drops what stands under it: a unit prints no half of either. */
  const without = (nos: ReadonlySet<number>) => {
    const sections = new Set(own.filter(line => line.kind === 'header' && nos.has(line.no)).map(line => line.section));
    const block = own.some(line => line.kind.startsWith('block') && nos.has(line.no));
    const gone = (line: PlanLine) =>
      nos.has(line.no) ||
      (line.section !== '' && sections.has(line.section)) ||
      (block && line.kind.startsWith('block'));
    return {gone: own.filter(gone), left: own.filter(line => !gone(line))};
  };
  test('lines that are not there are missing, exactly those, and not proved', () => {
    fc.assert(
      fc.property(fc.subarray(own), picked => {
        const {gone, left} = without(new Set(picked.map(line => line.no)));
        const back = compare(printed(left));
        const counted = gone.filter(line => !line.kind.startsWith('block') || line.kind === 'block-begin');
        expect(serious(back).map(one => one.class)).toEqual(counted.map(() => 'missing'));
        expect(serious(back).map(one => one.planned?.split('\n')[0])).toEqual(counted.map(line => line.shown));
        const open = plan.lines.filter(line => !back.proved.has(line.no));
        expect(open).toEqual(gone);
        expect(back.green).toBe(gone.length === 0);
      }),
      {numRuns: 60}
    );
  });
  test('a line nobody planned is red wherever it stands', () => {
    const word = fc.stringMatching(/^[a-z]{3,8}$/);
    const text = fc
      .tuple(fc.constantFrom('', ' '), word, word)
      .map(([indent, ...words]) => `${indent}${words.join(' ')}`);
    fc.assert(
      fc.property(text, fc.nat(exact.length - 4), (line, at) => {
        const inBanner = exact.slice(0, at).lastIndexOf('banner login ^') > exact.slice(0, at).lastIndexOf('^');
        fc.pre(!inBanner && !/^ ?(shutdown|console) /.test(line));
        const back = compare(exact.toSpliced(at, 0, line));
        expect(back.green).toBe(false);
        expect(serious(back)).toContainEqual(expect.objectContaining({class: 'extra', running: line.trim()}));
      }),
      {numRuns: 60}
    );
  });
  test('the order of sections, routes, peers, reservations and NAT rules does not matter', () => {
    const parts = exact.slice(0, exact.indexOf('end')).join('\n').split('\n!\n');
    const shuffled = (part: string) => {
      const lines = part.split('\n');
      const free = lines.filter(line => /^(?:ip route|nat | host )/.test(line));
      const rest = lines.filter(line => !free.includes(line));
      return fc.shuffledSubarray(free, {minLength: free.length}).map(some => [...rest, ...some].join('\n'));
    };
    const sections = fc
      .tuple(...parts.map(shuffled))
      .chain(all => fc.shuffledSubarray([...all], {minLength: all.length}));
    fc.assert(
      fc.property(sections, all => {
        const back = compare(all.join('\n!\n').split('\n'));
        expect(serious(back)).toEqual([]);
        expect(new Set(classes(back).filter(one => one !== 'volatile'))).toEqual(new Set(['order-only']));
        expect(back.proved.size).toBe(plan.lines.length);
      }),
      {numRuns: 40}
    );
  });
  test('a line cut short or with one character changed is never proved', () => {
    const plain = own.filter(line => line.kind === 'child' || line.kind === 'single');
    fc.assert(
      fc.property(fc.constantFrom(...plain), fc.nat(), (line, where) => {
        const place = where % line.text.length;
        const typo = line.text[place] === 'x' ? 'y' : 'x';
        const changed = {...line, text: line.text.slice(0, place) + typo + line.text.slice(place + 1)};
        const back = compare(printed(own.map(one => (one === line ? changed : one))));
        expect(back.green).toBe(false);
        expect(back.proved.has(line.no)).toBe(false);
      }),
      {numRuns: 150}
    );
  });
});
