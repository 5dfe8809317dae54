import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {backup, type Client, clientOn, desk, type Desk, enterFactory, plan} from './naive-client.ts';

/** Samples of the dialect page, prompts and typed lines left out. */
function said(name: string): readonly string[] {
  const lines = readFileSync(`test/fixtures/pd1/${name}.txt`, 'utf8').split('\n');
  return lines.filter(line => line !== '' && !/# \w/.test(line));
}

function drafting(work: (client: Client, on: Desk) => Promise<void>, faults: readonly string[] = []): Promise<void> {
  const on = desk({faults});
  return on.clock.run(async () => {
    await enterFactory(on.client);
    await on.client.send('configure candidate', /\nvsr\(cand\)# $/);
    await work(on.client, on);
  });
}

/** The whole plan typed into the candidate. */
async function type(client: Client): Promise<readonly string[]> {
  const answers: string[] = [];
  const lines = plan();
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line === '!') continue;
    const banner = /^banner login (\S)$/.exec(line)?.[1];
    answers.push(...(await client.send(line, banner === undefined ? undefined : /banner> $/)));
    if (banner === undefined) continue;
    while (lines[++at] !== banner) await client.send(lines[at] ?? '', /banner> $/);
    await client.send(banner);
  }
  return answers;
}

const wait = (on: Desk, seconds: number): Promise<void> => new Promise(done => on.clock.after(seconds * 1000, done));

