import type {HandsWords} from '../../screens/hands.ts';

export const hands: HandsWords = {
  title: '手作業',
  lists: {
    'before-move': {title: '配線の前', all: '全部すんだ'},
    cables: {title: '配線', all: '表のとおり配線しました'},
    inspection: {title: '取り外した機器を見る（8 項目）', all: '8 項目とも異常なし'},
    leaving: {title: '忘れ物', all: '忘れ物なし'}
  },
  items: {
    'old-shutdown': '旧機は「shutdown system」で止めてから電源を切った（いきなり抜くと、回線に接続が残る）',
    'cables-labelled': '旧機のケーブルに、口の名前の札を付けた',
    'sticker-moved': '管理番号のシールを、新機へ貼り替えた',
    'new-mounted': '機器を固定し、電源とアースをつないだ',
    'onu-ready': 'ONU のランプが、開通の状態になっている',
    'dhcp-alone': 'LAN に、ほかの DHCP（前のルーターなど）が動いていない',
    seated: '爪が掛かるまで、しっかり挿した',
    'fixed-speed': '固定速度の口は、相手の機器も固定速度になっている',
    lamps: '挿した口のリンクランプが点いた',
    'console-right': 'コンソールを、新しい方の機器に挿し直した',
    'same-unit': '製造番号のラベルが、注文の機器と同じ',
    'not-opened': '分解・改造の跡がない',
    'not-broken': '割れ・へこみなどの破損がない',
    'not-soiled': '契約者によるシール・削り・着色などの、ひどい汚れがない',
    'contract-use': '契約と違う使い方の様子がない',
    'manual-followed': '説明書で禁じている使い方（水気・熱・積み重ね）の様子がない',
    'in-country': '国外に持ち出した様子がない',
    'own-purpose': '本来の用途と違う使い方の様子がない',
    'old-packed': '旧機と電源アダプター・付属品を梱包した',
    'console-out': 'コンソールと保守用のケーブルを抜いた',
    adapter: '変換アダプターを持った',
    tools: 'ドライバーなどの工具を持った',
    'spare-sfp': '予備の光モジュール・ケーブルを持った',
    waste: 'ごみ・梱包材を片付けた',
    'room-closed': 'ラックの扉と部屋の鍵を元に戻した'
  },
  open: '未記録',
  done: count => (count === 0 ? '記録済（全部良し）' : `記録済（例外 ${count} 件）`),
  exceptHint: '違うものだけ「例外」を押してください。',
  exceptNote: item => `どう違うか（${item}）`,
  notOk: '例外',
  withExceptions: count => `例外 ${count} 件で記録する`,
  change: '記録し直す',
  pending: '記録しています'
};
