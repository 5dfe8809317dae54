import type {CentreWords} from '../../screens/centre.ts';

export const centre: CentreWords = {
  title: '監視確認',
  order: {
    swap: '順番：差し替え登録 → 監視確認 → お客様の業務確認',
    install: '順番：監視確認 → お客様の業務確認'
  },
  register: {
    title: '差し替え登録',
    text: 'センターの台帳で、旧機から新機の製造番号へ差し替えてもらいます。済むまで監視は戻りません（E-4031）。',
    call: '差し替え登録の電話をかける',
    done: (name, number, time) => `${time}　${name}　番号 ${number}`
  },
  monitoring: {
    title: '監視センターの確認',
    text: 'センターの画面で、この機器の見守りが戻ったかを尋ねます。',
    call: '監視確認の電話をかける',
    name: 'センターの担当者',
    number: '確認番号',
    nameMissing: '担当者の名前を入れてください。',
    missing: '担当者の名前と確認番号を入れてください。',
    good: '見守りが戻ったと確認した',
    notYet: 'まだ戻っていない',
    said: ({good, name, number, time}) =>
      `${time}　${good ? '見守りが戻った' : 'まだ戻っていない'}　${name}${number === '' ? '' : `　番号 ${number}`}`,
    goodWord: '確認済',
    notYetWord: '未復帰',
    later: '監視は後刻にする',
    laterText: '今夜の確認を待たずに進むには、センターの一言が要ります。',
    laterDone: (name, number, time) => `${time}　監視は後刻　${name}　番号 ${number}（口頭のみ）`
  },
  customer: {
    title: 'お客様の業務確認',
    text: 'お客様ご自身に、ふだんのお仕事の画面を試していただきます。',
    question: '結果',
    good: '使えた',
    absent: '未確認（ご担当不在）',
    bad: '使えなかった',
    who: '試した方',
    whoMissing: '試した方のお名前を入れてください。',
    program: '試していただいたもの',
    programHint: '例：受発注の画面',
    optional: '任意',
    absentNote: '業務確認：未確認（ご担当不在）',
    said: (good, words, time) => `${time}　${good ? '使えた' : '使えなかった'}${words === '' ? '' : `　${words}`}`
  },
  states: {done: '記録済', open: '未記録', attention: '要確認'},
  forward: '立会サインへ',
  pending: '記録しています'
};
