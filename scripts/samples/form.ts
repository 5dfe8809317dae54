/** The form itself, template 3.2: which label stands before which cell, and the headings of its tables. */

/** Value cell → label. The label stands in a merged range to its left, except on 備考, where it stands above. */
export const labels = {
  表紙: {
    H4: '様式名／版',
    H6: '契約者名',
    H7: '拠点名',
    H8: '契約番号',
    H9: '回線ID',
    H10: '設置先住所',
    H11: '設置場所',
    H12: 'ご担当者／電話',
    H14: '作業希望日',
    H15: '機種'
  },
  改訂履歴: {},
  '①WAN': {
    F5: 'WANポート',
    F6: '接続方式',
    F7: 'PPPoE接続ID',
    F8: 'PPPoEパスワード',
    F9: '認証方式',
    F10: 'IPアドレス',
    F11: 'サブネットマスク',
    F12: 'MTU／MSS',
    F13: 'DNS1',
    F14: 'DNS2',
    F15: 'WAN速度',
    F16: '予備WAN',
    F17: 'ONU／HGW'
  },
  '②LAN・DHCP': {F13: '保守ポート', F14: '冗長（VRRP）'},
  '③経路': {B12: 'BGP／OSPF'},
  '④NAT・フィルタ': {F5: 'NAPT（インターネット向け）'},
  '⑤VPN': {F4: '方式（共通）', F5: 'SA寿命（IKE／IPsec）', F6: '自拠点ID', F7: 'DPD', F20: 'リモートVPNプラス'},
  '⑥管理・監視': {
    F5: 'ホスト名',
    F6: '管理者ID／パスワード',
    F7: 'イネーブルパスワード',
    F8: '管理許可IP',
    F9: 'NTP',
    F10: 'syslog',
    F11: 'SNMP',
    F12: 'SNMPトラップ先',
    F13: '監視センター（主／副）',
    F14: '監視除外時間',
    F15: 'タイムゾーン'
  },
  '⑦付加サービス': {
    D5: 'IPS/IDS',
    D6: 'IDS 除外',
    D7: 'アンチウイルス',
    D8: 'URLフィルタ',
    D9: 'バックアップ機（予備）',
    D10: 'オンサイト保守'
  },
  備考: {B3: '備考（自由記述）'}
} as const satisfies Record<string, Record<string, string>>;

export type PageName = keyof typeof labels;
export const pageNames = Object.keys(labels) as PageName[];

/** `from`–`to` are the merged columns of one heading and of each cell below it. */
export interface Table {
  readonly page: PageName;
  readonly title: string;
  readonly headingRow: number;
  readonly columns: readonly {readonly from: string; readonly to: string; readonly label: string}[];
}

const column = (span: string, label: string) => {
  const [from, to = from] = span.split(':') as [string, string?];
  return {from, to, label};
};

export const tables = {
  revisions: {
    page: '改訂履歴',
    title: '改訂履歴',
    headingRow: 4,
    columns: [column('B', '版'), column('C', '改訂日'), column('D:F', '改訂内容')]
  },
  lan: {
    page: '②LAN・DHCP',
    title: 'LANインタフェース',
    headingRow: 5,
    columns: [
      column('B:C', 'IPアドレス'),
      column('D:E', 'サブネットマスク'),
      column('F', 'ポート'),
      column('G', 'VLAN'),
      column('H', 'ゾーン'),
      column('I:J', '用途'),
      column('K', 'リンク速度')
    ]
  },
  pools: {
    page: '②LAN・DHCP',
    title: 'DHCP',
    headingRow: 17,
    columns: [
      column('B', 'プール名'),
      column('C', '使用'),
      column('D:F', '割当範囲'),
      column('G:I', '除外'),
      column('J', 'リース')
    ]
  },
  reservations: {
    page: '②LAN・DHCP',
    title: '固定割当',
    headingRow: 25,
    columns: [column('B', 'ホスト名'), column('C:D', 'MACアドレス'), column('E:F', '割当IP')]
  },
  routes: {
    page: '③経路',
    title: '静的経路',
    headingRow: 5,
    columns: [column('B', '宛先'), column('C', 'マスク'), column('D:E', 'ゲートウェイ')]
  },
  forwards: {
    page: '④NAT・フィルタ',
    title: 'ポート転送',
    headingRow: 8,
    columns: [column('B', '外部ポート'), column('C', '→'), column('D:F', '転送先')]
  },
  filters: {
    page: '④NAT・フィルタ',
    title: 'フィルタ表',
    headingRow: 15,
    columns: [
      column('B', 'No.'),
      column('C', '方向'),
      column('D', '送信元'),
      column('E', '宛先'),
      column('F', 'プロトコル'),
      column('G', 'ポート'),
      column('H', '動作'),
      column('I', 'ログ')
    ]
  },
  fallbacks: {
    page: '④NAT・フィルタ',
    title: 'どの行にも当たらない通信',
    headingRow: 60,
    columns: [column('C', '方向'), column('H', '既定動作'), column('I', 'ログ')]
  },
  peers: {
    page: '⑤VPN',
    title: '対向拠点',
    headingRow: 10,
    columns: [
      column('B', '番号'),
      column('C:D', '対向拠点'),
      column('E', '設定名'),
      column('F', '対向IP'),
      column('G', '対向ID'),
      column('H', '事前共有鍵'),
      column('I:K', '対向ネットワーク')
    ]
  }
} as const satisfies Record<string, Table>;

export type TableName = keyof typeof tables;
