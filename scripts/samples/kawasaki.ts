import type {Content, Row} from './book.ts';
import {kawasakiDefaults, kawasakiFilters} from './filters.ts';

const row = (...cells: Row['cells']): Row => ({cells});

/** 川崎店: a small new site with one LAN and one tunnel. */
export const kawasaki: Content = {
  fields: {
    表紙: {
      H4: '設定シート（VSR）　様式 Ver.3.2',
      H6: '有限会社みほん堂',
      H7: '川崎店',
      H8: 'UG2V-0020777',
      H9: 'CAF0020777001',
      H10: '神奈川県川崎市見本区例町7-7\nみほん堂ビル1F',
      H11: '１階バックヤード　壁掛け棚',
      H12: '店長　例川 太郎　様／044-000-0777',
      H14: 'R8.11.24',
      H15: 'VSR n100'
    },
    改訂履歴: {},
    '①WAN': {
      F5: 'WAN（ge0）',
      F6: '■PPPoE　□DHCP　□固定IP　□IPoE',
      F7: 'mhn-kawasaki01@fix.example.ne.jp',
      F8: 'Fx2-kwsk=77ab',
      F9: 'CHAP',
      F10: '固定　203.0.113.77',
      F11: '255.255.255.255',
      F12: '1454／1414',
      F13: '192.0.2.53',
      F14: '192.0.2.54',
      F15: '自動',
      F16: '－',
      F17: 'ONU有（HGWなし、ひかり電話なし）'
    },
    '②LAN・DHCP': {F13: 'LAN4（MNT）192.168.254.254/24', F14: 'なし'},
    '③経路': {B12: '使用しない'},
    '④NAT・フィルタ': {F5: '有（店舗）'},
    '⑤VPN': {
      F4: 'IPsec　IKEv2　AES256／SHA256／DHグループ14　PFS有',
      F5: '28,800秒／3,600秒',
      F6: 'FQDN　kawasaki.mhn.example',
      F7: '30秒／120秒',
      F20: 'なし'
    },
    '⑥管理・監視': {
      F5: 'vsr-mhn-kawasaki01',
      F6: 'admin／Fx-Adm-kw-77q1',
      F7: 'Fx-Ena-kw-77e1',
      F8: '203.0.113.192/28　監視センター',
      F9: '192.0.2.123（優先）、192.0.2.124',
      F10: '203.0.113.202',
      F11: 'v2c　fxSnmp-kw-77　読取のみ',
      F12: '203.0.113.203',
      F13: '203.0.113.200／203.0.113.201',
      F14: 'なし',
      F15: '日本（JST）'
    },
    '⑦付加サービス': {D5: '×', D6: 'なし', D7: '×', D8: '×', D9: '無', D10: '平日9時～18時'},
    備考: {B3: '開店前（9時まで）に作業を終えること。'}
  },
  tables: {
    revisions: [row('1.0', '2026/11/10', '新規作成')],
    lan: [row('192.168.77.1', '255.255.255.0', 'LAN1', 'なし（タグなし）', 'lan', '店舗')],
    pools: [row('SHOP', '有', '192.168.77.100～199', 'なし', '24時間')],
    reservations: [],
    routes: [row('0.0.0.0', '0.0.0.0', 'WAN（PPPoE）')],
    forwards: [],
    filters: kawasakiFilters,
    fallbacks: kawasakiDefaults,
    peers: [
      row(
        'VPN 1',
        '横浜本店',
        'hq-yokohama',
        '198.51.100.77',
        'yokohama.mhn.example',
        'Fx-yoko~3Lm9',
        '192.168.77.0/24⇔10.77.0.0/16'
      )
    ]
  }
};
