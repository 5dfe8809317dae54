import {describe, expect, test} from 'vitest';
import type {SheetFault} from '#core/sheet/fault.ts';
import {sheetFaultSentence} from '#words/ja/fault.ts';
import {words} from '#words/words.ts';

/** The sentences agreed for broken settings sheets, word for word. */
const agreed: readonly (readonly [SheetFault, string])[] = [
  [
    {worksheet: '②LAN・DHCP', cell: 'B6', label: 'LANインタフェース', why: 'not-an-address', read: '192.168.10.300'},
    '「②LAN・DHCP」B6 の「192.168.10.300」は IP アドレスとして読めません'
  ],
  [
    {worksheet: '④NAT・フィルタ', cell: 'B9', label: 'ポート転送', why: 'became-a-date'},
    '値が日付に変わっています（元は 3/4 や 3-4 の可能性）。正しい値をセンターに確認してください'
  ],
  [
    {worksheet: '表紙', cell: 'H9', label: '回線ID', why: 'digits-lost', digits: {expected: 10, found: 8}},
    '回線ID の桁数が足りません（10 桁のところ 8 桁）。先頭の 0 が消えた可能性があります'
  ],
  [
    {worksheet: '⑤VPN', cell: 'B11', label: '鍵', why: 'secret-full-width'},
    '鍵に全角文字があります。勝手に直しません（センターに確認）'
  ],
  [
    {worksheet: '⑤VPN', cell: 'B12', label: '鍵', why: 'secret-trailing-blank'},
    '鍵の最後に空白があります。空白も鍵の一部かどうか確認してください'
  ],
  [
    {worksheet: '①WAN', cell: 'F6', label: '接続方式', why: 'two-choices', choices: ['PPPoE', '固定IP']},
    '接続方式が 2 つ選ばれています（PPPoE、固定IP）'
  ],
  [
    {worksheet: '①WAN', label: 'PPPoE接続ID', why: 'label-missing', similar: {label: '接続アカウント', cell: 'F7'}},
    '「PPPoE接続ID」の欄が見つかりません。似た見出し：「接続アカウント」（F7）。これですか'
  ]
];

describe('a broken settings sheet', () => {
  test.each(agreed)('%o', (fault, sentence) => {
    expect(sheetFaultSentence(fault)).toBe(sentence);
  });

  test('in a list each fault says its sheet and cell', () => {
    for (const language of ['ja', 'en'] as const) {
      for (const [fault] of agreed) {
        const said = words(language).saySheetFault(fault);
        expect(said).toContain(fault.worksheet);
        expect(said).toContain(fault.cell ?? fault.similar?.cell);
      }
    }
  });

  test('an encrypted workbook says how to get one that opens', () => {
    const said = words('ja').problems['sheet-encrypted'];
    expect(`${said.means as string}${said.next as string}`).toBe(
      'このファイルは暗号化されています。開けるには Excel で保護を外すか、センターに再送を頼んでください。'
    );
  });
});
