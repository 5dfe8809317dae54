import {sha256} from '@noble/hashes/sha2.js';
import {bytesToHex} from '@noble/hashes/utils.js';
import {describe, expect, test} from 'vitest';
import {readConfiguration} from '#core/configuration/configuration.ts';
import type {Problem} from '#core/problem.ts';
import {backup, byHand, configurationOf, profile} from './shinjuku.ts';

const refused = (text: string): Problem | undefined => {
  const read = readConfiguration({text, file: 'backup.txt', profile});
  return read.ok ? undefined : read.problem;
};
const trailed = (...lines: readonly string[]) => {
  const digest = bytesToHex(sha256(new TextEncoder().encode(`${lines.join('\n')}\n`)));
  return `${[...lines, `! eof lines ${lines.length} sha256 ${digest}`].join('\n')}\n`;
};

describe('the centre’s backup', () => {
  const read = configurationOf(backup);
  test('is read whole: who exported it, when, 294 commands, a trailer that agrees', () => {
    expect(read.header).toEqual({
      kind: 'export',
      fileLine: 2,
      serial: 'VN100-21C0-00417',
      model: 'VSR-n100',
      firmware: '5.2.3',
      takenAt: '2026-11-20T02:15:07+09:00'
    });
    expect(read.items).toHaveLength(294);
    expect(read.trailer).toEqual({
      kind: 'agrees',
      lines: 343,
      sha256: 'c7a3bb2316b67840d372dc5dd4ae7d9c7e272a878bce5303def2f3b0196275fb'
    });
    expect(read.strays).toEqual([]);
  });
  test('keeps the banner to the letter, though it looks like prompts and comments', () => {
    const banner = read.items.filter(item => item.kind.startsWith('block'));
    expect(banner.map(item => [item.kind, item.text])).toEqual([
      ['block-begin', 'banner login ^'],
      ['block-text', '*** Authorized maintenance only. All sessions are recorded. ***'],
      ['block-text', '*** VSR managed by the monitoring centre.                   ***'],
      ['block-end', '^']
    ]);
  });
  test('knows each line’s section and place in the file', () => {
    const key = read.items.find(item => item.text.includes('Fx-dc?4Zp8+Lr1u'));
    expect(key).toEqual({
      fileLine: backup.split('\n').findIndex(line => line.includes('Fx-dc?4Zp8')) + 1,
      text: 'pre-shared-key 0 Fx-dc?4Zp8+Lr1u',
      section: 'vpn peer dc-inzai',
      kind: 'child'
    });
  });
  test('reads the same from a file with CRLF and a byte order mark', () => {
    const windows = new TextEncoder().encode(`\ufeff${backup.replaceAll('\n', '\r\n')}`);
    const again = readConfiguration({bytes: windows, file: 'backup.txt', profile});
    expect(again).toEqual({ok: true, value: {...read, form: {mark: true, lineEnds: 'crlf'}}});
  });
});

describe('a cut file', () => {
  const lines = backup.split('\n');
  test('anywhere before its last line is refused', () => {
    for (let count = 0; count < 347; count += 1)
      expect(refused(lines.slice(0, count).join('\n'))?.kind, `first ${count} lines`).toBe('configuration-truncated');
  });
  test('says where it stops, without the secret on that line', () => {
    const at = lines.findIndex(line => line.includes('Fx fuku'));
    const half = `${lines.slice(0, at).join('\n')}\n pre-shared-key 0 "Fx fuku 2H`;
    expect(refused(half)).toEqual({
      kind: 'configuration-truncated',
      again: 'no',
      file: 'backup.txt',
      why: 'no-end',
      expected: 'end',
      found: 'pre-shared-key 0 «secret»'
    });
  });
  test('with a line gone from the middle counts wrong', () => {
    const without = lines.filter(line => !line.includes('rule 30 permit esp')).join('\n');
    expect(refused(without)).toMatchObject({why: 'lines', expected: '343', found: '342'});
  });
  test('with one character changed has another digest', () => {
    expect(refused(backup.replace('203.0.113.45/32', '203.0.113.46/32'))).toMatchObject({
      kind: 'configuration-truncated',
      why: 'digest',
      expected: 'c7a3bb2316b67840d372dc5dd4ae7d9c7e272a878bce5303def2f3b0196275fb'
    });
  });
  test('that is an export must have its trailer; a file the centre wrote by hand need not', () => {
    expect(refused(lines.slice(0, 346).join('\n'))).toMatchObject({why: 'no-end', expected: '! eof lines'});
    expect(byHand('hostname a').trailer).toEqual({kind: 'none'});
    expect(refused('version 5.2\nhostname a\n')).toMatchObject({why: 'no-end', found: 'hostname a'});
    expect(refused('')).toMatchObject({why: 'no-end', found: ''});
  });
});

describe('what a file may look like', () => {
  test('a banner that holds "end", comments and a header keeps them as text', () => {
    const read = configurationOf(trailed('version 5.2', 'banner login ^', 'end', '! eof', '#', 'ids', '^', 'end'));
    expect(read.items.map(item => item.kind)).toEqual([
      'single',
      'block-begin',
      'block-text',
      'block-text',
      'block-text',
      'block-text',
      'block-end'
    ]);
  });
  test('a comment does not leave a section, a bare mark does', () => {
    const {items} = byHand(
      'interface ge1',
      ' zone lan',
      ' ! a note',
      '# another',
      ' no shutdown',
      '!',
      'ids',
      ' enable'
    );
    expect(items.map(item => [item.section, item.text]).slice(1)).toEqual([
      ['interface ge1', 'interface ge1'],
      ['interface ge1', 'zone lan'],
      ['interface ge1', 'no shutdown'],
      ['ids', 'ids'],
      ['ids', 'enable']
    ]);
  });
  test('UTF-16 is named as a wrong encoding, not as a cut file', () => {
    const text = Array.from(new TextEncoder().encode('version 5.2\nend\n'));
    const bytes = Uint8Array.from([0xff, 0xfe, ...text.flatMap(one => [one, 0])]);
    for (const given of [bytes, bytes.subarray(2)])
      expect(readConfiguration({bytes: given, file: 'backup.txt', profile})).toMatchObject({
        ok: false,
        problem: {kind: 'configuration-wrong', faults: [{why: 'utf-16'}]}
      });
  });
  test('line ends of two kinds are told, and change nothing', () => {
    const mixed = backup.replace('\n', '\r\n');
    const again = readConfiguration({text: mixed, file: 'backup.txt', profile});
    const form = {mark: false, lineEnds: 'mixed'};
    expect(again).toEqual({ok: true, value: {...configurationOf(backup), form}});
  });
});
