import {describe, expect, test} from 'vitest';
import type {ReadBack} from '#core/apply/difference.ts';
import {carries, compareReadBack} from '#core/apply/read-back.ts';
import {buildPlan} from '#core/plan/build-plan.ts';
import type {Plan} from '#core/plan/plan.ts';
import {backup, byHand, factory, profile, value} from '../configuration/shinjuku.ts';

const planOf = (...lines: readonly string[]): Plan =>
  value(buildPlan({configuration: byHand(...lines), profile, before: [], firmware: '5.2.3'}));
const compare = (plan: Plan, running: readonly string[], before: readonly string[] = []): ReadBack =>
  compareReadBack({plan, running, before, profile});
/** Class, what was planned, what is shown; without what changes at each display. */
const said = (back: ReadBack) =>
  back.differences
    .filter(one => one.class !== 'volatile')
    .map(one => [one.class, one.planned, one.running].filter(part => part !== undefined).join(' | '));
const proved = (back: ReadBack) => [...back.proved].toSorted((a, b) => a - b);

describe('pending', () => {
  const policy = planOf('zone-policy lan wan', ' rule 10 permit any', ' default deny');
  test('a line that is there but not in effect is red and not proved', () => {
    const back = compare(policy, ['zone-policy lan wan', ' rule 10 permit any ! pending', ' default deny']);
    expect(said(back)).toEqual(['pending | rule 10 permit any | rule 10 permit any']);
    expect([back.green, proved(back)]).toEqual([false, [1, 3]]);
  });
  test('a section that is pending from its header on', () => {
    const back = compare(planOf('ids', ' policy standard'), ['ids ! pending', ' policy standard ! pending']);
    expect(said(back)).toEqual(['pending | ids | ids', 'pending | policy standard | policy standard']);
    expect(proved(back)).toEqual([]);
  });
  test('a pending default is no default in effect', () => {
    const back = compare(planOf('center', ' contract A'), ['center', ' contract A', ' keepalive 60 ! pending']);
    expect(said(back)).toEqual(['extra | keepalive 60']);
  });
});

describe('another value', () => {
  test.each([
    ['interface ge1', 'ip address 192.168.10.1/24', 'ip address 192.168.10.2/24'],
    ['interface ge1', 'no shutdown', 'shutdown'],
    ['interface ge1', 'shutdown', 'no shutdown'],
    ['interface ge2', 'speed auto', 'speed 100-full'],
    ['interface ge1', 'ip address 192.168.10.1/24', 'ip address 192.168.10.1/25'],
    ['interface pppoe0', 'pppoe keepalive 10 3', 'pppoe keepalive 30 5'],
    ['vpn peer a', 'traffic local 192.0.2.0/24 remote 10.0.0.0/8', undefined],
    ['ip dhcp pool P', 'host pc 00:00:5e:00:53:a1 192.0.2.9', 'host pc 00:00:5e:00:53:a2 192.0.2.9'],
    ['zone-policy lan wan', 'rule 10 deny tcp port 25 log', 'rule 10 deny tcp port 26 log'],
    ['center', 'contract UG2V-0012345', 'contract UG2V-0012346']
  ])('%s: %s is shown as %s', (header, planned, shown) => {
    const back = compare(planOf(header, ` ${planned}`), [header, ...(shown === undefined ? [] : [` ${shown}`])]);
    expect(said(back)).toEqual([shown === undefined ? `missing | ${planned}` : `changed | ${planned} | ${shown}`]);
    expect([back.green, proved(back)]).toEqual([false, [1]]);
  });
  test('two rules that changed places are two changed rules; shown in another order they are not', () => {
    const plan = planOf('zone-policy lan wan', ' rule 10 deny any', ' rule 20 permit any');
    const swapped = compare(plan, ['zone-policy lan wan', ' rule 10 permit any', ' rule 20 deny any']);
    expect(said(swapped)).toEqual([
      'changed | rule 10 deny any | rule 10 permit any',
      'changed | rule 20 permit any | rule 20 deny any'
    ]);
    const moved = compare(plan, ['zone-policy lan wan', ' rule 20 permit any', ' rule 10 deny any']);
    expect(said(moved)).toEqual(['order-only | rule 10 deny any | rule 10 deny any']);
    expect(moved.green).toBe(true);
  });
  test('servers asked in turn must stand in their order', () => {
    const plan = planOf('dns forwarder upstream 192.0.2.53', 'dns forwarder upstream 192.0.2.54');
    const back = compare(plan, ['dns forwarder upstream 192.0.2.54', 'dns forwarder upstream 192.0.2.53']);
    expect(said(back).map(one => one.split(' | ')[0])).toEqual(['changed', 'changed']);
    expect([back.green, proved(back)]).toEqual([false, []]);
  });
});

