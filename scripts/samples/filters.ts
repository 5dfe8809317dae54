import type {Row} from './book.ts';

/**
 * The 41 filter rows of 新宿支店 in the words of the sheet, written by hand from what the customer agreed:
 * 方向 送信元 宛先 プロトコル ポート 動作 ログ. `*` is すべて, `-` is none.
 */
const shinjuku = `
保守→本装置 192.168.254.0/24 * TCP 22 許可 -
保守→本装置 * * ICMP - 許可 -
WAN→LAN2 * 192.168.50.10 TCP 443 許可 -
WAN→LAN2 * 192.168.50.12 TCP 587 許可 -
WAN→LAN2 198.51.100.0/24 192.168.50.11 TCP 22 許可 ○
WAN→本装置 * * UDP 500 許可 -
WAN→本装置 * * UDP 4500 許可 -
WAN→本装置 * * ESP - 許可 -
WAN→本装置 * * ICMP（echo-request） - 許可 -
WAN→本装置 203.0.113.192/28 * TCP 22 許可 ○
WAN→機器 198.51.100.10 192.168.40.21 ＴＣＰ ４４３ 許可 -
事務所→WAN * * TCP 25 拒否 ○
事務所→WAN * * TCP 135-139 拒否 ○
事務所→WAN * * TCP 445 拒否 ○
事務所→WAN * * * * 許可 -
事務所→LAN2 * 192.168.50.10 TCP 443 許可 -
〃 〃 192.168.50.11 〃 22 許可 -
〃 〃 192.168.50.12 〃 587 許可 -
〃 〃 〃 〃 993 許可 -
事務所→LAN2 * * ICMP * 許可 -
事務所→機器 * 192.168.40.11 TCP 9100 許可 -
事務所→機器 * * TCP 443 許可 -
事務所→機器 * * ICMP * 許可 -
事務所→VPN * * * * 許可 -
VPN→事務所 10.1.0.0/16 * TCP 3389 許可 ○
VPN→事務所 10.1.0.0/16 * TCP 445 許可 -
VPN→事務所 * * UDP 53 許可 -
VPN→事務所 * * ICMP * 許可 -
VPN→LAN2 10.2.0.0/16 192.168.50.0/24 TCP * 許可 -
VPN→LAN2 * * ICMP * 許可 -
電話→WAN * * * * 拒否 ○
電話→VPN * 10.1.200.0/24 UDP 5060 許可 -
電話→VPN * 10.1.200.0/24 UDP 10000～20000 許可 -
来客→WAN * * TCP 80 許可 -
来客→WAN * * TCP 443 許可 -
来客→WAN * * UDP 443 許可 -
来客→WAN * * UDP 53 許可 -
来客→WAN * * ICMP * 許可 -
来客→本装置 * * UDP 67 許可 -
機器→WAN 192.168.40.11 * TCP 443 許可 -
機器→WAN * * UDP 123 許可 -
`;

const shinjukuFallbacks = `
WAN→本装置 拒否 ○
WAN→LAN2 拒否 ○
WAN→機器 拒否 ○
事務所→WAN 拒否 -
事務所→LAN2 拒否 ○
事務所→機器 拒否 -
事務所→VPN 拒否 -
VPN→事務所 拒否 ○
VPN→LAN2 拒否 ○
電話→WAN 拒否 -
電話→VPN 拒否 ○
来客→WAN 拒否 -
来客→本装置 拒否 ○
機器→WAN 拒否 ○
保守→本装置 拒否 ○
`;

const kawasaki = `
WAN→本装置 * * UDP 500 許可 -
WAN→本装置 * * UDP 4500 許可 -
WAN→本装置 * * ESP - 許可 -
WAN→本装置 * * ICMP（echo-request） - 許可 -
WAN→本装置 203.0.113.192/28 * TCP 22 許可 ○
店舗→WAN * * * * 許可 -
店舗→VPN * * * * 許可 -
VPN→店舗 * * ICMP * 許可 -
VPN→店舗 10.77.0.0/16 * TCP 3389 許可 ○
保守→本装置 192.168.254.0/24 * TCP 22 許可 -
保守→本装置 * * ICMP * 許可 -
`;

const kawasakiFallbacks = `
WAN→本装置 拒否 ○
店舗→WAN 拒否 -
店舗→VPN 拒否 -
VPN→店舗 拒否 ○
保守→本装置 拒否 ○
`;

export const shinjukuFilters = numbered(shinjuku);
export const shinjukuDefaults = rows(shinjukuFallbacks);
export const kawasakiFilters = numbered(kawasaki);
export const kawasakiDefaults = rows(kawasakiFallbacks);

function rows(table: string): Row[] {
  const lines = table.trim().split('\n');
  return lines.map(line => ({
    cells: line.split(' ').map(word => (word === '*' ? 'すべて' : word === '-' ? '－' : word))
  }));
}

function numbered(table: string): Row[] {
  return rows(table).map((row, index) => ({cells: [index + 1, ...row.cells]}));
}
