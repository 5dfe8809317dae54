import {expect, test} from 'vitest';
import {anyPrompt, apply, clientOn, desk, type Desk, enterFactory, plan} from './naive-client.ts';

/** Types the plan into a unit whose fault strikes on the way; gives what the desk is like afterwards. */
async function struck(fault: string, look: (on: Desk) => Promise<void>): Promise<void> {
  const on = desk({faults: [fault]});
  await on.clock.run(async () => {
    await enterFactory(on.client);
    await apply(on.client, plan()).catch(() => undefined);
    await look(on);
  });
}

test('cut before effect: the line was never executed, and the fault strikes once', () =>
  struck('cut@line:7:before-effect', async ({unit, transport, clock}) => {
    expect(await transport.closed).toMatchObject({why: 'gone'});
    expect(unit.inspect().executed).toHaveLength(6);
    const client = clientOn(unit.console(), clock);
    await client.type('\x15\r');
    await client.until(/\(config\)# $/);
    await client.send('service timestamps log');
    expect(unit.inspect().executed).toHaveLength(7);
  }));

test('cut after effect: the line is in force and nobody was told', () =>
  struck('cut@line:7:after-effect', async ({unit, transport, client}) => {
    expect(await transport.closed).toMatchObject({why: 'gone'});
    const last = unit.inspect().executed.at(-1);
    expect(unit.inspect().executed).toHaveLength(7);
    expect(unit.inspect().running).toContain(`\n${last?.line.replace(/secret .*/, 'secret')}`);
    expect(
      client
        .screen()
        .trimEnd()
        .endsWith(last?.line ?? '?')
    ).toBe(true);
  }));

test('a cut inside a section leaves its lines pending', () =>
  struck('cut@line:120:after-effect', async ({unit, transport}) => {
    await transport.closed;
    expect(unit.inspect().pending).toHaveLength(1);
  }));

test('cut@byte closes the line in the middle of anything', async () => {
  const on = desk({faults: ['cut@byte:40']});
  await on.clock.run(async () => {
    await on.client.type('\r\r\r\r\r\r');
    expect(await on.transport.closed).toMatchObject({why: 'gone'});
    expect(on.client.raw()).toHaveLength(40);
  });
});

test.each(['reload@line:30', 'power@line:30'])('%s: the unit comes back with its startup', fault =>
  struck(fault, async ({unit, client}) => {
    await client.until(/vsr login: $/, 200);
    expect(unit.inspect().executed).toHaveLength(29);
    expect(unit.inspect().running).toContain('ip dhcp pool MAINT');
  })
);

test('noise comes at any place and the line still works', async () => {
  const on = desk({faults: ['noise:0.01'], seed: 5});
  await on.clock.run(async () => {
    await on.client.type('\r');
    for (let time = 0; time < 20; time++) {
      await on.client.type('\r');
      await new Promise<void>(done => on.clock.after(100, done));
    }
    expect(on.client.screen()).toMatch(/\n\[ +\d+\.\d{6}\] ge1: link up, 1000Mbps, full-duplex\n/);
  });
});

test.each(['drop:0.2', 'dup:0.2', 'garble:0.2'])('%s: the echo is not what was typed', async fault => {
  const on = desk({faults: [fault], seed: 7});
  await on.clock.run(async () => {
    await on.client.type('\r\r\r\r');
    await on.client.until(/login: $/);
    await on.client.type('abcdefghijklmnopqrstuvwxyz0123456789');
    await new Promise<void>(done => on.clock.after(100, done));
    expect(on.client.screen()).not.toContain('abcdefghijklmnopqrstuvwxyz0123456789');
  });
});

test.each([
  ['wrong-unit:model', 'VSR-n200', 'VN200-24A3-00077'],
  ['wrong-unit:serial', 'VSR-n100', 'VN100-24A3-09999'],
  ['other-site', 'VSR-n100', 'VN100-24A3-01962']
])('%s: another case on the desk', async (fault, model, serial) => {
  const on = desk({faults: [fault]});
  await on.clock.run(async () => {
    await on.client.type('\r');
    await on.client.until(/login: $/);
    await on.client.send('admin', /Password: $/);
    if (fault === 'other-site') await on.client.send('vsr-01962', anyPrompt);
    else {
      await on.client.send(`vsr-${serial.slice(-5)}`, /\[yes\/no\]: $/);
      await on.client.send('no', /New password: $/);
      await on.client.send('Fx-setup-0001', /Retype/);
      await on.client.send('Fx-setup-0001', anyPrompt);
    }
    const version = (await on.client.send('show version')).join('\n');
    expect(version).toContain(`Model            : ${model}\nSerial number    : ${serial}`);
  });
});

test.each([
  ['old-unit', 'vsr-smp-shinjuku01', 'VN100-21C0-00417'],
  ['ha-peer', 'vsr-smp-shinjuku02', 'VN100-21C0-00418'],
  ['staged', 'vsr-smp-shinjuku01', 'VN100-24A3-01962'],
  ['staged-old-revision', 'vsr-smp-shinjuku01', 'VN100-24A3-01962']
])('%s carries a site already, saved', (fault, hostname, serial) => {
  const {unit} = desk({faults: [fault]});
  const seen = unit.inspect();
  expect(seen).toMatchObject({hostname, serial, generation: 1, startup: seen.running});
  expect(seen.running.includes('vpn peer br-fukuoka')).toBe(fault !== 'staged-old-revision');
});

test('an unknown fault is refused: what is not planted proves nothing', () => {
  expect(() => desk({faults: ['silnt']})).toThrow('no such fault: silnt');
  expect(() => desk({faults: ['cut@line:x']})).toThrow('no such fault');
  expect(() => desk({faults: ['psk-wrong:nobody']})).toThrow('no such peer');
});

test('the same seed gives the same conversation, byte for byte', async () => {
  const once = async (seed: number): Promise<string> => {
    const on = desk({seed, faults: ['noise:0.001']});
    await on.clock.run(async () => {
      await enterFactory(on.client);
      await on.client.send('show running-config');
    });
    return `${on.client.raw()} ${on.clock.monoMs()}`;
  };
  expect(await once(4)).toBe(await once(4));
  expect(await once(4)).not.toBe(await once(5));
});