describe('lines that are not there', () => {
  test('"no shutdown" lost on the way is missing: the default it negates is hidden, not absent', () => {
    const back = compare(planOf('interface ge1', ' zone lan', ' no shutdown'), ['interface ge1', ' zone lan']);
    expect(said(back)).toEqual(['missing | no shutdown']);
    expect(proved(back)).toEqual([1, 2]);
  });
  test('a hidden default of a section that is not there is missing with it', () => {
    const back = compare(planOf('interface ge9', ' speed auto'), ['interface ge1']);
    expect(said(back)).toEqual(['missing | interface ge9', 'missing | speed auto', 'default-shown | interface ge1']);
  });
  test('a planned default that is shown is proved like any line', () => {
    const plan = planOf('center', ' keepalive 60');
    expect(proved(compare(plan, ['center', ' keepalive 60']))).toEqual([1, 2]);
    expect(said(compare(plan, ['center']))).toEqual(['missing | keepalive 60']);
  });
  test('a child that landed in another section is missing here and extra there', () => {
    const plan = planOf('interface ge2', ' zone dmz', 'interface ge3', ' zone mnt');
    const back = compare(plan, ['interface ge2', ' zone dmz', ' zone mnt', 'interface ge3']);
    expect(back.differences).toEqual([
      {class: 'missing', section: 'interface ge3', planned: 'zone mnt'},
      {class: 'extra', section: 'interface ge2', running: 'zone mnt'}
    ]);
  });
  test('a banner counts to the letter, its delimiter does not', () => {
    const plan = planOf('banner login ^', '# vsr> ', '! keep out', '^', 'hostname a');
    expect(compare(plan, ['banner login %', '# vsr>', '! keep out', '%', 'hostname a']).proved.size).toBe(5);
    const looks = planOf('banner login ^', 'version 9', '%SYS-5-CONFIG: x', '^');
    expect(compare(looks, ['banner login ^', '^']).green).toBe(false);
    expect(compare(looks, ['banner login ^', 'version 9', '%SYS-5-CONFIG: x', '^']).green).toBe(true);
    const back = compare(plan, ['banner login ^', '# vsr>', '! keep in', '^', 'hostname a']);
    expect(back.differences[0]).toMatchObject({class: 'changed', running: 'banner login ^\n# vsr>\n! keep in\n^'});
    expect(proved(back)).toEqual([5]);
  });
});

describe('lines that are there unplanned', () => {
  test('an account of the factory that nobody removed', () => {
    const back = compare(planOf('hostname a'), ['hostname a', 'username admin privilege 15 secret 6 $6$f$x'], factory);
    expect(said(back)).toEqual(['extra | username admin privilege 15 secret 6 «secret»']);
    expect(back.green).toBe(false);
  });
  test('a port with nothing set on it is shown by every unit; with something set it is red', () => {
    expect(compare(planOf('hostname a'), ['hostname a', 'interface ge2', ' shutdown']).green).toBe(true);
    expect(said(compare(planOf('hostname a'), ['hostname a', 'interface ge2', ' no shutdown']))).toContain(
      'extra | no shutdown'
    );
  });
  test('a default line inside a section nobody planned is no excuse', () => {
    const back = compare(planOf('hostname a'), ['hostname a', 'vpn peer x', ' dpd 30 120']);
    expect(said(back)).toEqual(['extra | vpn peer x', 'extra | dpd 30 120']);
  });
  test('a default beside the value that was planned for the same thing', () => {
    const back = compare(planOf('vpn peer a', ' dpd 10 30'), ['vpn peer a', ' dpd 10 30', ' dpd 30 120']);
    expect(said(back)).toEqual(['extra | dpd 30 120']);
  });
  test('an indented line outside any section is not the planned line of the same words', () => {
    const back = compare(planOf('hostname a'), ['interface ge1', '!', ' hostname a']);
    expect(said(back)).toEqual(['missing | hostname a', 'default-shown | interface ge1', 'extra | hostname a']);
  });
  test('a line shown twice is one too many', () => {
    expect(said(compare(planOf('hostname a'), ['hostname a', 'hostname a']))).toEqual(['extra | hostname a']);
  });
});

describe('removals', () => {
  const plan = value(
    buildPlan({
      configuration: byHand('hostname a', 'no ntp server 192.0.2.1'),
      profile,
      before: factory,
      firmware: '5.2.3'
    })
  );
  test('are proved by what is not there', () => {
    expect(proved(compare(plan, ['hostname a'], factory))).toEqual([1, 2, 3]);
  });
  test('are not proved while anything of it is there, and all of it is red', () => {
    const running = [
      'hostname a',
      'ntp server 192.0.2.1 prefer',
      'ip dhcp pool MAINT',
      ' lease 600',
      'ip dhcp pool MAIN',
      'ntp server 192.0.2.10'
    ];
    const back = compare(plan, running, factory);
    expect(said(back)).toEqual([
      'extra | no ip dhcp pool MAINT | ip dhcp pool MAINT',
      'extra | no ip dhcp pool MAINT | lease 600',
      'extra | no ntp server 192.0.2.1 | ntp server 192.0.2.1 prefer',
      'extra | ip dhcp pool MAIN',
      'extra | ntp server 192.0.2.10'
    ]);
    expect(proved(back)).toEqual([2]);
  });
  test('of what the plan sets again count with it', () => {
    const again = value(
      buildPlan({configuration: byHand('ip dhcp pool MAINT', ' lease 60'), profile, before: factory, firmware: '5.2.3'})
    );
    expect(proved(compare(again, ['ip dhcp pool MAINT', ' lease 60'], factory))).toEqual([1, 2, 3]);
    expect(proved(compare(again, factory, factory))).toEqual([1, 2]);
  });
});

