import type {CallsWords} from '../../screens/calls.ts';

export const calls: CallsWords = {
  title: '電話',
  purposes: {
    start: '開始',
    decide: '判断',
    register: '差し替え登録',
    monitoring: '監視確認',
    end: '終了',
    other: 'そのほか'
  },
  begin: purpose => `${purpose}の電話を始める`,
  choose: '押すと、電話の時計が動きます。',
  phone: 'かける先',
  script: '読み上げる',
  hello: (company, name) => `${company}の${name}です。VSR の作業の件です。`,
  asks: {
    start: 'これから作業を始めます。通信を止めてよいか、ご判断と受付番号をお願いします。',
    decide: '現地で判断に迷うことがあります。ご指示と番号をお願いします。',
    register: '機器の差し替え登録をお願いします。旧機から新機への、製造番号の変更です。',
    monitoring: 'この機器の見守りが戻ったか、そちらの画面でご確認ください。確認番号もお願いします。',
    end: '作業が終わりました。残ったことをお伝えします。終了の受付番号をお願いします。',
    other: 'お伝えしたいことがあります。'
  },
  facts: {contract: '契約番号', line: '回線', site: '拠点', old: '旧', new: '新', ticket: '受付'},
  under: purpose => `${purpose}の電話`,
  since: '経過',
  name: '出た人の名前',
  nameMissing: '名前を入れてください。',
  number: '受付番号',
  numberHint: 'なければ空のままで',
  reached: 'つながった・記録する',
  notReached: 'つながらなかった',
  drop: 'かけるのをやめる',
  list: '電話の記録',
  none: 'まだありません。',
  notAnswered: 'つながらず',
  numbered: number => `番号 ${number}`,
  pending: '記録しています'
};
