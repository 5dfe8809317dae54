import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {apply, type Client, desk, type Desk, enterFactory, plan} from './naive-client.ts';

/** A unit that carries the plan, cables in, everything up, nothing said unasked. */
function connected(work: (client: Client, on: Desk) => Promise<void>, name = 'shinjuku'): Promise<void> {
  const on = desk({scenario: name});
  return on.clock.run(async () => {
    await enterFactory(on.client);
    await apply(on.client, plan());
    for (const [port, to] of [
      ['ge0', 'onu'],
      ['ge1', 'lan-switch'],
      ['ge2', 'dmz-switch']
    ] as const) {
      on.unit.world.plug(port, to);
    }
    await wait(on, 120);
    await on.client.send('no terminal monitor');
    await on.client.send('! quiet');
    await work(on.client, on);
  });
}

const wait = (on: Desk, seconds: number): Promise<void> => new Promise(done => on.clock.after(seconds * 1000, done));

test('traceroute: a line a hop to the target; through nothing it goes on in stars until Ctrl-C', () =>
  connected(async client => {
    const lines = await client.send('traceroute 192.0.2.53');
    expect(lines[0]).toBe('traceroute to 192.0.2.53 (192.0.2.53), 30 hops max, 46 byte packets');
    expect(lines.slice(1).map(line => line.split(/ +/)[2])).toEqual(['203.0.113.254', '198.51.100.254', '192.0.2.53']);
    expect(await client.send('traceroute 192.168.50.10')).toHaveLength(2);
    await client.type('traceroute 198.51.100.77\r');
    await client.until(/ 4 {2}\* {2}\* {2}\*\n$/);
    await client.type('\x03');
    await client.until(/# $/);
  }));

test('a tunnel called up does not wait for its next try; reset takes an established one down and up', () =>
  connected(async (client, on) => {
    const sent = async () => Number(/sent (\d+)/.exec((await client.send('show vpn peer br-fukuoka')).join())?.[1]);
    const before = await sent();
    expect(await client.send('vpn initiate br-fukuoka')).toEqual(['% Notice: N-2410 initiating br-fukuoka.']);
    await wait(on, 2);
    expect(await sent()).toBe(before + 4);
    await client.send('vpn reset hq-tokyo');
    expect((await client.send('show vpn peer hq-tokyo'))[2]).toBe('  State         : connecting');
    await wait(on, 2);
    expect((await client.send('show vpn peer hq-tokyo'))[2]).toBe('  State         : established');
    expect(await client.send('vpn reset nobody')).toEqual(['% There is no matched command.']);
  }, 'shinjuku-peer-down'));

test('center test: 3–10 s, three lines and the verdict', () =>
  connected(async (client, on) => {
    const begun = on.clock.monoMs();
    expect(await client.send('center test')).toEqual([
      'Primary   : 203.0.113.200 reachable',
      'Secondary : 203.0.113.201 reachable',
      'Contract  : UG2V-0012345 accepted',
      '% OK'
    ]);
    expect(on.clock.monoMs() - begun).toBeGreaterThan(3000);
    on.unit.world.set(truth => (truth.center.serialAssignedAt = null));
    expect((await client.send('center test')).at(-1)).toBe('% Error: E-4031 serial not assigned to this contract');
    on.unit.world.unplug('ge0');
    expect((await client.send('center test')).slice(-4)).toContain('% Error: E-4040 centre not reachable');
  }));

test('show vrrp as the sample when the other unit is master; master when alone, init without a link', () =>
  connected(async (client, on) => {
    await client.send('configure terminal');
    await client.send('interface ge1');
    await client.send('vrrp 10 address 192.168.10.3 priority 100');
    await client.send('end');
    expect((await client.send('show vrrp'))[1]).toMatch(/^ge1 +10 +master +100 +192\.168\.10\.3 +192\.168\.10\.1 +no$/);
    on.unit.world.set(truth => (truth.ha = {peer: 'VN100-21C0-00418', role: 'master', address: '192.168.10.1'}));
    expect(await client.send('show vrrp')).toEqual(
      readFileSync('test/fixtures/pd1/show-vrrp.txt', 'utf8').trimEnd().split('\n')
    );
    on.unit.world.unplug('ge1');
    await client.send('! noise');
    expect((await client.send('show vrrp'))[1]).toMatch(/ init /);
  }));

test('tech-support: some 860 kB, every view in it and no secret', () =>
  connected(async (client, {unit}) => {
    const text = (await client.send('show tech-support', /# $/, 1200)).join('\n');
    expect(text.length).toBeGreaterThan(780_000);
    expect(text.length).toBeLessThan(900_000);
    for (const part of ['show version', 'show pppoe', 'show nat', 'show running-config']) {
      expect(text).toContain(`------------------ ${part} ------------------\n`);
    }
    expect(text).toContain(' ppp password 8 <removed>\n');
    expect(text).not.toMatch(/\$6\$|Fx/);
    for (const [, blob = ''] of unit.inspect().running.matchAll(/ 8 (\S{16,})/g)) expect(text).not.toContain(blob);
  }));

test('reload in: it comes when it said, unless it is called off', () =>
  connected(async (client, on) => {
    await client.send('write memory');
    await client.send('reload in 2', /Proceed with reload\? \[yes\/no\]: $/);
    expect(await client.send('yes')).toEqual(['% Notice: reload in 2 minutes.']);
    await client.send('reload cancel');
    await wait(on, 200);
    expect(on.unit.inspect().reloads).toBe(0);
    await client.send('reload in 2', /Proceed/);
    await client.send('yes');
    await client.until(/%SYS-5-RELOAD: reload requested by admin \(console\)/, 130);
    await client.until(/login: $/, 200);
    expect(on.unit.inspect().reloads).toBe(1);
  }));

test('a new host key: asked, half a minute, then another fingerprint; what is typed meanwhile is lost', () =>
  connected(async (client, on) => {
    const [before] = await client.send('show ssh fingerprint');
    await client.send('configure terminal');
    await client.send('ssh server key generate', /Host keys exist\. Replace them\? \[yes\/no\]: $/);
    await client.send('no');
    expect(on.unit.inspect().hostKey).toBe('as-labelled');
    await client.send('ssh server key generate', /\[yes\/no\]: $/);
    await client.type('yes\r');
    await wait(on, 5);
    await client.type('hostname lost\r');
    const answer = await client.until(/# $/, 60);
    expect(answer).toMatch(/% OK: host key replaced, SHA256:\S{43}\n/);
    const [after = ''] = await client.send('do show ssh fingerprint');
    expect(after).not.toBe(before);
    expect(answer).toContain(after.replace('ED25519 ', ''));
    expect(on.unit.inspect()).toMatchObject({hostKey: 'replaced', hostname: 'vsr-smp-shinjuku01'});
  }));

test('power lost while it saves: the boot finds it damaged and takes the generation before', () =>
  connected(async (client, on) => {
    await client.send('write memory');
    await client.send('configure terminal');
    await client.send('snmp contact new');
    await client.send('end');
    await client.type('write memory\r');
    await client.until(/Saving to flash: \.\./);
    on.unit.world.power('off');
    on.unit.world.power('on');
    const boot = await client.until(/login: $/, 200);
    expect(boot).toContain('Startup configuration is damaged (checksum). Using previous generation 1.\n');
    expect(on.unit.inspect().running).toContain('snmp contact noc@example.jp\n');
  }));

test('pager-back-on: after a config mode the pages are back', () => {
  const on = desk({faults: ['pager-back-on']});
  return on.clock.run(async () => {
    await enterFactory(on.client);
    expect((await on.client.send('show running-config')).at(-1)).toMatch(/^! eof/);
    await on.client.send('configure terminal');
    await on.client.send('end');
    await on.client.send('show running-config', /--More-- $/);
    await on.client.type('q');
    await on.client.until(/# $/);
  });
});
