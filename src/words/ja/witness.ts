import type {Article, ArticleKind, MonitoringStart, NotDone, Reached, WitnessWork} from '#core/witness/facts.ts';
import type {Row, WitnessPhrases} from '#core/witness/phrases.ts';
import {clock, clocks, day, length, span} from './time.ts';

/** Words a witness must not read: they judge, blame or promise; or they are the office's own. */
export const forbidden: readonly string[] = [
  '正常',
  '問題ありません',
  '復旧しました',
  '異常',
  'エラー',
  '失敗',
  '故障',
  'お客様の責任',
  '電子署名',
  '検収',
  '承諾',
  '異議なく',
  '仮プロファイル',
  '実機未確認'
];

export const witnessPhrases: WitnessPhrases = {
  wording: 'ja-1',
  training: '訓練',
  forbidden,
  title: '作業内容のご確認',
  address: (customer, site) => [
    `${customer}　${site}　御中`,
    '本日はお立ち会いいただき、ありがとうございます。作業の内容と結果をご説明します。'
  ],
  headings: {
    work: '行った作業',
    results: '確認の結果',
    open: '残っていること',
    removed: '取り外した機器',
    privacy: 'お名前などの取り扱い',
    sign: 'ご署名'
  },
  labels: {
    time: '作業の時間',
    stop: '通信を止めた時間',
    removed: '取り外した機器',
    fitted: '取り付けた機器',
    unit: '機器'
  },
  work,
  unit: unit => `${unit.model}（製造番号 ${unit.serial}）`,
  time: span,
  stop: period => `${clocks(period)}（${length(period)}）`,
  row: (row, install) => rowWords[row.group](row, install),
  openPoint: row => `${about(row)}${openWords[row.group](row)}`,
  nothingOpen: '残っていることはありません。',
  more: count => `ほか ${count} 件は報告書に載せます`,
  monitoring,
  otherNotes: 'そのほかの確認は、監視センターが引き続き行います。',
  later: reached => `まだ行うこと：${toCome[reached]}。終わりしだい報告書に載せます。`,
  articles,
  receipt: number => `預かり番号 ${number}`,
  takenAway: ['作業者がお預かりして持ち帰ります。機器の中に残った記録のお返しや復元はできません。'],
  partnerUntouched: 'もう 1 台には触れていません。',
  broughtBack: '監視センターが次の作業をご相談します。新しい機器は持ち帰ります。',
  rescheduled: '日程はあらためてご連絡します。',
  privacy: (seller, maker) => [
    `ご記入いただいた内容は、この作業の記録と本サービスの提供のために使います。${seller} のほか、${maker}とその業務委託先が取り扱うことがあります。`
  ],
  sign: [
    '作業に立ち会い、上の内容の説明を受けました。',
    '（このサインは、料金や責任についてのお約束ではありません。）'
  ],
  desk: (name, phone) => `お問い合わせ　${name}　${phone}`,
  version: wording => `文の版　${wording}`
};

const rowWords: Readonly<Record<Row['group'], (row: Row, install: boolean) => string>> = {
  internet: row =>
    ({
      pass: 'インターネットにつながります',
      open: 'インターネットのつながりは、まだ確認できていません',
      'not-done': 'インターネットのつながりは、まだ確認できていません',
      fail: 'インターネットにつながっていません',
      restricted: 'インターネットのつながりは、本日は確認の対象外です'
    })[row.state],
  lan: row => {
    const names = row.names.join('・');
    const lan = names === '' ? '社内ネットワーク' : names;
    return {
      pass: names === '' ? '社内ネットワークが使えます' : `社内ネットワーク（${names}）が使えます`,
      open: `${lan}は、まだ確認できていません`,
      'not-done': `${lan}は、つながっている機器がないため確認していません`,
      fail: names === '' ? '社内ネットワークが使えません' : `${names}のネットワークが使えません`,
      restricted: `${lan}は、本日は確認の対象外です`
    }[row.state];
  },
  vpn: row => {
    const sites = row.names.length === 0 ? 'ほかの拠点' : row.names.join('・');
    return {
      pass: `ほかの拠点とつながります（${row.count.all}か所のうち${row.count.reached}か所）`,
      open: `${sites}とは、まだ確認できていません`,
      'not-done': `${sites}とは、まだ確認できていません`,
      fail: `${sites}とは、まだつながっていません`,
      restricted: `${sites}とのつながりは、本日は確認の対象外です`
    }[row.state];
  },
  centre: (row, install) => {
    const again = install ? '開始' : '再開';
    return {
      pass: `監視センターの見守りが${install ? '始まりました' : '再開しました'}${row.at ? `（${clock(row.at)}）` : ''}`,
      open: `見守りの${again}は、確認中です`,
      'not-done': `見守りの${again}は、確認中です`,
      fail: `見守りは、まだ${install ? '始まっていません' : '再開していません'}`,
      restricted: '見守りは、本日は確認の対象外です'
    }[row.state];
  },
  settings: row =>
    ({
      pass: '設定が、決められた内容と同じであることを確認しました',
      open: '設定の確認は途中です',
      'not-done': '設定の確認は途中です',
      fail: '設定の一部を、監視センターが確認しています',
      restricted: '設定は、本日は確認の対象外です'
    })[row.state],
  customer: row => {
    const names = row.names.join('・');
    return {
      pass: `お客様にも、使えることを確認していただきました${names === '' ? '' : `（${names}）`}`,
      open: 'お客様の業務ソフトは、本日は確認していません',
      'not-done': 'お客様の業務ソフトは、本日は確認していません',
      fail: `お客様の確認で、${names === '' ? '業務ソフト' : names}が使えませんでした`,
      restricted: 'お客様の業務ソフトは、本日は確認の対象外です'
    }[row.state];
  }
};

