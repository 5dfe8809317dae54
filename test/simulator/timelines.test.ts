import {expect, test} from 'vitest';
import {type Client, desk, type Desk} from './naive-client.ts';

interface Seen {
  readonly on: Desk;
  /** Virtual seconds at which each event came, from the moment the cables were in. */
  readonly events: ReadonlyMap<string, number>;
  readonly ask: (line: string) => Promise<string>;
}

/** A unit that already carries the plan, cables in; looks again `seconds` later. */
function cabled(
  options: {scenario?: string; faults?: readonly string[]; seconds: number},
  look: (seen: Seen) => Promise<void>
): Promise<void> {
  const on = desk({scenario: options.scenario ?? 'shinjuku', faults: ['staged', ...(options.faults ?? [])]});
  const events = new Map<string, number>();
  return on.clock.run(async () => {
    await enterSite(on.client);
    const start = on.unit.world.now();
    on.unit.world.on(event => events.has(event) || events.set(event, on.unit.world.now() - start));
    for (const [port, to] of Object.entries({ge0: 'onu', ge1: 'lan-switch', ge2: 'dmz-switch'}))
      on.unit.world.plug(port, to);
    await new Promise<void>(done => on.clock.after(options.seconds * 1000, done));
    await look({on, events, ask: async line => (await on.client.send(line)).join('\n')});
  });
}

async function enterSite(client: Client): Promise<void> {
  await client.type('\r');
  await client.until(/login: $/);
  await client.send('admin', /Password: $/);
  await client.send('Fx-Adm-2026-a1');
  await client.send('enable', /Password: $/);
  await client.send('Fx-Ena-2026-c3');
  await client.send('terminal length 0');
  await client.send('no terminal monitor');
}

test('green: the WAN 2 s after its cable, six peers, the centre 12 s later, the time 40 s later', () =>
  cabled({seconds: 60}, async ({events, ask}) => {
    expect(events.get('wan-up')).toBeCloseTo(2);
    for (const peer of ['hq-tokyo', 'dc-inzai', 'br-osaka', 'br-nagoya', 'br-fukuoka', 'br-sendai']) {
      expect(events.get(`peer-up ${peer}`)).toBeLessThan(10);
    }
    expect(events.get('registered')).toBeCloseTo(14);
    expect(events.get('ntp')).toBeCloseTo(42);
    expect(await ask('show vpn ipsec sa')).toContain('(6 up, 0 connecting)');
  }));

test('stale session: refused every 30 s until the ISP lets the old one go', () =>
  cabled({scenario: 'shinjuku-stale', seconds: 100}, async ({on, events, ask}) => {
    expect(await ask('show pppoe pppoe0 detail')).toContain(
      'Last failure      : authentication failed: CHAP rejected by peer (session already exists)'
    );
    await new Promise<void>(done => on.clock.after(150_000, done));
    expect(events.get('wan-up')).toBeCloseTo(242);
  }));

test('clear pppoe tries at once', () =>
  cabled({faults: ['stale-session:40'], seconds: 41}, async ({on, ask, events}) => {
    expect(events.has('wan-up')).toBe(false);
    await ask('clear pppoe pppoe0');
    await new Promise<void>(done => on.clock.after(2000, done));
    expect(events.get('wan-up')).toBeLessThan(45);
  }));

test('one peer down there: messages go out and none come back', () =>
  cabled({scenario: 'shinjuku-peer-down', seconds: 100}, async ({ask}) => {
    expect(await ask('show vpn ipsec sa')).toContain('(5 up, 1 connecting)');
    const peer = await ask('show vpn peer br-fukuoka');
    expect(peer).toMatch(/State {9}: connecting\n {2}IKE messages {2}: sent (?:12|16), received 0\n/);
    expect(peer).toContain('Last failure  : peer not responding (no reply to IKE_SA_INIT)');
  }));

test('a serial not yet assigned: rejected, then registered at the next try after 620 s', () =>
  cabled({scenario: 'shinjuku-serial-not-assigned', seconds: 30}, async ({on, ask, events}) => {
    expect(await ask('show center status')).toMatch(
      /State {9}: rejected\n(.*\n)*Last error {4}: E-4031 serial not assigned/
    );
    await new Promise<void>(done => on.clock.after(660_000, done));
    expect(on.unit.world.now()).toBeGreaterThan(620);
    expect(events.get('registered')).toBeGreaterThan(600);
  }));

