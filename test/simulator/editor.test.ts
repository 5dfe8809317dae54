import {expect, test} from 'vitest';
import {desk, type Desk, enterFactory} from './naive-client.ts';

/** Raw bytes that came while `work` typed. */
async function typed(on: Desk, text: string, ms = 100): Promise<string> {
  const before = on.client.raw().length;
  await on.client.type(text);
  await new Promise<void>(done => on.clock.after(ms, done));
  return on.client.raw().slice(before);
}

async function atExec(work: (on: Desk) => Promise<void>, faults: readonly string[] = []): Promise<void> {
  const on = desk({faults, seed: 3});
  await on.clock.run(async () => {
    await enterFactory(on.client);
    await work(on);
  });
}

test('characters are echoed, and Ctrl-U wipes each of them', () =>
  atExec(async on => {
    expect(await typed(on, 'show ve')).toBe('show ve');
    expect(await typed(on, '\x15')).toBe('\b \b'.repeat(7));
    expect(await typed(on, 'ab\x7f\x08')).toBe('ab\b \b\b \b');
  }));

test('a literal question mark needs Ctrl-V; a bare one is help at once', () =>
  atExec(async on => {
    await on.client.send('configure terminal');
    expect(await typed(on, 'host\x16?')).toBe('host?');
    await typed(on, '\x15');
    const help = await typed(on, 'hostname ?');
    expect(help).toBe('hostname \r\n  <hostname>\r\nvsr(config)# hostname ');
  }));

test('TAB completes a word', () =>
  atExec(async on => {
    expect(await typed(on, 'conf\t')).toBe('configure ');
  }));

test('Ctrl-C kills the line and leaves the configuration mode; Ctrl-Z does, too', () =>
  atExec(async on => {
    await on.client.send('configure terminal');
    expect(await typed(on, 'hostname x\x03')).toBe('hostname x\r\nvsr# ');
    await on.client.send('configure terminal');
    expect(await typed(on, 'interface ge1\r', 2000)).toContain('vsr(config-if)# ');
    expect(await typed(on, '\x1a', 2000)).toBe('\r\nvsr# ');
    expect(on.unit.inspect().hostname).toBe('vsr');
  }));

test('bytes beyond 510 ring the bell and RETURN says too long', () =>
  atExec(async on => {
    const answer = await typed(on, `${'a'.repeat(512)}\r`, 2000);
    expect(answer).toBe(`${'a'.repeat(510)}\x07\x07\r\n% Command line too long.\r\nvsr# `);
  }));

test('a byte that is not ASCII is named with its column', () =>
  atExec(async on => {
    await on.client.type(Buffer.from('show ve').toString());
    await on.transport.write(Uint8Array.of(0xe6));
    expect(await typed(on, 'r\r', 2000)).toContain('% Invalid character (0xE6) at column 8.');
  }));

test('past the edge of 80 columns the line is repainted', () =>
  atExec(async on => {
    await on.client.send('terminal width 80');
    const line = `!${'x'.repeat(74)}`;
    expect(await typed(on, `${line}y`)).toBe(
      `${line.slice(0, 74)}\rvsr# $${line.slice(-30)}\x1b[K\rvsr# $${`${line}y`.slice(-30)}\x1b[K`
    );
  }));

test('the pager stops after a screen: space goes on, q ends', () =>
  atExec(async on => {
    await on.client.send('terminal length 24');
    await typed(on, 'show running-config\r', 3000);
    expect(on.client.raw().endsWith('--More-- ')).toBe(true);
    expect(await typed(on, '\r')).toMatch(/^\r {9}\r[^\n]*\r\n--More-- $/);
    expect(await typed(on, 'q')).toBe(`\r${' '.repeat(9)}\rvsr# `);
  }));

test('comments, leading blanks and unique abbreviations', () =>
  atExec(async on => {
    expect(await on.client.send('! nothing')).toEqual([]);
    expect(await on.client.send('   sho clo')).toEqual([expect.stringMatching(/JST \(source: rtc\)$/)]);
    expect(await on.client.send('sho i')).toEqual(['% Ambiguous command.']);
    expect(await on.client.send('frobnicate')).toEqual(['% Unknown command.']);
    expect(await on.client.send('show frob')).toEqual(['% There is no matched command.']);
    expect(await on.client.send('show')).toEqual(['% Command incomplete.']);
    await on.client.send('conf t');
    await on.client.send('int ge1');
    expect(await on.client.send('# still in the section')).toEqual([]);
    expect(await on.client.send('ip add 192.168.10.1 255.255.255.0')).toEqual([]);
    expect(on.unit.inspect().running).toContain('interface ge1\n ip address 192.168.10.1/24\n');
  }));