describe('a plan that says a thing twice', () => {
  test('the later value counts, and proves both lines', () => {
    const plan = planOf('interface ge1', ' ip address 192.0.2.1/24', '!', 'interface ge1', ' ip address 192.0.2.2/24');
    expect(proved(compare(plan, ['interface ge1', ' ip address 192.0.2.2/24']))).toEqual([1, 2, 3, 4]);
    expect(said(compare(plan, ['interface ge1', ' ip address 192.0.2.1/24']))).toEqual([
      'changed | ip address 192.0.2.2/24 | ip address 192.0.2.1/24'
    ]);
  });
  test('one section in two parts is one section', () => {
    const plan = planOf('vpn peer a', ' enable', '!', 'vpn peer b', '!', 'vpn peer a', ' ike-version 2');
    const back = compare(plan, ['vpn peer a', ' ike-version 2', ' enable', 'vpn peer b']);
    expect([back.green, back.proved.size]).toEqual([true, plan.lines.length]);
  });
});

describe('secrets', () => {
  const account = planOf('enable secret 0 Fx-one');
  test('typed in clear and shown as a hash: open, not red', () => {
    const back = compare(account, ['enable secret 6 $6$new$hash']);
    expect(said(back)).toEqual(['secret-unproved | enable secret 0 «secret» | enable secret 6 «secret»']);
    expect([back.green, proved(back)]).toEqual([true, []]);
  });
  test('a hash must come back as it was sent', () => {
    const plan = planOf('username noc privilege 15 secret 6 $6$a$one');
    expect(proved(compare(plan, ['username noc privilege 15 secret 6 $6$a$one']))).toEqual([1]);
    const back = compare(plan, ['username noc privilege 15 secret 6 $6$a$two']);
    expect(said(back)).toEqual([
      'changed | username noc privilege 15 secret 6 «secret» | username noc privilege 15 secret 6 «secret»'
    ]);
    expect(said(compare(plan, ['username noc privilege 1 secret 6 $6$a$one']))[0]).toMatch(/^changed/);
  });
  test.each(['Fx fuku 2Hj6$wQ', 'Fx-osk"9Vb3\\Nc5e', 'Fx-dc?4Zp8', '#!%', '! pending'])(
    '%s is compared in clear',
    text => {
      const word = /[ "\\]/.test(text) ? `"${text.replace(/["\\]/g, '\\$&')}"` : text;
      const plan = planOf('vpn peer a', ` pre-shared-key 0 ${word}`);
      expect(proved(compare(plan, ['vpn peer a', ` pre-shared-key 0 ${word}`]))).toEqual([1, 2]);
      const back = compare(plan, ['vpn peer a', ` pre-shared-key 0 ${word.replace(/.(?="?$)/, 'Z')}`]);
      expect([said(back)[0]?.split(' | ')[0], proved(back)]).toEqual(['changed', [1]]);
    }
  );
  test('masked by the unit: open', () => {
    const plan = planOf('interface pppoe0', ' ppp password 0 Fx7');
    expect(said(compare(plan, ['interface pppoe0', ' ppp password ********', ' pppoe keepalive 30 5']))[0]).toMatch(
      /^secret-unproved/
    );
  });
  test('what stands around a secret counts', () => {
    const plan = planOf('snmp community 0 fxS ro allow 192.0.2.0/24');
    const back = compare(plan, ['snmp community 8 blob ro allow 192.0.2.0/25']);
    expect(back.green).toBe(false);
  });
});

describe('whose configuration a unit carries', () => {
  test('the backup’s host and contract; of a factory unit nothing', () => {
    expect(carries(backup.split('\n'), profile)).toEqual({host: 'vsr-smp-shinjuku01', contract: 'UG2V-0012345'});
    expect(carries(factory, profile)).toEqual({});
  });
  test('is read past the banner and a pending mark', () => {
    const running = [
      'banner login ^',
      'hostname fake',
      ' contract UG-0',
      '^',
      'hostname a',
      'center',
      ' contract UG-1 ! pending'
    ];
    expect(carries(running, profile)).toEqual({host: 'a', contract: 'UG-1'});
  });
});