test.each([
  ['psk-wrong:br-osaka', 'show vpn peer br-osaka', 'peer refused: AUTHENTICATION_FAILED'],
  ['peer-down:br-osaka', 'show vpn peer br-osaka', 'no reply to IKE_SA_INIT'],
  ['onu-off', 'show interfaces brief', 'ge0     WAN    up     down'],
  ['onu-off', 'show vpn peer br-osaka', 'waiting for pppoe0'],
  ['serial-not-assigned', 'show center status', 'E-4031'],
  ['lan-arp-stale', 'show arp', '192.168.50.10    -                  ge2     -       incomplete'],
  ['unknown-firmware:5.3.0', 'show vpn ipsec sa', /hq-tokyo: #\d+, ESTABLISHED, IKEv2, /],
  ['clock:2019', 'show logging last 40', 'E-4051 clock differs more than 300 s'],
  ['center-push:ntp server 192.0.2.125@20', 'show running-config', 'ntp server 192.0.2.125']
])('%s shows in %s', (fault, line, words) =>
  cabled({faults: [fault], seconds: 30}, async ({ask}) => {
    const answer = await ask(line);
    expect(answer).toMatch(words);
  })
);

test('pulling the WAN takes everything behind it down and putting it back brings it up', () =>
  cabled({seconds: 60}, async ({on, ask}) => {
    on.unit.world.unplug('ge0');
    expect(await ask('show pppoe pppoe0 detail')).toContain('LCP echo timeout');
    expect(await ask('show ip route')).toContain('S   0.0.0.0/0 [1/0] is directly connected, pppoe0 inactive');
    expect(await ask('nslookup www.example.jp')).toBe('% Name resolution failed: timeout');
    on.unit.world.plug('ge0', 'onu');
    await new Promise<void>(done => on.clock.after(60_000, done));
    expect(await ask('show center status')).toContain('State         : registered');
  }));

/** For each scenario: what a reader of the unit's own words finds wrong, and that the healthy unit does not show it. */
test.each([
  ['c02', 'show interfaces brief', /^ge2 .* up {5}down /m],
  ['c03', 'show pppoe pppoe0 detail', /invalid user or password/],
  ['c04', 'show ip route', /^(?![^]*S>\* 0\.0\.0\.0\/0)/],
  ['c05', 'ping 192.0.2.53 count 2', /100% packet loss/],
  ['c06', 'nslookup www.example.jp', /timeout/],
  ['c07', 'show ntp', /unsynchronized/],
  ['c08', 'show interfaces brief', /^ge1\.30 .* guest {3}- /m],
  ['c09', 'show ip dhcp pool', /^DEVICE +\S+ +- /m],
  ['c10', 'show ip dhcp binding', /^(?![^]*DEVICE)/],
  ['c11', 'show ip route', /^(?![^]*10\.20\.0\.0)/],
  ['c12', 'show nat', /destination rules: 3/],
  ['c13', 'show zone-policy', /rules: 40$/],
  ['c14', 'show vpn peer br-nagoya', /AUTHENTICATION_FAILED/],
  ['c15', 'show center status', /E-4032/],
  ['c16', 'show ids status', /stopped/]
])('%s: %s', async (name, line, red) => {
  await cabled({scenario: name, seconds: 60}, async ({on, ask}) => {
    if (name === 'c02') on.unit.world.unplug('ge2');
    expect(await ask(line)).toMatch(red);
  });
  await cabled({seconds: 60}, async ({ask}) => expect(await ask(line)).not.toMatch(red));
});

test('the script moves the cables after the save', async () => {
  const on = desk({faults: ['staged']});
  await on.clock.run(async () => {
    await enterSite(on.client);
    await on.client.send('write memory');
    expect((await on.client.send('show interfaces brief')).join('\n')).toMatch(/ge0 .* up {5}down/);
    await new Promise<void>(done => on.clock.after(60_000, done));
    expect((await on.client.send('show center status')).join('\n')).toContain('registered');
  });
});
