import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {apply, desk, enterFactory, plan} from './naive-client.ts';

/** Samples of the dialect page against the unit in the same state; `blank` hides what changes from run to run. */
const sample = (name: string): string => readFileSync(`test/fixtures/pd1/${name}.txt`, 'utf8').replace(/\n$/, '');

const views: readonly [name: string, line: string, blank?: readonly RegExp[]][] = [
  ['show-inventory', 'show inventory'],
  ['show-interfaces-brief', 'show interfaces brief'],
  ['show-interface', 'show interface ge1', [/\d+ packets, \d+ bytes/g, /\d\d:\d\d:\d\d/g]],
  ['show-pppoe', 'show pppoe', [/0x[0-9a-f]{4}/g, /\d\d:\d\d:\d\d/g]],
  ['show-ip-route', 'show ip route'],
  ['show-dhcp-pool', 'show ip dhcp pool', [/ \d+ +\d+ {9}(?=[ \d]\d? +active)/g]],
  ['nslookup', 'nslookup www.example.jp'],
  ['ping', 'ping 192.0.2.53', [/\d\.\d{3}/g]],
  ['show-ntp', 'show ntp'],
  ['show-zone-policy', 'show zone-policy', [/ +\d+ +\d+$/gm]],
  ['show-nat', 'show nat', [/ +\d+$/gm]],
  ['show-center', 'show center status', [/\d{4}-\d\d-\d\d [\d:]{8}/g, /last poll \d+ s/g]],
  ['show-system', 'show system']
];

test('every view reads as the samples of the dialect page', async () => {
  const {clock, client, unit} = desk();
  await clock.run(async () => {
    await enterFactory(client);
    const before = await client.send('show version');
    expect(hide(before.join('\n'), [/\d\d:\d\d:\d\d/g])).toBe(hide(sample('show-version'), [/\d\d:\d\d:\d\d/g]));
    const factory = (await client.send('show running-config')).join('\n');
    const blank = [/ \d+ bytes/g, /\$6\$\S+/g, /sha256 .*/g, /! Last configuration change.*\n/g];
    expect(hide(factory, blank)).toBe(hide(sample('factory-config'), blank));
    await apply(client, plan());
    const saved = (await client.send('write memory')).join('\n');
    const digest = [/[0-9a-f]{12}/g, /generation \d/g];
    expect(hide(saved, digest)).toBe(hide(sample('write-memory'), digest));
    await client.send('no terminal monitor');
    await new Promise<void>(done => clock.after(120_000, done));
    await client.send('! after the noise');
    for (const [name, line, blanks] of views) {
      const answer = (await client.send(line)).join('\n');
      expect(`${name}\n${hide(answer, blanks)}`).toBe(`${name}\n${hide(sample(name), blanks)}`);
    }
    const status = (await client.send('show configuration status')).join('\n');
    const dates = [...digest, /\w{3} \w{3} \d\d [\d:]{8} \d{4}/g];
    expect(hide(status, dates)).toBe(hide(sample('show-config-status'), dates));
    expect(await client.send('show ids status')).toEqual([
      'IDS state : running, policy standard, signatures 20261120-1 (18412), loaded in 7.9 s'
    ]);
  });
  expect(unit.inspect().pending).toEqual([]);
});

test('security associations read as the sample, numbers aside, one peer down', async () => {
  const {clock, client, unit} = desk({scenario: 'shinjuku-peer-down'});
  await clock.run(async () => {
    await enterFactory(client);
    await apply(client, plan());
    unit.world.plug('ge0', 'onu');
    await new Promise<void>(done => clock.after(300_000, done));
    await client.send('no terminal monitor');
    const shown = (await client.send('show vpn ipsec sa')).map(bare);
    const lines = sample('show-vpn-sa').split('\n').map(bare);
    expect(shown.slice(0, 3)).toEqual(lines.slice(0, 3));
    // The sample leaves out some lines of some peers; each line it shows has its like here.
    expect(lines.filter(line => !shown.includes(line))).toEqual([]);
    const peer = [/sent \d+/g, /[\d:]{8} retransmit/g];
    const said = (await client.send('show vpn peer br-fukuoka')).join('\n');
    expect(hide(said, peer)).toBe(hide(sample('show-vpn-peer-down'), peer));
  });
});

function hide(text: string, blanks: readonly RegExp[] = []): string {
  return blanks.reduce((rest, blank) => rest.replace(blank, '…'), text);
}

function bare(line: string): string {
  return line
    .replace(/[[{]\d+[\]}]/g, '[]')
    .replace(/\b[0-9a-f]{16}_/g, '…_')
    .replace(/\b[0-9a-f]{8}_/g, '…_')
    .replace(/reqid \d+/, 'reqid')
    .replace(/ESTABLISHED .* ago/, 'ESTABLISHED … ago');
}
