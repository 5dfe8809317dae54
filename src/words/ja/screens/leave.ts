import type {LeaveWords} from '../../screens/leave.ts';

export const leave: LeaveWords = {
  title: '退館',
  close: {
    title: '作業を閉じる',
    hint: '終わり方は、検査と記録から決まります。残った項目は報告書に載ります。',
    would: 'いま閉じると',
    press: 'この終わり方で閉じる',
    signFirst: '先に「立会サイン」を済ませてください。サインなしでも進めます。',
    giveUpInstead: 'やめるときは、上の「作業を中止する」に理由を入れてください。',
    done: ending => `「${ending}」で閉じました。`
  },
  report: {
    title: '報告書',
    preview: '客先用に載る文',
    previewHint: '立会者がご覧になった文です。社内の申し送り・原因・費用は載りません。',
    noPreview: 'まだお見せした文がありません。',
    write: '報告書を書く',
    writeAgain: '報告書を書き直す',
    writing: '書いています',
    saved: '保存',
    savedText: 'この端末に保存しました。',
    delivered: '送信',
    deliveredText: '送信の機能はまだありません。',
    acknowledged: 'センター受領',
    acknowledgedText: 'まだ受領されていません。',
    folder: 'フォルダー',
    files: 'ファイル',
    open: 'フォルダーを開く',
    check: '報告書を確かめる',
    checked: (control, files) => `作った時のままです（ファイル ${files} 件、控えの番号 ${control}）。`,
    closeFirst: '先に作業を閉じてください。'
  },
  call: {
    title: '終了連絡',
    text: 'センターに、作業の終わりと残ったことを伝えます。',
    make: '終了の電話をかける',
    done: (time, name) => `${time}　${name}`,
    open: 'まだ電話していません'
  },
  leave: {
    title: '退館の時刻',
    press: '退館する',
    hint: '部屋を出るときに押してください。時刻を入れて、報告書を書き直します。',
    done: time => `${time} に退館しました。`
  },
  giveUp: {
    text: '続けられないときは、理由を残して閉じられます。立会サインと報告書は、そのあとでもできます。',
    open: '作業を中止する',
    why: '中止の理由',
    missing: '理由を入れてください。',
    press: '中止として閉じる'
  },
  states: {done: '済', open: '未'},
  pending: '記録しています'
};
