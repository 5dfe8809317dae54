import type {EntryWords} from '../../screens/entry.ts';

export const entry: EntryWords = {
  title: '入館・現場の条件',
  lead: '現場で一度だけ聞きます。答えに合わせて、証跡の残し方と確認の仕方が変わります。',
  entered: {
    title: '入館',
    press: '入館した',
    pending: '記録しています',
    at: time => `入館 ${time}`,
    not: 'まだ記録していません'
  },
  conditions: {
    title: 'ここでしてよいこと',
    hint: '受付か立会者に聞いて、1 つずつ選んでください。',
    asks: {
      photos: '写真の撮影',
      lan: '持込PCのLAN接続',
      usb: 'USB機器の使用',
      onuRestart: 'ONUの再起動',
      powerOff: '機器の電源断'
    },
    hints: {
      photos: '不可なら、写真の代わりに言葉で残します',
      lan: '不可なら、LAN 側の確認は機器とお客様の端末で行います',
      usb: '不可なら、変換ケーブルが使えるかも聞いてください',
      onuRestart: '不可なら、回線が戻るのを待ちます',
      powerOff: '不可なら、機器の電源を切る前に必ず相談します'
    },
    yes: '可',
    no: '不可',
    rest: 'まだの項目は、すべて可',
    press: 'この条件で記録する',
    pending: '記録しています',
    recorded: '記録した条件です。',
    unanswered: count => `あと ${count} つ、答えを選んでください。`,
    change: '条件を変える'
  },
  both: '入館と条件を記録する',
  next: '次へ進む'
};
