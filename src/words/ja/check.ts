import type {CheckId} from '#core/check/names.ts';
import type {CheckWords} from '../check.ts';
import {seconds} from './phrase.ts';

const labels: CheckWords['labels'] = {
  C01: '機種とファームウェア',
  C02: '接続口のリンク',
  C03: '回線の接続（PPPoE）',
  C04: '既定の経路',
  C05: 'インターネットへの疎通',
  C06: '名前解決（DNS）',
  C07: '時刻合わせ（NTP）',
  C08: 'LAN のアドレス',
  C09: 'DHCP の設定',
  C10: 'DHCP の払い出し',
  C11: '静的経路',
  C12: 'NAT とポート転送',
  C13: 'フィルター',
  C14: '拠点間 VPN',
  C15: '監視センターへの登録',
  C16: 'IDS（付加サービス）',
  C17: '保存済みと動作中の一致',
  C18: '起動時の読み込み',
  C19: '冗長構成の役割',
  C20: '監視センターの確認（電話）',
  customer: 'お客様の業務確認'
};

const ask = 'センターに伝え、指示を受けてください。';
const wait = 'そのまま待ってください。時間内は自動で見直します。';

export const checks: CheckWords = {
  labels,
  verdicts: {
    pass: '合格',
    fail: '不合格',
    settling: '収束待ち',
    unknown: '不明',
    'not-applicable': '対象外',
    waived: '承認して通過'
  },
  sides: {ours: '自側要因の疑い', theirs: '対向側要因の疑い', undecided: '判断できない'},
  causes: {
    'depends-on': {
      means: cause => `先に「${labels[cause.check]}」（${cause.check}）が合格する必要があります`,
      next: 'もとの項目を片付ければ、自動で見直します。'
    },
    'settle-over': {means: cause => `${seconds(cause.waitedMs)} 待っても整いませんでした`, next: ask},
    'no-device': {
      means: cause => `${cause.name}につながっている機器がありません`,
      next: '機器をつなげるなら、つないで見直してください。なければ不明のまま報告します。'
    },
    'not-subscribed': {means: () => '契約に無いサービスです', next: 'することはありません。'},
    'not-in-order': {means: () => 'この注文では使わない項目です', next: 'することはありません。'},
    'service-restricted': {
      means: cause => `サービスの制限中です（番号 ${cause.reference}）`,
      next: '制限が終わってから、センターが確かめます。'
    },
    'not-asked': {
      means: () => 'まだ確かめていません',
      next: 'センターまたはお客様に確かめ、名前・番号・時刻を記録してください。'
    },
    'said-no': {means: cause => `「${cause.words}」との答えでした`, next: ask},
    unreadable: {
      means: cause => `「${cause.command}」の表示を読み取れません`,
      next: '画面の表示を見て、ファームウェアの版とともにセンターに伝えてください。'
    },
    'not-answered': {
      means: cause => `「${cause.command}」に答えがありません`,
      next: '接続を確かめ、もう一度見直してください。'
    },
    differs: {means: cause => `予定は ${cause.expected}、実際は ${cause.found} です`, next: ask},
    missing: {means: cause => `足りません：${cause.items.join('、')}`, next: ask},
    extra: {means: cause => `余分です：${cause.items.join('、')}`, next: ask},
    'not-saved': {
      means: () => '動作中の設定が、まだ保存されていません',
      next: '電源を切らず、保存からやり直してください。'
    },
    'errors-at-load': {
      means: cause => `起動時の読み込みで ${cause.count} 件断られました`,
      next: '起動時の表示を残し、センターに伝えてください。'
    },
    'link-down': {
      means: cause => `${cause.port} のリンクが上がっていません`,
      next: 'ケーブルの挿し先と、相手側の電源・ランプを見てください。'
    },
    'speed-differs': {
      means: cause => `${cause.port} の速度が違います（予定 ${cause.expected}、実際 ${cause.found}）`,
      next: '相手側の機器も固定速度かを確かめてください。'
    },
    'stale-session': {means: () => '旧機の接続が回線側に残っています（最長 6 分）', next: wait},
    'account-rejected': {
      means: () => '回線の ID かパスワードが断られました',
      next: '打ち直さず、接続 ID をセンターに確かめてください。'
    },
    'no-pado': {
      means: () => '回線側から答えがありません',
      next: 'ONU のランプと、ONU につながるケーブルを見てください。'
    },
    'session-limit': {
      means: () => '回線の接続数の上限です',
      next: '同じ回線を使う古い機器の電源が切れているか見て、待ってください。'
    },
    'echo-timeout': {
      means: () => '回線の接続が途中で切れました',
      next: 'ONU のランプを見てください。続くなら、センターに伝えてください。'
    },
    'packets-lost': {
      means: cause => `${cause.to} への応答が ${cause.percent} % 失われました`,
      next: '1 分待って見直し、続くならセンターに伝えてください。'
    },
    'name-not-resolved': {
      means: () => '名前からアドレスを引けません',
      next: 'インターネットへの疎通が合格か、先に見てください。'
    },
    'clock-not-set': {means: () => '時刻がまだ合っていません', next: wait},
    'peer-silent': {
      means: cause => `相手から応答がありません（送信 ${cause.sent}、受信 ${cause.received}）`,
      next: '対向拠点も監視が切れているか、センターに尋ねてください。'
    },
    'peer-auth-failed': {
      means: () => '鍵または ID が、相手と合いません（どちら側かは分かりません）',
      next: '鍵は打ち直さず、両側の設定をセンターに照合してもらってください。'
    },
    'peer-no-proposal': {
      means: () => '暗号の方式が、相手と合いません',
      next: '両側の設定をセンターに照合してもらってください。'
    },
    'peer-traffic-refused': {
      means: () => '通す範囲（対向ネットワーク）が、相手と合いません',
      next: '両側の設定をセンターに照合してもらってください。'
    },
    'peer-no-route': {means: () => '相手への経路がありません', next: '回線の接続と既定の経路を、先に見てください。'},
    'e-4031': {
      means: () => 'センター側で、製造番号の差し替えがまだです（E-4031）',
      next: '電話でセンターへ：機器の差し替え登録。登録の後、1 分ほどで自動で見直します。'
    },
    'e-4032': {means: () => '契約が停止中と答えています（E-4032）', next: '契約の状態をセンターに確かめてください。'},
    'e-4040': {
      means: () => '監視センターに届きません（E-4040）',
      next: 'インターネットへの疎通が合格か、先に見てください。'
    },
    'e-4051': {
      means: () => '機器の時計が 300 秒以上ずれています（E-4051）',
      next: '時刻合わせ（C07）が合格するのを待ってください。'
    }
  }
};

/** `C14 拠点間 VPN` for lists; ids that carry a subject keep it: `C14:br-fukuoka`. */
export function checkLabel(id: string): string {
  const [check = '', ...subject] = id.split(':');
  const label = Object.hasOwn(labels, check) ? labels[check as CheckId] : '';
  return [id === check ? check : `${check}（${subject.join(':')}）`, label].filter(Boolean).join(' ');
}
