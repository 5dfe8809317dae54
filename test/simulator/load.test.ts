import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {backup, type Client, desk, type Desk, enterFactory} from './naive-client.ts';

const lines = backup.trimEnd().split('\n');
/** From `version` to `end`, the text that the trailer's digest is over. */
const body = lines.slice(lines.indexOf('version 5.2'), lines.indexOf('end') + 1);
const digest = createHash('sha256')
  .update(body.map(line => `${line}\n`).join(''))
  .digest('hex');

function drafting(work: (client: Client, on: Desk) => Promise<void>, faults: readonly string[] = []): Promise<void> {
  const on = desk({faults});
  return on.clock.run(async () => {
    await enterFactory(on.client);
    await on.client.send('configure candidate');
    await work(on.client, on);
  });
}

/** Types a text into the block, each line when the one before has come back. */
async function load(client: Client, command: string, text: readonly string[]): Promise<readonly string[]> {
  await client.send(command, /load> $/);
  for (const line of text) {
    await client.type(`${line}\r`);
    await client.until(/\n$/);
  }
  await client.type('.end\r');
  return (await client.until(/\(cand\)# $/)).split('\n').slice(1, -1);
}

test('the whole backup into the block: words and digest of the sample, then one commit', () =>
  drafting(async (client, on) => {
    const sample = readFileSync('test/fixtures/pd1/load-terminal.txt', 'utf8').trimEnd().split('\n');
    const command = /\(cand\)# (.*)$/.exec(sample[0] ?? '')?.[1] ?? '';
    expect(command).toContain(digest);
    await client.type(`${command}\r`);
    expect((await client.until(/load> $/)).split('\n').slice(1)).toEqual([sample[1], 'load> ']);
    for (const line of body) {
      await client.type(`${line}\r`);
      expect(await client.until(/\n$/)).toBe(`${line}\n`);
    }
    await client.type('.end\r');
    expect((await client.until(/\(cand\)# $/)).split('\n').slice(1, -1)).toEqual([sample[3]]);
    expect(on.unit.inspect().hostname).toBe('vsr');
    expect(await client.send('commit')).toEqual(['% Committed 294 commands, checkpoint 2.']);
    expect(on.unit.inspect().portable).toBe(`${body.join('\n')}\n`);
  }));

test('poured at once with the echo off: nothing comes back but the outcome', () =>
  drafting(async (client, on) => {
    await client.send('end');
    await client.send('terminal echo off');
    await client.send('configure candidate');
    await client.send(`load terminal replace sha256 ${digest}`, /load> $/);
    const begun = on.clock.monoMs();
    for (const line of body) {
      await client.type(`${line}\r`);
      await new Promise<void>(done => on.clock.after(line.length + 5, done));
    }
    await client.type('.end\r');
    expect(await client.until(/\(cand\)# $/)).toBe('% Loaded 294 commands, sha256 matches.\nvsr(cand)# ');
    expect(on.clock.monoMs() - begun).toBeLessThan(15_000);
  }));

test('a line lost on the way: E-2104 with the number of lines, the candidate as before', () =>
  drafting(async (client, on) => {
    const before = on.unit.inspect().candidate;
    const lossy = body.filter((_, index) => index !== 100);
    expect(await load(client, `load terminal replace sha256 ${digest}`, lossy)).toEqual([
      `% Error: E-2104 checksum mismatch (received ${body.length - 1} lines). Candidate not changed.`
    ]);
    expect(on.unit.inspect().candidate).toBe(before);
    expect(
      await load(
        client,
        'load terminal replace',
        lines.filter((_, index) => index !== 100)
      )
    ).toEqual([`% Error: E-2104 checksum mismatch (received ${lines.length - 1} lines). Candidate not changed.`]);
  }));

test('a text of another model: E-2105', () =>
  drafting(async client => {
    const other = lines.map(line => line.replace('model VSR-n100', 'model VSR-n200'));
    const [answer] = await load(client, 'load terminal replace', other);
    expect(answer).toMatch(/^% Error: E-2105 file was exported from VSR-n200\./);
  }));

test('merge adds to what is there and may remove; replace leaves nothing of it', () =>
  drafting(async (client, on) => {
    const text = [
      'no ip dhcp pool MAINT',
      'interface ge1',
      ' description A',
      ' ip address 192.168.10.1/24',
      '!',
      'ntp server 192.0.2.123'
    ];
    expect(await load(client, 'load terminal merge', text)).toEqual(['% Loaded 5 commands.']);
    expect(await client.send('show candidate diff')).toEqual([
      '+ ntp server 192.0.2.123',
      '  interface ge1',
      '+  description A',
      '+  ip address 192.168.10.1/24',
      '- ip dhcp pool MAINT',
      '-  network 192.168.254.0/24',
      '-  range 192.168.254.1 192.168.254.9',
      '-  lease 600'
    ]);
    await load(client, 'load terminal replace', ['hostname bare']);
    expect(on.unit.inspect().candidate).not.toContain('username admin');
    expect(on.unit.inspect().candidate).not.toContain('ntp server');
  }));

test('lines that are not understood: each with its number, no text of it, the candidate as before', () =>
  drafting(
    async (client, on) => {
      const before = on.unit.inspect().candidate;
      const text = ['frob', 'interface ge1', ' ppp password 8', 'syslog server 192.0.2.9 facility local1 level info'];
      expect(await load(client, 'load terminal merge', text)).toEqual([
        '  line 1: % Unknown command.',
        '  line 3: % Command incomplete.',
        '  line 4: % There is no matched command.',
        '% Error: E-2108 3 lines were refused. Candidate not changed.'
      ]);
      expect(on.unit.inspect().candidate).toBe(before);
    },
    ['refuse:^syslog']
  ));

test('Ctrl-C leaves the block, the candidate as before', () =>
  drafting(async (client, on) => {
    const before = on.unit.inspect().candidate;
    await client.send('load terminal replace', /load> $/);
    await client.type('hostname other\r\x03');
    expect(await client.until(/\(cand\)# $/)).toContain('% Notice: load aborted, candidate not changed.\n');
    expect(on.unit.inspect().candidate).toBe(before);
  }));

test('the cable goes in the middle of the block: nothing is loaded, the console stands in the block', () =>
  drafting(
    async (client, on) => {
      const before = on.unit.inspect().running;
      await client.send('load terminal replace', /load> $/);
      for (const line of body.slice(0, 60)) {
        await client.type(`${line}\r`);
        await new Promise<void>(done => on.clock.after(20, done));
      }
      expect((await on.transport.closed).why).toBe('gone');
      expect(on.unit.inspect().running).toBe(before);
      expect(on.unit.inspect().executed.filter(one => one.mode === 'load').length).toBe(40);
    },
    ['cut@line:40:after-effect']
  ));

test('a sealed secret of another unit is refused at the commit', () =>
  drafting(async client => {
    const foreign = 'AAAAAAAAAAAAAAAAAAAAAAAAAA';
    await load(client, 'load terminal merge', ['interface pppoe0', ` ppp password 8 ${foreign}`]);
    const [first, problem] = await client.send('commit');
    expect(first).toBe('% Error: E-2103 1 problems, nothing was changed.');
    expect(problem).toMatch(
      /^ {2}line \d+ interface pppoe0 \/ ppp password 8 \.\.\.: E-2402 secret was sealed on another unit\.$/
    );
    expect(problem).not.toContain(foreign);
  }));

test('load file: a file that is not there', () =>
  drafting(async client => {
    expect(await client.send('load file candidate.txt replace')).toEqual([
      '% Error: E-2109 no such file: candidate.txt'
    ]);
  }));
