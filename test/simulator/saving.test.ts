import {expect, test} from 'vitest';
import {seal, unseal} from '#simulator/sealing.ts';
import {apply, backup, desk, type Desk, enterFactory, plan} from './naive-client.ts';

/** A unit that carries the plan, in exec, not saved. */
function applied(faults: readonly string[], work: (on: Desk) => Promise<void>): Promise<void> {
  const on = desk({faults});
  return on.clock.run(async () => {
    await enterFactory(on.client);
    await apply(on.client, plan());
    await work(on);
  });
}

const state = async (on: Desk): Promise<string> => (await on.client.send('show configuration status')).at(-1) ?? '';

test('write memory is busy for 3–5 s, drops what is typed, and makes startup equal to running', () =>
  applied([], async on => {
    expect(await state(on)).toBe('State    : startup absent');
    const begun = on.clock.monoMs();
    await on.client.type('write memory\r');
    await on.client.until(/Saving to flash: \./);
    await on.client.type('show clock\r');
    const answer = await on.client.until(/# $/);
    expect(answer).toMatch(/% Saved 294 commands, sha256 [0-9a-f]{12} \(startup, generation 1\)\.\n[^\n]*# $/);
    expect(on.clock.monoMs() - begun).toBeGreaterThan(3000);
    expect(await state(on)).toBe('State    : running and startup are identical');
    expect(on.client.screen()).not.toContain('show clock');
    expect(on.unit.inspect()).toMatchObject({saves: 1, generation: 1, startup: on.unit.inspect().running});
  }));

test('what is typed while the signatures load is lost', () => {
  const on = desk();
  return on.clock.run(async () => {
    await enterFactory(on.client);
    await on.client.send('configure terminal');
    await on.client.send('ids');
    await on.client.type('enable\r');
    await on.client.until(/10%/);
    await on.client.type('policy strict\r');
    await on.client.until(/100%\n.*# $/s);
    await on.client.send('end');
    expect(on.unit.inspect().running).toContain('ids\n enable\n!');
  });
});

test('type-ahead is kept while a line is busy', () => {
  const on = desk();
  return on.clock.run(async () => {
    await enterFactory(on.client);
    await on.client.type('show clock\rshow inventory\r');
    const both = /JST.*\n(.*\n)*Slot .*\n(.*\n)*sfp1 .*\n.*# $/;
    expect(await on.client.until(both)).toMatch(both);
  });
});

test.each([
  ['flash-full', /E-2107 no space left/, 'absent'],
  ['flash-damaged', /E-2111 flash write failed/, 'damaged'],
  ['save-no-effect', /% Saved 294 commands/, 'absent']
])('%s', (fault, words, startup) =>
  applied([fault], async on => {
    expect((await on.client.send('write memory')).join('\n')).toMatch(words);
    expect((await on.client.send('show startup-config')).join('\n')).toContain(startup);
  })
);

test('a reload with unsaved changes asks first; cancel stays', () =>
  applied([], async on => {
    await on.client.send('reload', /Save now\? \[yes\/no\/cancel\]: $/);
    await on.client.send('cancel');
    expect(on.unit.inspect().reloads).toBe(0);
  }));

test('a reload: the old prompt answers for a while, garbage for 20 s, then the saved configuration', () =>
  applied([], async on => {
    await on.client.send('write memory');
    await on.client.send('reload', /Proceed with reload\? \[yes\/no\]: $/);
    const begun = on.clock.monoMs();
    await on.client.send('yes');
    await on.client.send('show clock');
    await on.client.until(/Requesting system reboot\n/);
    const boot = await on.client.until(/login: $/, 200);
    const tookS = (on.clock.monoMs() - begun) / 1000;
    expect(tookS).toBeGreaterThan(75);
    expect(tookS).toBeLessThan(115);
    const before = boot.slice(0, boot.indexOf('VSR-OS'));
    expect(before).not.toContain('Linux');
    expect(Buffer.from(before, 'latin1').includes(0xfe)).toBe(true);
    expect(boot).toContain('Loading startup configuration: 294 commands ... done (0 errors)\n');
    expect(on.unit.inspect().portable).toContain('\n ppp password 0 Fx7-pppoe#93kd\n');
    expect(on.unit.inspect().startup).toBe(on.unit.inspect().running);
    await on.client.send('admin', /Password: $/);
    await on.client.send('Fx-Adm-2026-a1');
    expect((await on.client.send('show version')).join('\n')).toMatch(
      /Startup config {3}: generation 1.*\nLast reset cause : reload\nUptime {11}: 0 days 00:01:/
    );
  }));

test('without saving, a reload brings the factory back', () =>
  applied([], async on => {
    await on.client.send('reload', /cancel\]: $/);
    await on.client.send('no', /Proceed/);
    await on.client.send('yes');
    await on.client.until(/vsr login: $/, 200);
    expect(on.unit.inspect().running).toContain('ip dhcp pool MAINT\n');
  }));

test('boot-error: two lines are refused after a reload', () =>
  applied(['boot-error'], async on => {
    await on.client.send('write memory');
    await on.client.send('reload', /Proceed/);
    await on.client.send('yes');
    expect(await on.client.until(/login: $/, 200)).toContain('done (2 errors, see show logging)\n');
    expect(on.unit.inspect().log.filter(line => line.includes('startup line refused'))).toHaveLength(2);
    expect(on.unit.inspect().log.join('\n')).toContain(
      'boot: Loading startup configuration: 294 commands ... done (2 errors'
    );
  }));

test('an m in the three seconds leads to the loader, boot goes on', () =>
  applied([], async on => {
    await on.client.send('write memory');
    await on.client.send('reload', /Proceed/);
    await on.client.send('yes');
    await on.client.until(/maintenance menu \.\.\.\n$/, 60);
    await on.client.type('m');
    await on.client.until(/MAINT> $/);
    expect(await on.client.send('boot', /login: $/, 200)).toContain('Checking flash: config ok, log ok');
  }));

test('shutdown system halts; power brings it back', () =>
  applied([], async on => {
    await on.client.send('write memory');
    await on.client.send('shutdown system', /Power down now\? \[yes\/no\]: $/);
    await on.client.type('yes\r');
    await on.client.until(/System halted\. Power can be turned off now\./);
    on.unit.world.power('on');
    expect(await on.client.until(/vsr-smp-shinjuku01 login: $/, 200)).toContain('done (0 errors)');
  }));

test('the portable export asks, and is the backup to the letter; plain shows blobs', () =>
  applied([], async on => {
    await on.client.send('show running-config portable', /Continue\? \[yes\/no\]: $/);
    const answer = await on.client.send('yes');
    const lines = answer.slice(answer.indexOf('version 5.2'));
    expect(`${lines.join('\n')}\n`).toBe(backup.slice(backup.indexOf('version 5.2')));
    const plain = await on.client.send('show running-config');
    expect(plain.filter(line => / 8 [A-Za-z0-9_-]+/.test(line))).toHaveLength(8);
    expect(plain.join('\n')).not.toContain('Fx7-pppoe');
  }));

test('a blob opens only with the serial it was sealed with', () => {
  const blob = seal('Fx fuku 2Hj6$wQ', 'VN100-24A3-01962', Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8));
  expect(unseal(blob, 'VN100-24A3-01962')).toBe('Fx fuku 2Hj6$wQ');
  expect(unseal(blob, 'VN100-21C0-00417')).toBeUndefined();
});
