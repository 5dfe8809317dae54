import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {holds, hostPrefix, ipv4, isAfter, mac, maskLength, networkOf, prefix} from '#core/settings/format.ts';
import type {Ipv4} from '#core/settings/settings.ts';

describe('addresses', () => {
  test.each(['0.0.0.0', '255.255.255.255', '192.168.10.1'])('%s is one', text => {
    expect(ipv4(text)).toBe(text);
  });

  test.each(['192.168.10.300', '1.2.3', '1.2.3.4.5', '01.2.3.4', '1.2.3.4 ', '1.2.3.', 'a.b.c.d', '１.2.3.4', ''])(
    '%j is none',
    text => {
      expect(ipv4(text)).toBeNull();
    }
  );

  test('a prefix has no host bits', () => {
    expect(prefix('10.20.0.0/16')).toBe('10.20.0.0/16');
    expect(prefix('192.168.50.10')).toBe('192.168.50.10/32');
    expect(prefix('0.0.0.0/0')).toBe('0.0.0.0/0');
    expect([prefix('10.20.0.1/16'), prefix('10.20.0.0/33'), prefix('10.0.0.0/8/8')]).toEqual([null, null, null]);
  });

  test.each([
    ['255.255.255.255', 32],
    ['255.255.255.0', 24],
    ['255.255.0.0', 16],
    ['0.0.0.0', 0],
    ['/24', 24],
    ['255.0.255.0', null],
    ['/33', null]
  ])('mask %s has %s bits', (text, length) => {
    expect(maskLength(text)).toBe(length);
  });

  test('a host lies in its own network, whatever the length', () => {
    fc.assert(
      fc.property(fc.ipV4(), fc.integer({min: 0, max: 32}), (address, length) => {
        const network = networkOf(hostPrefix(address as Ipv4, length));
        expect(holds(network, address as Ipv4)).toBe(true);
        expect(prefix(network)).toBe(network);
      }),
      {numRuns: 300}
    );
  });

  test('order is by number, not by letters', () => {
    expect(isAfter('192.168.10.100' as Ipv4, '192.168.10.99' as Ipv4)).toBe(true);
  });

  test('a MAC in its four spellings is one', () => {
    const spelled = ['00-00-5E-00-53-A1', '00005E0053A1', '0000.5e00.53a1', '00:00:5e:00:53:a1'];
    expect(new Set(spelled.map(mac))).toEqual(new Set(['00:00:5e:00:53:a1']));
    expect(['00:00:5e:00:53', '00-00:5e-00:53:a1', '0000.5e00.53g1'].map(mac)).toEqual([null, null, null]);
  });
});
