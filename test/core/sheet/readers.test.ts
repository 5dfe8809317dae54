import {describe, expect, test} from 'vitest';
import {range, timeServers} from '#core/sheet/address-readers.ts';
import {date, lease, ports} from '#core/sheet/number-readers.ts';
import type {Read, Source} from '#core/sheet/reader.ts';
import {asciiName, speed, vlan} from '#core/sheet/word-readers.ts';

const terms = {ports: {}, zones: {}, interfaces: {}, methods: {}, photographyForbidden: []};
const given = (text: string): Source => ({text, value: text, label: '', terms});
const read = <T>(reader: (source: Source) => Read<T>, text: string): T | string => {
  const result = reader(given(text));
  return result.ok ? result.value : result.problem.why;
};

describe('dates as people write them', () => {
  test.each([
    ['令和6年4月1日', '2024-04-01'],
    ['R6.4.1', '2024-04-01'],
    ['令和元年5月1日', '2019-05-01'],
    ['平成31年4月30日', '2019-04-30'],
    ['2026/9/3', '2026-09-03'],
    ['２０２６年９月３日', '2026-09-03'],
    ['2026-11-24', '2026-11-24'],
    ['45383', '2024-04-01'],
    ['6.4.1', 'not-a-date'],
    ['2026/2/29', 'not-a-date'],
    ['令和8年13月1日', 'not-a-date'],
    ['未定', 'not-a-date']
  ])('%s', (text, expected) => {
    expect(read(date, text)).toBe(expected);
  });
});

describe('ranges', () => {
  test.each(['～', '〜', '-', '−', ' ～ ', '－'].map(sign => [sign]))('with %j between', sign => {
    const expected = {from: '192.168.40.200', to: '192.168.40.220'};
    const text = `192.168.40.200${sign}220`;
    expect(sign === '−' ? 'not-an-address' : read(range, text)).toEqual(sign === '−' ? 'not-an-address' : expected);
  });

  test.each(['192.168.40.220～200', '192.168.40.200～300', '192.168.40.200～1～2', '192.168.40'])(
    '%s is none',
    text => {
      expect(read(range, text)).toBe('not-an-address');
    }
  );
});

describe('other words of the trade', () => {
  test.each([
    ['24時間', 86400],
    ['24h', 86400],
    ['1日', 86400],
    ['１２時間', 43200],
    ['3,600秒', 3600],
    ['ずっと', 'not-a-number']
  ])('lease %s', (text, expected) => {
    expect(read(lease, text)).toBe(expected);
  });

  test('ports', () => {
    expect(read(ports, '135-139')).toEqual({from: 135, to: 139});
    expect(read(ports, '４４３')).toEqual({from: 443, to: 443});
    expect(read(ports, '139-135')).toBe('not-a-number');
    expect(read(ports, '70000')).toBe('not-a-number');
  });

  test('speeds and VLANs', () => {
    expect(['自動', '1000M全二重固定', '100M全二重', '1000M半二重'].map(text => read(speed, text))).toEqual([
      'auto',
      '1000-full',
      '100-full',
      'not-a-choice'
    ]);
    expect(['VLAN 20', '２０', 'なし（タグなし）', '5000'].map(text => read(vlan, text))).toEqual([
      20,
      20,
      null,
      'not-a-number'
    ]);
  });

  test('time servers keep which one is preferred', () => {
    expect(read(timeServers, '192.0.2.123（優先）、192.0.2.124')).toEqual([
      {address: '192.0.2.123', prefer: true},
      {address: '192.0.2.124', prefer: false}
    ]);
  });

  test('a name in full-width letters is a fault, not a name', () => {
    expect(read(asciiName, 'ｖｓｒ-01')).toBe('not-a-name');
  });
});
