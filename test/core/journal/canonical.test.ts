import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {canonical, sha256Hex, utf8, utf8Text} from '#core/journal/canonical.ts';

const double = (hex: string): number => Buffer.from(hex, 'hex').readDoubleBE();

describe('canonical JSON, RFC 8785', () => {
  test('the sample of section 3.2.2 gives the bytes of section 3.2.4', () => {
    const sample: unknown = JSON.parse(String.raw`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      "literals": [null, true, false]
    }`);
    expect(Buffer.from(utf8(canonical(sample))).toString('hex')).toBe(
      '7b226c69746572616c73223a5b6e756c6c2c747275652c66616c73655d2c226e756d62657273223a5b3333333333333333' +
        '332e333333333333332c31652b33302c342e352c302e3030322c31652d32375d2c22737472696e67223a22e282ac245c753030' +
        '30665c6e4127425c225c5c5c5c5c222f227d'
    );
  });

  test('keys stand in the order of section 3.2.3: UTF-16 code units, not code points', () => {
    const sample = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis'
    };
    const order = Object.values(JSON.parse(canonical({...sample, '1': 'One'})) as Record<string, string>);
    // JSON.parse puts the integer-like key first; the text itself tells its place.
    expect(canonical(sample).indexOf('"\\r"')).toBeLessThan(canonical(sample).indexOf('"1"'));
    expect(order.filter(name => name !== 'One')).toEqual([
      'Carriage Return',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh'
    ]);
  });

  test.each([
    ['0000000000000000', '0'],
    ['8000000000000000', '0'],
    ['0000000000000001', '5e-324'],
    ['8000000000000001', '-5e-324'],
    ['7fefffffffffffff', '1.7976931348623157e+308'],
    ['ffefffffffffffff', '-1.7976931348623157e+308'],
    ['4340000000000000', '9007199254740992'],
    ['c340000000000000', '-9007199254740992'],
    ['4430000000000000', '295147905179352830000'],
    ['44b52d02c7e14af5', '9.999999999999997e+22'],
    ['44b52d02c7e14af6', '1e+23'],
    ['44b52d02c7e14af7', '1.0000000000000001e+23'],
    ['444b1ae4d6e2ef4e', '999999999999999700000'],
    ['444b1ae4d6e2ef4f', '999999999999999900000'],
    ['444b1ae4d6e2ef50', '1e+21'],
    ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
    ['3eb0c6f7a0b5ed8d', '0.000001'],
    ['41b3de4355555553', '333333333.3333332'],
    ['41b3de4355555554', '333333333.33333325'],
    ['41b3de4355555555', '333333333.3333333'],
    ['41b3de4355555556', '333333333.3333334'],
    ['41b3de4355555557', '333333333.33333343'],
    ['becbf647612f3696', '-0.0000033333333333333333'],
    ['43143ff3c1cb0959', '1424953923781206.2']
  ])('the number %s of appendix B is written %s', (hex, text) => {
    expect(canonical(double(hex))).toBe(text);
  });

  test.each([
    ['NaN', double('7fffffffffffffff')],
    ['Infinity', double('7ff0000000000000')],
    ['undefined', undefined],
    ['a member that is undefined', {a: undefined}],
    ['a hole in an array', Object.assign([1], {length: 2})],
    ['a lone surrogate', 'a\ud800'],
    ['a lone surrogate as key', {'\udc00': 1}],
    ['a bigint', 1n],
    ['a function', () => 1],
    ['a date', new Date(0)],
    ['bytes', new Uint8Array(2)],
    ['a map', new Map()],
    ['a symbol as key', {[Symbol('s')]: 1}]
  ])('%s is refused, never written as something else', (_name, value) => {
    expect(() => canonical(value)).toThrow(TypeError);
    expect(() => canonical([{deep: value}])).toThrow(TypeError);
  });

  test('whatever is JSON reads back the same, and its text is a fixed point', () => {
    fc.assert(
      fc.property(fc.jsonValue({stringUnit: 'binary'}), value => {
        const text = canonical(value);
        expect(canonical(JSON.parse(text))).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      })
    );
  });

  test('the order in which members were set does not show', () => {
    expect(canonical({b: 1, a: {d: [], c: {}}})).toBe(canonical({a: {c: {}, d: []}, b: 1}));
  });
});

describe('UTF-8', () => {
  test('is what any other encoder gives', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), text => {
        expect(Buffer.from(utf8(text)).equals(Buffer.from(text, 'utf8'))).toBe(true);
      })
    );
    for (const text of [
      '\u0000',
      '\u007f',
      '\u0080',
      '\u07ff',
      '\u0800',
      '\uffff',
      '\u{10000}',
      '\u{10ffff}',
      '髙﨑①㈱〜'
    ]) {
      expect(Buffer.from(utf8(text)).toString('hex')).toBe(Buffer.from(text, 'utf8').toString('hex'));
    }
  });

  test('reads back as the same text', () => {
    fc.assert(fc.property(fc.string({unit: 'binary'}), text => utf8Text(utf8(text)) === text));
    expect(utf8Text(utf8('\ufeffbom'))).toBe('\ufeffbom');
  });

  test('bytes that are no UTF-8 are refused exactly where a strict decoder refuses them', () => {
    const strict = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true});
    const outcome = (decode: () => string): string | undefined => {
      try {
        return decode();
      } catch {
        return undefined;
      }
    };
    let refused = 0;
    const otherwise: string[] = [];
    const judge = (bytes: Uint8Array): boolean => {
      const text = outcome(() => utf8Text(bytes));
      if (text === undefined) refused += 1;
      return text === outcome(() => strict.decode(bytes));
    };
    // Every first byte with second ones at both ends of each eight, with too few, enough and other bytes behind.
    for (let pair = 0; pair < 0x10000; pair += 1) {
      if (pair % 8 !== 0 && pair % 8 !== 7) continue;
      for (const rest of [[], [0x80], [0xbf, 0x80], [0x41]]) {
        const bytes = Uint8Array.from([pair >> 8, pair & 0xff, ...rest]);
        if (!judge(bytes)) otherwise.push(String(bytes));
      }
    }
    fc.assert(fc.property(fc.uint8Array({maxLength: 8}), bytes => judge(bytes)));
    expect(otherwise).toEqual([]);
    expect(refused).toBeGreaterThan(10_000);
  });

  test('a digest is the one that everybody else computes', () => {
    expect(sha256Hex(utf8('abc'))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  test('a lone surrogate has none', () => {
    expect(() => utf8('\ud83d')).toThrow(TypeError);
  });
});
