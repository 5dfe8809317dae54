import {expect, test} from 'vitest';
import {type Client, clientOn, desk, type Desk, enterFactory} from './naive-client.ts';

/** A shell that comes through the maintenance port, in exec, beside the console. */
function inBand(from: string, work: (shell: Client, on: Desk) => Promise<void>): Promise<void> {
  const on = desk();
  return on.clock.run(async () => {
    await enterFactory(on.client);
    const shell = clientOn(on.unit.shell('admin', from, 80), on.clock);
    await shell.until(/> $/);
    await wait(on, 1);
    await shell.send('enable');
    await shell.send('terminal length 0');
    await work(shell, on);
  });
}

const wait = (on: Desk, seconds: number): Promise<void> => new Promise(done => on.clock.after(seconds * 1000, done));

test('the address of its own port: the session freezes without a word, the line has its effect', () =>
  inBand('192.168.254.1', async (shell, on) => {
    await shell.send('configure terminal');
    await shell.send('interface ge3');
    const before = shell.screen();
    await shell.type('ip address 192.168.77.1/24\r');
    await wait(on, 300);
    expect(shell.screen().slice(before.length)).toBe('ip address 192.168.77.1/24\n');
    expect(on.unit.inspect().running).toContain(' ip address 192.168.77.1/24\n');
  }));

test('committed with a timer: frozen, rolled back, and the same session goes on in exec', () =>
  inBand('192.168.254.1', async (shell, on) => {
    await shell.send('configure candidate');
    await shell.send('interface ge3');
    await shell.send('ip address 192.168.77.1/24');
    await shell.type('commit confirmed 2\r');
    await wait(on, 60);
    expect(shell.screen()).not.toContain('% Committed');
    expect(on.unit.inspect()).toMatchObject({armed: 1});
    const thawed = await shell.until(/COMMIT-2-ROLLBACK: not confirmed, checkpoint 1 restored\n\n?vsr# $/, 70);
    expect(thawed).toMatch(/% Committed \d+ commands, checkpoint 2\.\n/);
    expect((await shell.send('show clock'))[0]).toContain('JST');
  }));

test('who came another way stays', () =>
  inBand('203.0.113.200', async shell => {
    await shell.send('configure terminal');
    await shell.send('interface ge3');
    expect(await shell.send('ip address 192.168.77.1/24')).toEqual([]);
  }));
