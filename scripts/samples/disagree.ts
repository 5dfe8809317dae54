import type {Changes} from './book.ts';

/** The nine contradictions between sheet and backup, each by its number; revision 1.3 makes the sheet the newer one. */
export const contradictions = {
  1: {'①WAN!F10': '固定　２０３．０．１１３．４６'},
  2: {'表紙!H8': 'UG2V-0012354'},
  3: {'⑤VPN!F15': '198.51.100.43'},
  4: {'⑤VPN!H12': 'Fx-dc?4Zp8+Lr1U'},
  5: {'②LAN・DHCP!D21': '192.168.40.200～230'},
  6: {'④NAT・フィルタ!D11': '192.168.40.22：443'},
  7: {'⑥管理・監視!F5': 'vsr-smp-shinjyuku01'},
  8: {'改訂履歴!B8': '1.3', '改訂履歴!C8': '2026/11/21', '改訂履歴!D8': '福岡営業所の接続先変更'},
  9: {'表紙!H15': 'VSR n200'}
} as const satisfies Record<number, Changes>;

export const disagree: Changes = Object.assign({}, ...Object.values(contradictions)) as Changes;
