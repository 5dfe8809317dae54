import {expect, test} from 'vitest';
import {apply, clientOn, desk, type Desk, enterFactory, plan} from './naive-client.ts';

function on(faults: readonly string[], work: (on: Desk) => Promise<void>): Promise<void> {
  const all = desk({faults});
  return all.clock.run(() => work(all));
}
const wait = (all: Desk, seconds: number): Promise<void> => new Promise(done => all.clock.after(seconds * 1000, done));

test('the console is silent until RETURN', () =>
  on([], async all => {
    await wait(all, 20);
    expect(all.client.screen()).toBe('');
    await all.client.type('\n');
    await wait(all, 1);
    expect(all.client.screen()).toBe('');
    await all.client.type('\r');
    await all.client.until(/\nvsr login: $/);
  }));

test('a factory unit asks for the dialog and a new password of ten characters', () =>
  on([], async all => {
    await all.client.type('\r');
    await all.client.until(/login: $/);
    await all.client.send('admin', /Password: $/);
    expect((await all.client.send('vsr-01962', /\[yes\/no\]: $/)).join('\n')).toContain(
      '*** This unit has the factory default configuration. ***'
    );
    await all.client.send('no', /New password: $/);
    expect(await all.client.send('short', /New password: $/)).toEqual(['% Password too short (minimum 10).']);
    await all.client.send('Fx-setup-0001', /Retype new password: $/);
    expect(await all.client.send('Fx-setup-0001')).toEqual(['% Password changed.']);
    expect(all.client.screen()).not.toContain('Fx-setup');
  }));

test('three wrong passwords lock the console for 30 s', () =>
  on([], async all => {
    await all.client.type('\r');
    for (let time = 0; time < 3; time++) {
      await all.client.until(/login: $/);
      await all.client.send('admin', /Password: $/);
      await all.client.type('wrong\r');
    }
    await all.client.until(/% Too many failures\. Wait 30 seconds\.\n$/);
    await all.client.type('\r');
    await wait(all, 25);
    expect(all.client.screen().endsWith('Wait 30 seconds.\n')).toBe(true);
    await wait(all, 6);
    await all.client.type('\r');
    await all.client.until(/login: $/);
  }));

test('CR LF answers the password prompt with nothing', () =>
  on([], async all => {
    await all.client.type('\r');
    await all.client.until(/login: $/);
    await all.client.type('admin\r\n');
    expect(await all.client.until(/Login incorrect\n/)).not.toContain('Last login');
  }));

test("after the apply the site's passwords count, and enable asks", () =>
  on([], async all => {
    await enterFactory(all.client);
    await apply(all.client, plan());
    await all.client.send('exit', /login: $/);
    await all.client.send('admin', /Password: $/);
    await all.client.send('Fx-Adm-2026-a1');
    await all.client.send('enable', /Password: $/);
    expect(await all.client.send('wrong')).toEqual(['% Access denied.']);
    await all.client.send('enable', /Password: $/);
    await all.client.send('Fx-Ena-2026-c3', /vsr-smp-shinjuku01# $/);
  }));

test('an idle session warns and closes; what was pending stays pending', () =>
  on(['idle-timeout:90'], async all => {
    await enterFactory(all.client);
    await all.client.send('configure terminal');
    await all.client.send('zone-policy lan wan');
    await all.client.send('rule 10 permit any');
    await all.client.until(/% Idle timeout in 45 seconds/, 100);
    await all.client.until(/% Idle timeout, session closed\./, 100);
    expect(all.unit.inspect().pending).toEqual(['zone-policy lan wan']);
    expect(all.unit.inspect().running).toContain(' rule 10 permit any ! pending\n');
    await all.client.type('\r');
    await all.client.until(/login: $/);
  }));

test.each([
  ['logged-in-as:noc', /^\nvsr# $/],
  ['in-config-mode', /^\nvsr\(config-if\)# $/],
  ['in-pager', /--More-- $/],
  ['setup-dialog', /\[yes\/no\]: $/],
  ['maint', /MAINT> $/],
  ['hostname-with-prompt', /R1#\(config\) login: $/]
])('%s: what RETURN finds', (fault, shape) =>
  on([fault], async all => {
    await wait(all, 5);
    await all.client.type('\r');
    expect(await all.client.until(shape)).toMatch(shape);
  })
);

test('silent never says a word', () =>
  on(['silent'], async all => {
    await all.client.type('\r\r');
    await wait(all, 60);
    expect(all.client.screen()).toBe('');
  }));

test('flow:xoff talks and does not listen', () =>
  on(['flow:xoff'], async all => {
    await all.client.type('\r');
    await all.client.until(/link down/);
    expect(all.client.screen()).not.toContain('login');
    await all.transport.close();
  }));

test('baud:115200 is garbage at 9600 and clear at 115200', () =>
  on(['baud:115200'], async all => {
    await all.client.type('\r');
    await wait(all, 5);
    expect(all.client.screen()).not.toContain('login');
    await all.transport.setBaud(115_200);
    await all.client.type('\x15\r');
    await all.client.until(/login: $/);
  }));

test('the session survives a closed cable; a new one takes the place of the old', () =>
  on([], async all => {
    await enterFactory(all.client);
    await all.client.send('configure terminal');
    const second = all.unit.console();
    expect(await all.transport.closed).toEqual({why: 'gone', words: expect.any(String) as string});
    const client = clientOn(second, all.clock);
    await client.type('\r');
    await client.until(/vsr\(config\)# $/);
  }));
