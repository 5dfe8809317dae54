import {expect, test} from 'vitest';
import {type Client, desk, type Desk, plan} from './naive-client.ts';

/** The plan of 新宿 for a unit whose ports are called eth0…, without what needs the maintenance port. */
const onEth = (text: string) => text.replace(/\bge(\d)/g, 'eth$1');

async function enter(client: Client, serial: string): Promise<void> {
  await client.type('\r');
  await client.until(/login: $/);
  await client.send('admin', /Password: $/);
  await client.send(`vsr-${serial.slice(-5)}`, /\[yes\/no\]: $/);
  await client.send('no', /New password: $/);
  await client.send('Fx-setup-0001', /Retype new password: $/);
  await client.send('Fx-setup-0001', /vsr> ?$/);
  await client.send('enable', /vsr# ?$/);
  await client.send('terminal length 0', /vsr# ?$/);
  await client.send('terminal width 0', /vsr# ?$/);
}

function old(work: (client: Client, on: Desk) => Promise<void>): Promise<void> {
  const on = desk({scenario: 'old-family'});
  return on.clock.run(async () => {
    await enter(on.client, 'V300-1B07-00880');
    await work(on.client, on);
  });
}

const bare = /(?:^|\n)[A-Za-z0-9-]{1,20}(?:>|#|\([a-z-]+\)#)$/;

test('4.8.1: prompts without a trailing blank, its own model line, ports eth0…', () =>
  old(async client => {
    expect(await client.send('show version', /\nvsr#$/)).toContain('Model: VSR300');
    await client.send('configure terminal', /\nvsr\(config\)#$/);
    await client.send('interface eth1', /\nvsr\(config-if\)#$/);
    expect(await client.send('interface ge1', /\nvsr\(config-if\)#$/)).toEqual([
      '% Error: E-2201 no such interface: ge1'
    ]);
    await client.send('end', /\nvsr#$/);
    const ports = (await client.send('show interfaces brief', bare)).slice(1).map(line => line.slice(0, 15).trim());
    expect(ports).toEqual(['eth0    WAN', 'eth1    LAN', 'eth2    DMZ']);
  }));

test('4.8.1: no candidate, no status, no file; the live timer is there', () =>
  old(async client => {
    for (const line of ['configure candidate', 'show configuration status', 'load file a replace', 'commit']) {
      expect((await client.send(line, bare))[0]).toMatch(/^% (?:Unknown command|There is no matched command)\.$/);
    }
    expect(await client.send('configure revert-timer 5', bare)).toEqual([
      '% Notice: N-2113 5 minutes until rollback to checkpoint 1.'
    ]);
    expect((await client.send('show startup-config', bare))[0]).toBe(
      '% Notice: N-2120 startup configuration is absent.'
    );
  }));

test('4.8.1: rollback acts at once, after a question', () =>
  old(async (client, {unit}) => {
    await client.send('configure terminal', bare);
    await client.send('hostname other', bare);
    await client.send('end', bare);
    await client.send('rollback 1', /\[yes\/no\]: $/);
    await client.send('no', bare);
    expect(unit.inspect().hostname).toBe('other');
    await client.send('rollback 1', /\[yes\/no\]: $/);
    await client.send('yes', /\nvsr#$/);
    expect(unit.inspect().hostname).toBe('vsr');
  }));

test('4.8.1: its own DNS words; a foreign sealed secret goes in without a word and fails at the ISP', () =>
  old(async (client, on) => {
    const lines = plan()
      .map(onEth)
      .filter(line => !/^banner|^\*\*\*|^\^$/.test(line))
      .map(line => line.replace(/ppp password 0 .*/, 'ppp password 8 AAAAAAAAAAAAAAAAAAAAAAAAAAAA'));
    await client.send('configure terminal', bare);
    expect(await client.send('dns forwarder enable', bare)).toEqual(['% Unknown command.']);
    const words = (line: string) =>
      line.replace('dns forwarder upstream', 'ip dns server').replace('dns forwarder', 'ip dns');
    const refused: string[] = [];
    for (const line of lines.map(words).filter(each => each !== '!')) {
      const answer = await client.send(line, bare);
      refused.push(...answer.filter(each => /^% (?!Warning)/.test(each)));
    }
    await client.send('end', bare);
    expect(refused).toEqual(['% Error: E-2201 no such interface: eth3']);
    expect(on.unit.inspect().running).toMatch(/^version 4\.8\n/);
    expect(on.unit.inspect().running).toContain('\nip dns server 192.0.2.53\nip dns server 192.0.2.54\nip dns domain ');
    on.unit.world.plug('eth0', 'onu');
    await new Promise<void>(done => on.clock.after(20_000, done));
    await client.send('! noise', bare);
    expect((await client.send('show pppoe pppoe0 detail', bare)).join('\n')).toContain(
      'CHAP rejected by peer (invalid user or password)'
    );
  }));

test('4.8.1: 64 bytes of typing are kept while the unit is busy', () =>
  old(async client => {
    await client.type(`ping 192.0.2.1 count 3\r`);
    await client.until(/data bytes\n/);
    await client.type(`! ${'x'.repeat(40)}\r! ${'y'.repeat(40)}\r`);
    const screen = await client.until(/\n[^\n]*x{40}\nvsr#! y+$/, 30);
    expect(screen).toMatch(/\nvsr#! y{19}$/);
  }));

test('5.3.0: dns proxy, drift, associations as swanctl writes them; the staged text speaks its language', () => {
  const on = desk({faults: ['staged', 'unknown-firmware:5.3.0']});
  const {client, unit, clock} = on;
  return clock.run(async () => {
    await client.type('\r');
    await client.until(/login: $/);
    await client.send('admin', /Password: $/);
    await client.send('Fx-Adm-2026-a1');
    await client.send('enable', /Password: $/);
    await client.send('Fx-Ena-2026-c3');
    await client.send('terminal length 0');
    await client.send('no terminal monitor');
    expect(unit.inspect().running).toContain('\ndns proxy upstream 192.0.2.53\n');
    expect((await client.send('show configuration status')).at(-1)).toBe('Drift    : none');
    await client.send('configure terminal');
    expect(await client.send('dns forwarder upstream 192.0.2.55')).toEqual(['% Unknown command.']);
    expect(await client.send('dns proxy upstream 192.0.2.55')).toEqual([]);
    await client.send('end');
    unit.world.plug('ge0', 'onu');
    await new Promise<void>(done => clock.after(60_000, done));
    await client.send('! noise');
    const shown = await client.send('show vpn ipsec sa');
    expect(shown).toContainEqual(expect.stringMatching(/^hq-tokyo: #\d+, ESTABLISHED, IKEv2, [0-9a-f]{16}_i\* /));
    expect(shown).toContain('    remote 10.1.0.0/16');
    expect(shown.join('\n')).not.toMatch(/\[\d+\]: ESTABLISHED|===/);
  });
});

test('n200: six ports as labelled', () => {
  const {client, clock} = desk({scenario: 'n200'});
  return clock.run(async () => {
    await enter(client, 'VN200-24A3-00077');
    const rows = (await client.send('show interfaces brief'))
      .slice(1)
      .map(line => line.split(/ +/).slice(0, 2).join('='));
    expect(rows).toEqual(['ge0=WAN1', 'ge1=WAN2', 'ge2=LAN1', 'ge3=LAN2', 'ge4=LAN3', 'ge5=MNT']);
  });
});

test('4.8.1: associations as pluto wrote them', () =>
  old(async (client, {unit, clock}) => {
    await client.send('configure terminal', bare);
    for (const line of plan()
      .map(onEth)
      .filter(each => !/^banner|^\*\*\*|^\^$|^dns|^ids|^!/.test(each)))
      await client.send(line, bare);
    await client.send('end', bare);
    unit.world.plug('eth0', 'onu');
    await new Promise<void>(done => clock.after(60_000, done));
    await client.send('no terminal monitor', bare);
    const shown = await client.send('show vpn ipsec sa', bare);
    expect(shown).toContainEqual(
      expect.stringMatching(
        /^000 "hq-tokyo": 192\.168\.10\.0\/24===203\.0\.113\.45\[shinjuku\.smp\.example\]\.\.\.198\.51\.100\.10\[hq\.smp\.example\]===10\.1\.0\.0\/16; erouted; eroute owner: #\d+$/
      )
    );
  }));
