import type {StagingWords} from '../../screens/staging.ts';

export const refused: StagingWords['refused'] = {
  title: line => `${line} 行目を、どうしますか`,
  text: '断られた行',
  mode: '場所',
  answer: '機器の返事',
  noAnswer: '返事はありませんでした',
  roads: '選べる道',
  road: {
    reword: {
      text: '登録済みの言い換えを送る',
      price: 'この機種の手順に登録された別の書き方です。センターの一言は要りません。報告書に残ります。'
    },
    'leave-out': {
      text: 'この行を残して続ける',
      price: 'この行は入らないまま残件になります。センターの一言が要ります。'
    },
    typed: {
      text: '手で入力して採用する',
      price: '手で打ってから返すと、読み返して違いを見せます。採用にはセンターの一言が要ります。'
    },
    again: {text: '同じ行をもう一度送る', price: '機器の都合だったと思える時だけ。同じ返事なら、ここに戻ります。'},
    stop: {
      text: 'この作業を中止する',
      price: '新機は使わず、旧機のままにします。入った行は保存されていません。理由が記録されます。'
    }
  },
  reworded: text => `送る行：${text}`,
  press: {
    reword: '言い換えを送って続ける',
    'leave-out': '残件にして続ける',
    typed: '手で入力した行を採用する',
    again: 'もう一度送る',
    stop: '中止する'
  },
  choose: '道を 1 つ選んでください。',
  takeOverFirst: '手で操作を始める',
  giveUpWhy: (line, text) => `${line} 行目「${text}」を機器が断ったため中止`
};

export const identity: StagingWords['identity'] = {
  title: 'この機器を使うなら',
  lead: serial =>
    `同じ機種の、別の番号（${serial}）です。ラベルと合っていて、センターがこの機器でよいと答えたら、ここに書いてください。`,
  press: 'この機器で続ける',
  firmware: version =>
    `ファームウェア ${version} は、手順が確かめた版に近い版です。センターがよいと答えたら、ここに書いてください。`,
  firmwarePress: 'この版で続ける',
  swap: 'コンソールを新機に挿し替えてから、もう一度試してください。'
};

export const takeover: StagingWords['takeover'] = {
  word: '手で操作中',
  text: '打った内容は機器に届き、パスワードを伏せて記録されます。終わったら返してください。設定全体を読み返します。',
  handBack: '終わって返す（読み返す）',
  pending: '読み返しています',
  palette: '見るだけのコマンド',
  paletteHint: '設定は変わりません。押すと、返事が下に出ます。',
  asking: '聞いています',
  answer: command => `「${command}」の返事`,
  emptyAnswer: '返事は空でした。',
  take: '手で操作する',
  takeHint: '作業は止まり、キーボードがあなたのものになります。'
};

export const changes: StagingWords['changes'] = {
  title: '手で入れた変更',
  lead: '予定に無い変更です。残すなら採用（センターの一言が要ります）、要らなければ戻します。',
  planned: '予定',
  running: '機器',
  gone: '（消えています）',
  notPlanned: '（予定にありません）',
  adopt: '採用する',
  undo: '元に戻す',
  states: {open: '未決', adopted: '採用', undone: '戻した'},
  pending: '記録しています',
  top: '全体'
};

export const manual: StagingWords['manual'] = {
  word: '手動モード',
  text: why => `理由：${why}`,
  open: '機器の画面を開く',
  paste: '設定ファイルから貼り付ける',
  pasteHint: '1 行ずつ、機器が文字を返したのを確かめてから改行します。断られても止まりません。返事を見てください。',
  from: '何行目から',
  count: '何行',
  pastePress: (from, until) => `${from} ～ ${until} 行目を送る`,
  pasteAll: '送っています',
  done: '手動での投入を終わる',
  donePending: '記録しています',
  ended: '手動での投入は終わりました。'
};
