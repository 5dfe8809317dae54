import {profile} from '../profile.ts';
import type {PrepareWords} from '../../screens/prepare.ts';

export const prepare: PrepareWords = {
  title: '出発前点検',
  lead: '出かける前なら、まだ直せます。10 秒で見て、違う所だけ押してください。',
  items: {
    papers: '書類',
    profile: '機種の手順',
    adapter: '変換ケーブル',
    battery: '電池',
    spare: '新機',
    phone: '電話番号',
    entry: '入館',
    bans: '現場の決まり'
  },
  states: {ok: '異常なし', attention: '要注意', unknown: '不明'},
  listTitle: '持ち物と書類',
  exceptionHint: '違う所だけ、押して外してください',
  papers: rows => `注文・設定シート・設定ファイルを最後まで読めました（シートの値 ${rows} 件）`,
  papersStop: '書類どうしに、止める食い違いがあります',
  profile: (label, provisional) => profile.standing(label, provisional),
  ports: found => `見えています：${found.join('、')}`,
  noPorts: '見えません。今ここで挿してみてください',
  portsUnknown: '接続口の一覧を取れません',
  battery: (percent, charging) => `${percent} %${charging ? '（充電中）' : ''}`,
  batteryUnknown: 'このパソコンは電池の残りを教えません。目で見てください',
  spare: (model, serial) => `${model}、製造番号 ${serial}`,
  phone: (centre, desk) => `センター ${centre}／お客様窓口 ${desk}`,
  entry: (contact, place) => `訪ねる相手 ${contact}／場所 ${place}`,
  bans: '撮影・持込PC・USB の可否は、入館の時に聞きます',
  photosBanned: 'シートに「撮影禁止」とあります',
  scan: {
    label: '手元の新機の製造番号',
    hint: 'ラベルを読み取るか、打って Enter（任意）',
    press: '照合する',
    ordered: serial => `${serial} は、注文の新機です。`,
    candidate: serial => `${serial} は、代わりに使ってよい機器です。`,
    other: serial => `${serial} は、注文に載っていません。出かける前に、センターに伝えてください。`,
    old: serial => `${serial} は、取り外す方の機器です。`
  },
  allGood: 'すべて異常なし',
  withExceptions: 'この内容で記録する',
  pending: '記録しています',
  recorded: attention =>
    attention === 0 ? '点検を記録しました。' : `点検を記録しました。要注意・不明が ${attention} 件あります。`,
  toEntry: '入館へ進む',
  again: '点検をやり直す',
  findings: {
    title: '書類どうしの食い違い',
    none: '食い違いはありません。',
    ranks: {stop: '停止', centre: 'センター確認', note: '注意'},
    does: {
      stop: '何も送れません。センターの一言でも先へ進めません。新しい版の注文が要ります。',
      centre: 'センターの一言をもらうまで、何も送れません。',
      note: 'このまま進めます。報告書に残ります。'
    },
    columns: {where: '書類', place: '場所', shown: '値'},
    sheet: '設定シート',
    configuration: '設定ファイル',
    order: '注文',
    unit: '機器',
    line: no => `${no} 行目`,
    notWritten: '記載なし',
    secret: '（表示しません）',
    newer: {sheet: 'シートの方が新しい', configuration: '設定ファイルの方が新しい'},
    stops:
      'このままでは設定を投入できません。上の「電話」でセンターに伝え、新しい版の注文を受け取ってください。届かないときは、「退館」の「作業を中止する」で閉じます。',
    given: 'センターの一言を記録しました。設定ファイルの値のままにします。',
    agreed: 'センターがよいと答えたもの',
    agreedMeans:
      '機器へ送るのは、設定ファイルの値です。それでよいと答えたものだけを選びます。シートの値にするときは、新しい版の注文が要ります。',
    agreedNone: 'センターがよいと答えたものを選んでください。',
    give: 'センターの一言を記録する',
    pending: '記録しています',
    more: count => `注意だけの食い違い（${count} 件）`
  },
  read: {
    title: 'シートから読んだこと',
    lead: file =>
      `「${file}」から読んだ値と、その場所です。機器へ送る設定は設定ファイルから来ます。シートは確かめるために使います。`,
    name: '項目',
    value: '値',
    place: '場所',
    count: rows => `${rows} 件`,
    empty: '値はありません。',
    notRead: '読まなかった所',
    loading: 'シートを開いています…'
  },
  paper: {
    title: '注文の内容',
    facts: {
      contract: '契約番号',
      customer: 'お客様',
      site: '拠点',
      place: '設置場所',
      window: '作業の時間帯',
      decided: '決めた人と番号',
      old: '旧機（取り外す）',
      new: '新機',
      candidates: '代わりに使ってよい機器',
      centre: '監視センター',
      desk: 'お客様窓口',
      contact: '現場の連絡先'
    }
  }
};
