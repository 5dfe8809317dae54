import {expect, test} from 'vitest';
import {apply, type Client, desk, type Desk, enterFactory, plan} from './naive-client.ts';

function configuring(faults: readonly string[], work: (client: Client, on: Desk) => Promise<void>): Promise<void> {
  const on = desk({faults});
  return on.clock.run(async () => {
    await enterFactory(on.client);
    await on.client.send('configure terminal');
    await work(on.client, on);
  });
}

test('a refused header leaves the session in the section before, and its children land there', () =>
  configuring([], async (client, {unit}) => {
    await client.send('interface ge2');
    expect(await client.send('interface ge4', /\(config-if\)# $/)).toEqual(['% Error: E-2201 no such interface: ge4']);
    await client.send('ip address 192.168.99.1/24');
    expect(unit.inspect().running).toContain('interface ge2\n ip address 192.168.99.1/24\n');
  }));

test('a header inside another section is accepted, a single line moves to (config)', () =>
  configuring([], async client => {
    await client.send('interface ge1');
    expect(await client.send('ip dhcp pool SHOP', /\(config-dhcp\)# $/)).toEqual([]);
    expect(await client.send('hostname other', /^[^\n]*\nother\(config\)# $/)).toEqual([]);
  }));

test('exit in exec logs out', () =>
  configuring([], async client => {
    await client.send('end');
    expect(await client.send('exit', /login: $/)).toEqual(['']);
  }));

test('a section of a daemon is pending until it is left', () =>
  configuring([], async (client, {unit}) => {
    await client.send('zone-policy lan wan');
    await client.send('rule 10 permit any');
    await client.send('default deny');
    expect(await client.send('do show zone-policy')).toContain('Total policies: 1, rules: 0');
    expect(unit.inspect().running).toContain(' rule 10 permit any ! pending\n default deny ! pending\n');
    await client.send('exit');
    expect(await client.send('do show zone-policy')).toContain('Total policies: 1, rules: 1');
    expect(unit.inspect().pending).toEqual([]);
  }));

test.each([
  [['interface ge1', 'ip address 192.168.10.300/24'], '% Invalid value for address: "192.168.10.300/24".'],
  [['interface ge2', 'ip address 192.168.254.1/24'], '% Error: E-2202 address overlaps with ge3'],
  [['interface ge1.20', 'vlan 20', 'interface ge1.21', 'vlan 20'], '% Error: E-2204 vlan 20 already used by ge1.20'],
  [
    ['ip dhcp pool A', 'network 192.168.10.0/24', 'gateway 192.168.11.1'],
    '% Error: E-2301 address outside pool network'
  ],
  [['vpn peer x', 'ike-proposal NONE'], '% Error: E-2401 unknown proposal: NONE'],
  [['vpn peer x', 'remote address 198.51.100.9', 'enable'], '% Error: E-2403 peer is incomplete: local-id'],
  [['zone-policy foo lan'], '% Error: E-2601 unknown zone: foo'],
  [['center', 'contract 12345'], '% Error: E-2701 contract number has a wrong form'],
  [
    [
      'nat destination rule 110 in-interface pppoe0 proto tcp port https to 192.168.10.9 443',
      'nat destination rule 120 in-interface pppoe0 proto tcp port 443 to 192.168.10.8 443'
    ],
    '% Error: E-2501 overlaps rule 110'
  ],
  [['ike proposal W', 'group 2'], '% Warning: W-2404 proposal is weak (group 2).'],
  [['version 5.2'], '% Notice: N-1001 version line ignored.'],
  [
    ['interface pppoe0', 'ppp password 8 AAAAAAAAAAAAAAAAAAAAAAAA'],
    '% Error: E-2402 secret was sealed on another unit.'
  ]
])('%j → %s', (lines, answer) =>
  configuring([], async client => {
    const answers: string[] = [];
    for (const line of lines) answers.push(...(await client.send(line)));
    expect(answers).toEqual([answer]);
  })
);

test('what the unit rewrites: masks, MAC forms, quotes, defaults hidden', () =>
  configuring([], async (client, {unit}) => {
    for (const line of [
      'interface ge1',
      'ip address 192.168.10.1 255.255.255.0',
      'speed auto',
      'shutdown',
      'ip dhcp pool A',
      'network 192.168.10.0/24',
      'host a 0000.5E00.53A1 192.168.10.9',
      'snmp contact "noc@example.jp"',
      'ip route 10.1.0.0 255.255.0.0 192.168.10.254'
    ])
      await client.send(line);
    const {running} = unit.inspect();
    expect(running).toContain('interface ge1\n ip address 192.168.10.1/24\n!');
    expect(running).toContain(' host a 00:00:5e:00:53:a1 192.168.10.9\n');
    expect(running).toContain('snmp contact noc@example.jp\n');
    expect(running).toContain('ip route 10.1.0.0/16 192.168.10.254\n');
  }));

test('removing a peer asks; no leaves it', () =>
  configuring([], async (client, {unit}) => {
    await apply(client, []);
    await client.send('configure terminal');
    await client.send('vpn peer x');
    await client.send('exit');
    await client.send('no vpn peer x', /Remove vpn peer x \? \[yes\/no\]: $|Remove vpn peer x\? \[yes\/no\]: $/);
    await client.send('no');
    expect(unit.inspect().running).toContain('vpn peer x\n');
    await client.send('no vpn peer x', /\[yes\/no\]: $/);
    await client.send('yes');
    expect(unit.inspect().running).not.toContain('vpn peer x\n');
  }));

test('the centre holds the configuration: nobody else gets in', () => {
  const on = desk({faults: ['locked-by-center']});
  return on.clock.run(async () => {
    await enterFactory(on.client);
    const answer = await on.client.send('configure terminal', /vsr# $/);
    expect(answer).toEqual([
      expect.stringMatching(
        /^% Error: E-2102 configuration is locked by noc \(ssh 203\.0\.113\.200\) since [\d:]{8}\.$/
      )
    ]);
  });
});

test('a secret entered twice is sealed differently each time; a login secret gets a new salt', () =>
  configuring([], async (client, {unit}) => {
    await client.send('interface pppoe0');
    const blob = (): string => / ppp password 8 (\S+)/.exec(unit.inspect().running)?.[1] ?? '';
    await client.send('ppp password 0 Fx7-pppoe#93kd');
    const first = blob();
    await client.send('ppp password 0 Fx7-pppoe#93kd');
    expect(blob()).not.toBe(first);
    await client.send(`ppp password 8 ${first}`);
    expect(unit.inspect().portable).toContain(' ppp password 0 Fx7-pppoe#93kd\n');
    await client.send('enable secret 0 Fx-clear-secret');
    expect(unit.inspect().running).toMatch(/enable secret 6 \$6\$/);
  }));

test('executed tells every line that reached the parser and whether it changed anything', () =>
  configuring([], async (client, {unit}) => {
    await client.send('interface ge1');
    await client.send('description A');
    await client.send('description A');
    await client.send('frob');
    expect(unit.inspect().executed.map(({mode, line, changed, answer}) => [mode, line, changed, answer])).toEqual([
      ['config', 'interface ge1', false, ''],
      ['config-if', 'description A', true, ''],
      ['config-if', 'description A', false, ''],
      ['config-if', 'frob', false, '% Unknown command.']
    ]);
  }));

test('refuse and refuse-header strike the lines they name', () =>
  configuring(['refuse:^ntp server 192\\.0\\.2\\.124', 'refuse-header:^interface ge1\\.30'], async (client, {unit}) => {
    const answers = await apply(client, plan());
    expect(answers.filter(line => /^% (?!Warning)/.test(line))).toContain('% There is no matched command.');
    expect(unit.inspect().running).not.toContain('interface ge1.30');
    expect(unit.inspect().running).not.toContain('192.0.2.124');
  }));
