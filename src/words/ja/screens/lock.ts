import type {LockWords} from '../../screens/lock.ts';

export const lock: LockWords = {
  set: {
    title: 'PIN を決める',
    text: '席を離れたときと、立会者にパソコンを渡したときに、この PIN で戻ります。',
    first: 'PIN',
    second: 'もう一度',
    hint: '数字 4 ～ 12 桁',
    tooShort: '数字 4 ～ 12 桁で決めてください。',
    differ: '2 つの PIN が違います。',
    press: 'この PIN にする'
  },
  open: {
    title: 'ロックしています',
    text: 'ロックしても、作業は止まりません。続きを見るには PIN を入れてください。',
    pin: 'PIN',
    missing: 'PIN を入れてください。',
    press: 'ロックを解く',
    wait: seconds => `PIN が違いました。あと ${seconds} 秒、お待ちください。`,
    wrong: 'PIN が違います。'
  },
  progress: {
    title: '作業の進み',
    idle: '機器の作業は動いていません',
    none: '開いている注文はありません',
    count: (done, total) => `${done} / ${total} 行`
  },
  forgot: {
    link: 'PIN を忘れた',
    title: 'PIN を忘れたとき',
    text: 'センターに電話し、担当者の名前と番号を聞いて、新しい PIN を決めます。口頭のみの扱いで、あとで追認されます。',
    name: 'センターの担当者',
    number: '番号',
    missing: '担当者の名前と番号を入れてください。',
    press: '新しい PIN で開く',
    refused: '記録できませんでした。もう一度押してください。',
    back: 'PIN の入力に戻る'
  },
  back: {title: '作業者の画面に戻る', pin: '作業者の PIN', toPage: '立会者の画面へ'},
  works: {
    stage: '設定投入',
    verify: '検証',
    ask: '表示コマンド',
    'take-over': '手作業のための接続',
    'hand-back': '手作業の後の読み返し',
    undo: '変更の取り消し',
    paste: '手動での投入'
  },
  states: {running: '動いています', paused: '一時停止中', stopping: '止めています'},
  digits: '数字キー',
  clear: '消す',
  pending: '確かめています'
};