const goesOn = '監視センターが引き続き確認し、ご登録の連絡先へご連絡します。';
const openWords: Readonly<Record<Row['group'], (row: Row) => string>> = {
  internet: () => goesOn,
  lan: () => goesOn,
  vpn: row =>
    row.silent
      ? `${row.names.length === 1 ? row.names.join('') : '相手'}側の機器から応答がありません。${goesOn}`
      : goesOn,
  centre: () => '監視センターが引き続き確認します。',
  settings: () => '監視センターが引き続き確認します。',
  customer: () => goesOn
};

/** What an open point is about, up to its colon. */
function about(row: Row): string {
  const names = row.names.join('・');
  return {
    internet: 'インターネットのつながり：',
    lan: `${names === '' ? '社内ネットワーク' : names}：`,
    vpn: `${names === '' ? 'ほかの拠点' : names}とのつながり：`,
    centre: '監視センターの見守り：',
    settings: '設定の確認：',
    customer: `${names === '' ? 'お客様の業務ソフト' : names}：`
  }[row.group];
}

const doneSoFar: Readonly<Record<Reached, string>> = {
  begun: 'ここまでに、作業の前の確認を進めました。機器には、まだ手を付けていません。',
  prepared: 'ここまでに、新しい機器の準備を進めました。取り付けは、これからです。',
  fitted: 'ここまでに、機器の取り付けを終えました。通信の確認は、これからです。',
  checked: 'ここまでに、機器の取り付けと通信の確認を終えました。'
};

const toCome: Readonly<Record<Reached, string>> = {
  begun: '新しい機器の準備と取り付け、通信の確認、監視センターの確認',
  prepared: '機器の取り付け、通信の確認、監視センターの確認',
  fitted: '通信の確認、監視センターの確認',
  checked: '監視センターの確認'
};

const notDone: Readonly<Record<Exclude<NotDone, 'not-said'>, string>> = {
  'line-not-open': '回線がまだ開通していない',
  'no-entry': '作業の場所に入れない',
  'customer-asks': 'ご都合により日を改める',
  'unit-not-usable': '用意した機器がそろわない',
  'force-majeure': '災害や交通の事情がある',
  'centre-asks': '監視センターの判断で見合わせる'
};

const articleNames: Readonly<Record<ArticleKind, string>> = {
  unit: '本体',
  'power-adapter': '電源アダプター',
  'power-cord': '電源コード',
  bracket: '取付金具',
  sfp: '光モジュール',
  token: 'USB トークン'
};

function work(done: WitnessWork): readonly string[] {
  switch (done.kind) {
    case 'swap':
      return ['インターネットと拠点間の通信（VPN）に使う機器を、同じ機種の新しい機器に交換しました。'];
    case 'install':
      return ['インターネットと拠点間の通信（VPN）に使う機器を新しく取り付けました。'];
    case 'move':
      return [`機器を、同じ建物の ${done.from} から ${done.to} へ移しました。機器と設定は変わっていません。`];
    case 'removal':
      return ['機器を取り外しました。この場所ではインターネットと VPN は使えなくなりました。'];
    case 'pair':
      return [
        `2 台のうち 1 台を交換しました。作業中も、もう 1 台で通信は続いていました。${done.breakSeconds === null ? '' : `（途切れたのは 約${done.breakSeconds}秒）`}`
      ];
    case 'early':
      return [doneSoFar[done.reached]];
    case 'rollback':
      return [
        `新しい機器では通信が安定しなかったため、元の機器に戻しました。${done.traffic === 'as-before' ? '通信は 作業前と同じ状態 です。' : '通信の状態は、監視センターが確認しています。'}`
      ];
    case 'not-done':
      return [
        done.why === 'not-said'
          ? '本日は、機器には手を付けていません。'
          : `本日は ${notDone[done.why]} ため、機器には手を付けていません。`
      ];
  }
}

function monitoring(start: MonitoringStart): string | null {
  if (start.state === 'open') return 'サービスの開始日は、見守りを始めた日です。';
  const when =
    start.state === 'planned' ? `${day(start.day)}の予定です。` : `${day(start.at)}${clock(start.at)}に始まりました。`;
  return `サービスの開始日は、見守りを始めた日です。${when}`;
}

function articles(taken: readonly Article[], missing: readonly Article[]): readonly string[] {
  const list = (all: readonly Article[]): string => all.map(one => `${articleNames[one.kind]} ${one.count}`).join('、');
  if (taken.length === 0 && missing.length === 0) return [];
  return [`お預かりした物：${list(taken)}${missing.length === 0 ? '' : `（足りない物：${list(missing)}）`}`];
}
