import type {Content, Row} from './book.ts';
import {shinjukuDefaults, shinjukuFilters} from './filters.ts';

const row = (...cells: Row['cells']): Row => ({cells});

/** 新宿支店 as its sheet stands after revision 1.2, with everything that people do to such sheets. */
export const shinjuku: Content = {
  fields: {
    表紙: {
      H4: '設定シート（VSR）　様式 Ver.3.2',
      H6: '株式会社サンプル商事',
      H7: '新宿支店',
      H8: 'UG2V-0012345',
      H9: 'ＣＡＦ００１２３４５６７８',
      H10: '東京都新宿区見本町1-2-3\n見本ビル3F',
      H11: '３階サーバ室　ラック１　２４U',
      H12: '総務部　見本 花子　様／03-0000-1234',
      H14: '令和8年11月24日',
      H15: 'VSR n100'
    },
    改訂履歴: {},
    '①WAN': {
      F5: 'WAN（ge0）',
      F6: '■PPPoE　□DHCP　□固定IP　□IPoE',
      F7: {text: 'smp-shinjuku01@fix.example.ne.jp', link: 'mailto:smp-shinjuku01@fix.example.ne.jp'},
      F8: 'Fx7-pppoe#93kd',
      F9: 'ＣＨＡＰ',
      F10: '固定　２０３．０．１１３．４５',
      F11: '255.255.255.255',
      F12: '1454／1414',
      F13: '192.0.2.53',
      F14: '192.0.2.54\u00a0',
      F15: '自動',
      F16: 'なし',
      F17: 'ONU有（HGWなし、ひかり電話なし）'
    },
    '②LAN・DHCP': {F13: 'LAN4（MNT）192.168.254.254/24', F14: '－'},
    '③経路': {B12: '使用しない'},
    '④NAT・フィルタ': {F5: '有（事務所・電話・来客・機器・サーバ）'},
    '⑤VPN': {
      F4: 'IPsec　IKEv2　AES256／SHA256／DHグループ14　PFS有',
      F5: '28,800秒／3,600秒',
      F6: 'FQDN　shinjuku.smp.example',
      F7: '30秒／120秒',
      F20: '－'
    },
    '⑥管理・監視': {
      F5: 'vsr-smp-shinjuku01',
      F6: 'admin／Fx-Adm-2026-a1',
      F7: 'Fx-Ena-2026-c3',
      F8: '203.0.113.192/28　監視センター',
      F9: '192.0.2.123（優先）、192.0.2.124',
      F10: '203.0.113.202',
      F11: 'v2c　fxSnmp-r0-58　読取のみ',
      F12: '203.0.113.203',
      F13: '203.0.113.200／203.0.113.201',
      F14: 'なし',
      F15: '日本（JST）'
    },
    '⑦付加サービス': {D5: '○（標準）', D6: '192.168.50.10', D7: '×', D8: '×', D9: '無', D10: '24時間365日'},
    備考: {
      B3: 'サーバ室は撮影不可。\n夜間は1F警備室（内線9）で鍵を借りる。\n社内L3（192.168.10.254）の管理は情シス見本様。'
    }
  },
  tables: {
    revisions: [
      row('1.0', {date: 45383}, '新規作成'),
      row('1.1', '2025/10/16', '福岡営業所VPN追加'),
      row('1.2', {text: '2026/9/3', red: true}, {text: 'カメラ公開ポート変更', red: true})
    ],
    lan: [
      row('192.168.10.1', '255.255.255.0', 'LAN1', 'なし（タグなし）', 'lan', '事務所'),
      row('192.168.20.1', '〃', 'LAN1', 'VLAN 20', 'voice', '電話'),
      row('192.168.30.1', '〃', '〃', 'VLAN 30', 'guest', '来客'),
      row('192.168.40.1', '同上', '〃', 'VLAN 40', 'device', '複合機・カメラ'),
      row('192.168.50.1', '255.255.255.0', 'LAN2', 'なし', 'dmz', 'サーバ', '1000M全二重固定')
    ],
    pools: [
      row('OFFICE', '有', '192.168.10.100～192.168.10.199', '192.168.10.150～159', '24時間'),
      row('VOICE', '有', '192.168.20.20～192.168.20.120', '－', '12時間'),
      row('GUEST', '○', '192.168.30.50-192.168.30.240', 'なし', '1時間'),
      row('DEVICE', '○', '192.168.40.200～220', '', '24h')
    ],
    reservations: [
      row('pc-mgr01', '00-00-5E-00-53-A1', '192.168.10.21'),
      row('pc-acct01', '00-00-5E-00-53-A2', '192.168.10.22'),
      row('prn-3f-01', '00005E0053A3', '192.168.10.31'),
      row('prn-3f-02', '0000.5e00.53a4', '192.168.10.32'),
      row('mfp-3f-01', '00:00:5e:00:53:b1', '192.168.40.11'),
      row('cam-entrance', '00:00:5E:00:53:B2', '192.168.40.21'),
      row('cam-storage', '00:00:5E:00:53:B3', '192.168.40.22'),
      {...row('prn-2f-01', '00-00-5E-00-53-A9', '192.168.10.33'), struck: true}
    ],
    routes: [
      row('0.0.0.0', '0.0.0.0', 'WAN（PPPoE）'),
      row('10.20.0.0', '255.255.0.0', '192.168.10.254'),
      row('10.30.0.0', '〃', '〃'),
      row('172.16.99.0', '255.255.255.0', '192.168.50.2'),
      row('10.0.0.0', '255.0.0.0', '破棄（優先度250）'),
      row('192.168.0.0', '255.255.0.0', '破棄（250）')
    ],
    forwards: [
      row('TCP 443', '→', '192.168.50.10：443'),
      row('TCP 587', '→', '192.168.50.12：587'),
      row({text: 'TCP 8443', red: true}, '→', '192.168.40.21：443'),
      row('TCP 10022', '→', '192.168.50.11：22')
    ],
    filters: shinjukuFilters,
    fallbacks: shinjukuDefaults,
    peers: [
      row(
        'VPN 1',
        '本社（東京）',
        'hq-tokyo',
        '198.51.100.10',
        'hq.smp.example',
        'Fx-hq!7Qm2_tK9w',
        '192.168.10.0/24⇔10.1.0.0/16\n192.168.20.0/24⇔10.1.200.0/24'
      ),
      row(
        'VPN 2',
        'データセンター（印西）',
        'dc-inzai',
        '198.51.100.20',
        'inzai.smp.example',
        'Fx-dc?4Zp8+Lr1u',
        '192.168.10.0/24⇔10.2.0.0/16\n192.168.50.0/24⇔10.2.0.0/16'
      ),
      peer(3, '大阪支店', 'br-osaka', 31, 'osaka', 'Fx-osk"9Vb3\\Nc5e', 110),
      peer(4, '名古屋営業所', 'br-nagoya', 32, 'nagoya', 'Fx-ngy_5Rt8%yP', 120),
      peer(5, '福岡営業所', 'br-fukuoka', 33, 'fukuoka', 'Fx fuku 2Hj6$wQ', 130),
      peer(6, '仙台営業所', 'br-sendai', 34, 'sendai', 'Fx-sdj!7Mk1&uL', 140),
      {...peer(7, '千葉倉庫', 'br-chiba', 35, 'chiba', 'Fx-chb=8Tq5*vA', 150), hidden: true}
    ]
  }
};

function peer(
  ...[nth, label, name, host, id, psk, net]: [number, string, string, number, string, string, number]
): Row {
  const remote = [`198.51.100.${host}`, `${id}.smp.example`];
  return row(`VPN ${nth}`, label, name, ...remote, psk, `192.168.10.0/24⇔192.168.${net}.0/24`);
}
