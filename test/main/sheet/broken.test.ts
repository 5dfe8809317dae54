import {describe, expect, test} from 'vitest';
import {saySheetFault} from '#words/ja/fault.ts';
import {faultsWith, good, readWith} from './given.ts';
import type {Changes} from '../../../scripts/samples/book.ts';

type Case = readonly [name: string, changes: Changes, fact: object, words: string];
const cases: readonly Case[] = [
  [
    'an address with a number over 255',
    {'②LAN・DHCP!B6': '192.168.10.300'},
    {worksheet: '②LAN・DHCP', cell: 'B6', why: 'not-an-address', read: '192.168.10.300'},
    '「②LAN・DHCP」B6 の「192.168.10.300」は IP アドレスとして読めません'
  ],
  [
    'a cell that Excel made a date',
    {'④NAT・フィルタ!B9': {date: 46085, format: 'm"月"d"日"'}},
    {worksheet: '④NAT・フィルタ', cell: 'B9', why: 'became-a-date', read: '3月4日'},
    '値が日付に変わっています（元は 3/4 や 3-4 の可能性）。正しい値をセンターに確認してください'
  ],
  [
    'the same typed as text',
    {'④NAT・フィルタ!B9': '3月4日'},
    {cell: 'B9', why: 'became-a-date', read: '3月4日'},
    '値が日付に変わっています'
  ],
  [
    'a line id whose leading zeros are gone',
    {'表紙!B9': '回線ID（CAF）', '表紙!H9': 12345678},
    {worksheet: '表紙', cell: 'H9', why: 'digits-lost', digits: {expected: 10, found: 8}},
    '桁数が足りません（10 桁のところ 8 桁）。先頭の 0 が消えた可能性があります'
  ],
  [
    'a key with full-width letters',
    {'⑤VPN!H11': 'Ｆｘ-hq!7Qm2_tK9w'},
    {worksheet: '⑤VPN', cell: 'H11', why: 'secret-full-width'},
    '鍵に全角文字があります。勝手に直しません（センターに確認）'
  ],
  [
    'a key with a blank behind it',
    {'⑤VPN!H12': 'Fx-dc?4Zp8+Lr1u '},
    {worksheet: '⑤VPN', cell: 'H12', why: 'secret-trailing-blank'},
    '鍵の最後に空白があります。空白も鍵の一部かどうか確認してください'
  ],
  [
    'a choice marked twice',
    {'①WAN!F6': '■PPPoE　□DHCP　■固定IP　□IPoE'},
    {worksheet: '①WAN', cell: 'F6', why: 'two-choices', choices: ['PPPoE', '固定IP']},
    '接続方式が 2 つ選ばれています（PPPoE、固定IP）'
  ],
  [
    'a heading that was renamed',
    {'①WAN!B7': '接続アカウント'},
    {worksheet: '①WAN', label: 'PPPoE接続ID', why: 'label-missing', similar: {label: '接続アカウント', cell: 'F7'}},
    '「PPPoE接続ID」の欄が見つかりません。似た見出し：「接続アカウント」（F7）。これですか'
  ],
  ['no choice at all', {'①WAN!F6': '□PPPoE　□DHCP'}, {cell: 'F6', why: 'not-a-choice'}, '選べる値ではありません'],
  ['an empty place', {'⑥管理・監視!F5': null}, {cell: 'F5', why: 'value-missing'}, '空です'],
  ['a mask with holes', {'①WAN!F11': '255.0.255.0'}, {cell: 'F11', why: 'not-a-mask'}, 'サブネットマスク'],
  ['a MAC one digit short', {'②LAN・DHCP!C26': '00-00-5E-00-53-A'}, {cell: 'C26', why: 'not-a-mac'}, 'MAC アドレス'],
  ['a day that is none', {'改訂履歴!C6': '2025/2/30'}, {cell: 'C6', why: 'not-a-date'}, '日付'],
  ['a pool in no LAN', {'②LAN・DHCP!D21': '192.168.99.1～9'}, {cell: 'D21', why: 'no-network'}, 'どの LAN の範囲にも'],
  [
    'a zone nobody knows',
    {'④NAT・フィルタ!C16': '地下→WAN'},
    {cell: 'C16', why: 'not-understood'},
    '意味を読み取れません'
  ],
  ['an address given twice', {'②LAN・DHCP!E27': '192.168.10.21'}, {cell: 'E27', why: 'not-unique'}, '重なっています'],
  ['a host outside every LAN', {'②LAN・DHCP!E27': '10.9.9.9'}, {cell: 'E27', why: 'no-network'}, 'どの LAN の範囲にも'],
  ['a ditto with nothing above', {'④NAT・フィルタ!D16': '〃'}, {cell: 'D16', why: 'not-an-address'}, '〃'],
  ['a prefix with host bits', {'③経路!B7': '10.20.0.1'}, {cell: 'B7', why: 'not-an-address'}, '10.20.0.1'],
  ['no password for PPPoE', {'①WAN!F8': null}, {cell: 'F8', why: 'value-missing'}, '空です']
];

describe('a broken sheet says where and why', () => {
  test.each(cases)('%s', async (...[, changes, fact, words]: Case) => {
    const faults = await faultsWith(changes);
    expect(faults).toEqual([expect.objectContaining(fact)]);
    expect(saySheetFault(faults[0] as (typeof faults)[number])).toContain(words);
  });

  test('every fault at once, in the order of the sheet', async () => {
    const faults = await faultsWith({
      '⑤VPN!H12': 'Fx-dc ',
      '②LAN・DHCP!B6': '192.168.10.300',
      '②LAN・DHCP!C26': 'none',
      '①WAN!B7': '接続アカウント',
      '表紙!H7': null
    });
    expect(faults.map(fault => `${fault.worksheet} ${fault.cell ?? '-'} ${fault.why}`)).toEqual([
      '表紙 H7 value-missing',
      '①WAN - label-missing',
      '②LAN・DHCP B6 not-an-address',
      '②LAN・DHCP C26 not-a-mac',
      '⑤VPN H12 secret-trailing-blank'
    ]);
  });

  test('a secret is in no fault, whatever is wrong with it', async () => {
    const faults = await faultsWith({
      '①WAN!F8': 'Fx7-pppoe#93kd\u00a0',
      '⑤VPN!H11': 'Ｆx-hq!7Qm2_tK9w',
      '⑥管理・監視!F6': 'Fx-Adm-2026-a1',
      '⑥管理・監視!F7': 'Fx-Ena-2026-c3　',
      '⑥管理・監視!F11': 'v3　fxSnmp-r0-58　読取のみ'
    });
    expect(faults).toHaveLength(5);
    expect(JSON.stringify(faults)).not.toMatch(/Fx|hq!7|fxSnmp/);
  });

  test('a missing password heading is never answered with the password', async () => {
    const faults = await faultsWith({'①WAN!B8': null});
    expect(faults).toEqual([expect.objectContaining({why: 'label-missing', label: 'PPPoEパスワード'})]);
    expect(JSON.stringify(faults)).not.toContain('pppoe#');
  });

  test('a defined name finds its cell though the heading is gone', async () => {
    expect(good(await readWith({'表紙!B8': '番号'})).settings.head.contractNo).toBe('UG2V-0012345');
  });

  test('an unknown version of the form is named', async () => {
    const read = await readWith({'表紙!H4': '設定シート（VSR）　様式 Ver.4.0'});
    expect(read).toEqual({
      ok: false,
      problem: expect.objectContaining({kind: 'sheet-layout-unknown', template: '4.0'})
    });
  });
});