test('a candidate is a private copy: nothing of it is in running before the commit, all of it after', () =>
  drafting(async (client, on) => {
    const before = on.unit.inspect().running;
    await client.send('interface ge1', /\nvsr\(cand-if\)# $/);
    await client.send('exit', /\nvsr\(cand\)# $/);
    expect((await type(client)).filter(line => /^% (?!Notice)/.test(line))).toEqual([
      '% Warning: W-2210 link speed is fixed, the other side must be fixed too.'
    ]);
    expect(on.unit.inspect().running).toBe(before);
    expect(await client.send('commit check')).toEqual(['% OK: 294 commands, no problems.']);
    expect(on.unit.inspect().running).toBe(before);
    const begun = on.clock.monoMs();
    expect(await client.send('commit', /\nvsr-smp-shinjuku01\(cand\)# $/)).toEqual([
      '% Committed 294 commands, checkpoint 2.'
    ]);
    const tookMs = on.clock.monoMs() - begun;
    expect(tookMs).toBeGreaterThan(1600 + 294 * 8);
    expect(tookMs).toBeLessThan(3500 + 294 * 8);
    const {portable, pending, startup} = on.unit.inspect();
    expect(portable).toBe(backup.slice(backup.indexOf('version 5.2'), backup.indexOf('! eof')));
    expect([pending, startup]).toEqual([[], undefined]);
    expect(await client.send('show candidate diff')).toEqual(['% Notice: candidate and running are identical.']);
  }));

test('commit confirmed and confirm read as the sample; the status says what is waited for', () =>
  drafting(async (client, on) => {
    await client.send('end');
    await client.send('configure terminal');
    await client.send('snmp contact a');
    await client.send('end');
    await client.send('write memory');
    await client.send('configure terminal');
    await client.send('snmp contact b');
    await client.send('end');
    await client.send('configure candidate');
    await type(client);
    const committed = await client.send('commit confirmed 10');
    const status = await client.send('do show configuration status');
    expect(status[2]).toMatch(/^Pending {2}: confirm required in (?:09:5\d|10:00), rollback to checkpoint 3$/);
    expect(await client.send('do write memory')).toEqual([
      '% Error: E-2110 configuration is not confirmed. Use "confirm" first.'
    ]);
    const confirmed = await client.send('confirm');
    const counted = (lines: readonly string[]) => lines.map(line => line.replace(/294|295/, 'n'));
    expect(counted([...committed, ...confirmed])).toEqual(counted(said('commit-confirmed')));
    expect(on.unit.inspect().armed).toBeUndefined();
    expect((await client.send('do write memory')).at(-1)).toMatch(/^% Saved /);
    expect(await client.send('confirm')).toEqual(['% Error: E-2114 nothing is waiting for confirmation.']);
  }));

test('what has no meaning is refused at the commit, with its line, and nothing is changed', () =>
  drafting(async (client, on) => {
    const before = on.unit.inspect().running;
    for (const line of [
      'vpn peer dc-inzai',
      'ike-proposal IKE-STD',
      'exit',
      'interface pppoe0',
      'exit',
      'nat destination rule 110 in-interface pppoe0 proto tcp port 443 to 192.168.50.10 443',
      'nat destination rule 130 in-interface pppoe0 proto tcp port 443 to 192.168.50.11 443'
    ]) {
      expect(await client.send(line)).toEqual([]);
    }
    expect(await client.send('ip address 1.2.3.4/24')).toEqual(['% There is no matched command.']);
    const [first, ...problems] = await client.send('commit');
    expect(first).toBe(said('commit-refused')[0]);
    const unnumbered = (line: string) => line.replace(/line \d+/, 'line n');
    expect(problems.map(unnumbered).sort()).toEqual(said('commit-refused').slice(1).map(unnumbered).sort());
    const candidate = on.unit.inspect().candidate?.split('\n') ?? [];
    for (const problem of problems) {
      const [, number, named] = /line (\d+) (?:.* \/ )?(.*): E-/.exec(problem) ?? [];
      expect(candidate[Number(number) - 1]?.trim()).toContain(named);
    }
    expect(on.unit.inspect().running).toBe(before);
  }));

test('not confirmed: the checkpoint comes back without a reboot and every config session stands in exec', () =>
  drafting(async (client, on) => {
    const before = on.unit.inspect().running;
    await client.send('hostname other');
    await client.send('commit confirmed 6', /\nother\(cand\)# $/);
    const said = await client.until(/%COMMIT-2-ROLLBACK[^\n]*\n\n?vsr# $/, 400);
    expect(said).toContain('%COMMIT-4-PENDING: confirm within 5 minutes or configuration will be rolled back\n');
    expect(said).toContain('%COMMIT-2-ROLLBACK: not confirmed, checkpoint 1 restored\n');
    expect(on.unit.inspect()).toMatchObject({running: before, candidate: undefined, armed: undefined, reloads: 0});
    expect(on.clock.monoMs()).toBeGreaterThan(360_000);
    await client.send('configure terminal', /\nvsr\(config\)# $/);
  }));

test('power lost while armed: the unit boots its startup configuration', () =>
  drafting(async (client, on) => {
    await client.send('hostname other');
    await client.send('commit confirmed 10', /\nother\(cand\)# $/);
    on.unit.world.power('off');
    on.unit.world.power('on');
    await client.until(/vsr login: $/, 200);
    expect(on.unit.inspect().armed).toBeUndefined();
    await wait(on, 700);
    expect(on.unit.inspect().log.join('\n')).not.toContain('COMMIT-2-ROLLBACK');
  }));

test('a candidate with changes is kept for its user, dropped by abort, and nobody else gets it', () =>
  drafting(async (client, on) => {
    await client.send('hostname other');
    await client.send('username noc privilege 15 secret 0 Fx-noc-00001');
    await client.send('commit');
    await client.send('hostname third');
    await client.send('interface ge1');
    await client.send('description A');
    expect(await client.send('show candidate diff')).toEqual([
      '- hostname other',
      '+ hostname third',
      '  interface ge1',
      '+  description A'
    ]);
    expect(await client.send('end', /other# $/)).toEqual([
      '% Notice: uncommitted candidate of admin kept (3 changes).'
    ]);
    const noc = clientOn(on.unit.shell('noc', '203.0.113.200', 80), on.clock);
    await noc.until(/> $/);
    await wait(on, 1);
    await noc.send('enable');
    expect(await noc.send('configure candidate')).toEqual(['% Error: E-2101 candidate is in use by admin.']);
    expect(on.unit.inspect().candidate).toContain('hostname third\n');
    expect(await client.send('configure candidate')).toEqual([
      '% Notice: uncommitted candidate of admin restored (3 changes).'
    ]);
    expect(await client.send('abort', /other# $/)).toEqual([]);
    expect(on.unit.inspect().candidate).toBeUndefined();
  }));

test('idle: the session is closed, its candidate waits for the same user', () =>
  drafting(
    async (client, on) => {
      await client.send('hostname other');
      await client.until(/login: $/, 400);
      expect(on.unit.inspect().candidate).toContain('hostname other\n');
      await client.send('admin', /Password: $/);
      await client.send('Fx-setup-0001');
      await client.send('enable');
      expect(await client.send('configure candidate')).toEqual([
        '% Notice: uncommitted candidate of admin restored (2 changes).'
      ]);
    },
    ['idle-timeout:120']
  ));

test('a second session: E-2101 for the candidate, E-2102 for the live configuration', () =>
  drafting(async (client, on) => {
    await client.send('username noc privilege 15 secret 0 Fx-noc-00001');
    await client.send('username admin privilege 15 secret 0 Fx-adm-00001');
    await client.send('commit');
    const noc = clientOn(on.unit.shell('noc', '203.0.113.200', 80), on.clock);
    await noc.until(/> $/);
    await wait(on, 1);
    await noc.send('enable');
    expect(await noc.send('configure candidate')).toEqual(['% Error: E-2101 candidate is in use by admin.']);
    expect((await noc.send('configure terminal'))[0]).toMatch(/^% Error: E-2102 configuration is locked by admin/);
  }));

test('the live dead man: a timer before the first line, confirm makes it permanent', () =>
  drafting(async (client, on) => {
    await client.send('end');
    expect(await client.send('configure revert-timer 2')).toEqual([
      '% Notice: N-2113 2 minutes until rollback to checkpoint 1.'
    ]);
    await client.send('configure terminal');
    await client.send('hostname other', /other\(config\)# $/);
    await client.until(/%COMMIT-2-ROLLBACK: not confirmed, checkpoint 1 restored\n\n?vsr# $/, 130);
    expect(on.unit.inspect().running).toContain('hostname vsr\n');
    await client.send('configure revert-timer 2');
    await client.send('configure terminal');
    await client.send('hostname other', /other\(config\)# $/);
    await client.send('end');
    expect(await client.send('configure confirm')).toEqual(['% Confirmed. Checkpoint 2 is now permanent.']);
    await wait(on, 200);
    expect(on.unit.inspect().running).toContain('hostname other\n');
  }));

test('checkpoints as the sample; rollback puts one into the candidate', () =>
  drafting(async (client, on) => {
    await client.send('abort');
    await client.send('configure terminal');
    await client.send('hostname other', /other\(config\)# $/);
    await client.send('end');
    await client.send('write memory');
    const [head, first, second] = await client.send('show checkpoint');
    const shape = (line = '') => line.replace(/\d\d:\d\d:\d\d/, 't').replace(/ {2,}\d+$/, '');
    const sample = said('show-checkpoint');
    expect(head).toBe(sample[0]);
    expect(shape(first)).toBe(shape(sample[1]).replace('live', 'cand'));
    expect(shape(second)).toBe(shape(sample[2]));
    await client.send('configure candidate');
    await client.send('rollback 1');
    expect(await client.send('show candidate diff')).toEqual(['- hostname other', '+ hostname vsr']);
    await client.send('commit', /vsr\(cand\)# $/);
    expect(on.unit.inspect().running).toContain('hostname vsr\n');
    expect(await client.send('rollback 77')).toEqual(['% Error: E-2115 no such checkpoint: 77']);
  }));

test.each([
  ['before-effect', 'vsr'],
  ['after-effect', 'other']
])('a cut at the commit, %s', (when, name) =>
  drafting(
    async (client, on) => {
      await client.send('hostname other');
      await client.type('commit\r');
      await on.transport.closed;
      expect(on.unit.inspect().running).toContain(`hostname ${name}\n`);
    },
    [`cut@line:2:${when}`]
  )
);
