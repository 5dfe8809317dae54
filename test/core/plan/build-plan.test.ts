import {describe, expect, test} from 'vitest';
import type {Profile} from '#core/device/profile.ts';
import {buildPlan} from '#core/plan/build-plan.ts';
import type {PlanLine} from '#core/plan/plan.ts';
import {secret} from '#core/settings/secret.ts';
import {backup, byHand, configurationOf, factory, profile, value} from '../configuration/shinjuku.ts';

const given = {configuration: configurationOf(backup), profile, before: factory, firmware: '5.2.3'};
const plan = value(buildPlan(given));
const find = (text: string, section = ''): PlanLine => {
  const line = plan.lines.find(one => one.text === text && (section === '' || one.section === section));
  if (!line) throw new Error(`the plan has no ${text}`);
  return line;
};

describe('the plan of the sample swap', () => {
  test('types the file’s commands in the file’s order, and nothing of its own but the removal of the factory pool', () => {
    expect(plan.lines.map(line => line.no)).toEqual(plan.lines.map((_, at) => at + 1));
    expect(plan.lines.filter(line => line.source !== 'file')).toEqual([
      {
        no: 1,
        fileLine: 0,
        text: 'no ip dhcp pool MAINT',
        shown: 'no ip dhcp pool MAINT',
        section: '',
        kind: 'single',
        source: 'factory-extra',
        barrier: 'none',
        busyMs: 0
      }
    ]);
    const lines = backup.split('\n').map(line => line.trim());
    const typed = lines.slice(3, lines.indexOf('end')).filter(line => line !== '!' && !line.startsWith('version '));
    expect(plan.lines.slice(1).map(line => line.text.trim())).toEqual(typed);
    expect(plan.lines).toHaveLength(294);
    for (const line of plan.lines.slice(1)) expect(lines[line.fileLine - 1]).toBe(line.text.trim());
  });
  test('removes no pool that the unit does not have', () => {
    const bare = value(buildPlan({...given, before: factory.filter(line => !line.includes('MAINT'))}));
    expect(bare.lines[0]?.text).toBe('hostname vsr-smp-shinjuku01');
    expect(bare.digest).not.toBe(plan.digest);
  });
  test('has one digest whenever it is built, and another when a character changes', () => {
    expect(value(buildPlan(given)).digest).toBe(plan.digest);
    const other = byHand('hostname a', 'enable secret 0 Fx-one');
    const same = byHand('hostname a', '! a comment', 'enable secret 0 Fx-one');
    const differs = byHand('hostname a', 'enable secret 0 Fx-two');
    const digest = (configuration: typeof other) => value(buildPlan({...given, configuration})).digest;
    expect(digest(same)).toBe(digest(other));
    expect(digest(differs)).not.toBe(digest(other));
  });
  test('shows no secret', () => {
    const shown = plan.lines.map(line => line.shown).join('\n');
    expect(shown.match(/«secret»/g)).toHaveLength(11);
    for (const fragment of ['Fx', 'fxSnmp', '$6$']) expect(shown).not.toContain(fragment);
  });
});

describe('what nothing may be in flight across', () => {
  test.each([
    ['hostname vsr-smp-shinjuku01', '', 'prompt', 0],
    ['interface ge0', '', 'header', 0],
    ['ids', '', 'header', 0],
    ['ssh server enable', '', 'management', 0],
    ['ip address 192.168.10.1/24', '', 'management', 0],
    ['ip route 0.0.0.0/0 pppoe0', '', 'management', 0],
    ['no shutdown', 'interface ge1', 'none', 0],
    ['no shutdown', 'interface pppoe0', 'slow', 400],
    ['enable', 'vpn peer hq-tokyo', 'slow', 800],
    ['enable', 'center', 'slow', 1500],
    ['enable', 'ids', 'slow', 12000],
    ['dns forwarder enable', '', 'none', 0],
    ['banner login ^', '', 'block', 0],
    ['^', '', 'block', 0],
    ['network 192.168.10.0/24', '', 'none', 0]
  ] as const)('%s in %s: %s, busy %i ms', (text, section, ...gate) => {
    const {barrier, busyMs} = find(text, section);
    expect([barrier, busyMs]).toEqual(gate);
  });
  test('accounts and questions', () => {
    const gates = (line: string) =>
      value(buildPlan({...given, before: [], configuration: byHand(line)})).lines[0]?.barrier;
    expect(gates('username noc privilege 15 secret 6 $6$a$b')).toBe('account');
    expect(gates('no vpn peer old')).toBe('question');
  });
});

describe('lines that are not as in the file', () => {
  test('another firmware’s words, only for that firmware', () => {
    const configuration = byHand('dns forwarder upstream 192.0.2.53');
    const line = (firmware: string) => value(buildPlan({...given, before: [], configuration, firmware})).lines[0];
    expect(line('5.3.0')).toMatchObject({text: 'dns proxy upstream 192.0.2.53', source: 'rewording', fileLine: 2});
    expect(line('5.2.3')).toMatchObject({text: 'dns forwarder upstream 192.0.2.53', source: 'file'});
  });
  test('children follow a reworded header', () => {
    const words = {firmware: '5.3.x', from: /^center$/, to: 'centre'};
    const renamed: Profile = {...profile, rewordings: [words]};
    const built = value(
      buildPlan({
        ...given,
        before: [],
        profile: renamed,
        configuration: byHand('center', ' keepalive 60'),
        firmware: '5.3.0'
      })
    );
    expect(built.lines.map(line => [line.section, line.text])).toEqual([
      ['centre', 'centre'],
      ['centre', 'keepalive 60']
    ]);
  });
  test('a masked or sealed secret is filled from the sheet, in quotes where it needs them, and never shown', () => {
    const configuration = byHand(
      'interface pppoe0',
      ' ppp password ********',
      'vpn peer a',
      ' pre-shared-key 8 c2VhbGVk',
      '!',
      'snmp community 8 c2VhbGVk ro allow 192.0.2.0/24'
    );
    const substitutions = [
      {fileLine: 3, value: secret('Fx7#1')},
      {fileLine: 5, value: secret('Fx "b\\')},
      {fileLine: 7, value: secret('Fx-c')}
    ];
    const {lines} = value(buildPlan({...given, before: [], configuration, substitutions}));
    expect(lines.filter(line => line.source === 'substitution').map(line => [line.text, line.shown])).toEqual([
      ['ppp password 0 Fx7#1', 'ppp password 0 «secret»'],
      ['pre-shared-key 0 "Fx \\"b\\\\"', 'pre-shared-key 0 «secret»'],
      ['snmp community 0 Fx-c ro allow 192.0.2.0/24', 'snmp community 0 «secret» ro allow 192.0.2.0/24']
    ]);
    const [, ...missing] = substitutions;
    expect(buildPlan({...given, configuration, substitutions: missing})).toMatchObject({
      ok: false,
      problem: {kind: 'configuration-wrong', faults: [{line: 3, why: 'masked-secret'}]}
    });
  });
  test('comments are not typed, text of the banner that looks like one is, to the letter', () => {
    const configuration = byHand('! note', 'banner login %', '# vsr> ', '  ! no ', '', 'version 9', '%', '# note');
    const {lines} = value(buildPlan({...given, before: [], configuration}));
    expect(lines.map(line => line.text)).toEqual(['banner login %', '# vsr> ', '  ! no ', '', 'version 9', '%']);
    expect(new Set(lines.map(line => line.barrier))).toEqual(new Set(['block']));
  });
});
