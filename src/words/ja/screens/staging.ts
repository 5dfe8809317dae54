import type {StagingWords} from '../../screens/staging.ts';
import {secrets} from '../secret.ts';
import {changes, identity, manual, refused, takeover} from './staging-roads.ts';

export const staging: StagingWords = {
  title: '設定投入',
  leads: {
    gate: 'まだ送れません。足りないものを先に済ませてください。',
    choose: '新機は、ほかのケーブルを挿さずに電源だけ入れ、コンソールをつないでください。',
    ready: '準備ができました。押すと、機器を確かめてから投入を始めます。',
    resume: '途中まで進んでいます。押すと、機器を読み返してから続きを送ります。',
    running: '機械が作業しています。コンソールと電源は抜かないでください。',
    paused: '一時停止しています。機器には何も送っていません。',
    stopping: '区切りのよい所で止めています。',
    person: '今は、あなたがキーボードを持っています。打った内容は記録されます。',
    refused: '機器が 1 行を断りました。ここで止まり、続きは送っていません。道を選んでください。',
    changes: '手で入れた変更が残っています。1 つずつ決めてください。',
    identity: '機器の確認で止まっています。何も送っていません。',
    trouble: '途中で止まっています。上の表示を見て、もう一度試してください。',
    manual: '手動モードです。打った内容と返事は、すべて記録されます。',
    'manual-done': '手動での投入を終えました。報告書には「手動投入」と書かれます。',
    saved: '設定が入り、読み返して確かめ、保存しました。'
  },
  start: {
    choose: 'つないで投入を始める',
    ready: 'つないで投入を始める',
    resume: '続きから始める',
    trouble: 'もう一度試す'
  },
  battery: {word: '電池', text: percent => `電池の残りが ${percent} % です。電源につないでから始めてください。`},
  starting: '始めています',
  next: '次へ進む',
  blocked: {
    way: '接続口を選んでください。',
    secrets: '足りないパスワードを入れてください。',
    work: '機械が別の作業をしています。'
  },
  tabs: {console: 'コンソール', plan: '投入内容', differences: '違い', unit: '機器'},
  tabsLabel: '投入の中身',
  secrets: {
    title: '足りないパスワード',
    again: '機器が断ったパスワード',
    optional: '打ち間違いなら、ここに入れ直してください',
    lead: '1 台の機器に、時期の違うパスワードがあります。名前をよく見て入れてください。入れた値は金庫に入り、画面にも記録にも出ません。',
    names: {
      'setup-password': '初期設定用パスワード',
      'site-password': '拠点用の管理者パスワード',
      'enable-password': '特権モード（イネーブル）のパスワード'
    },
    hints: {
      'setup-password': '今夜、新品の機器に初めて付けるものです',
      'site-password': '投入の後、この拠点で使うものです',
      'enable-password': '投入の後、設定を変えるときに聞かれるものです'
    }
  },
  run: {
    label: '設定の投入',
    states: {running: '作業中', paused: '一時停止', stopping: '停止しています'},
    steps: {
      '': '準備しています',
      connect: '機器につないでいます',
      identify: '機器を確かめています',
      before: '作業前の設定を残しています',
      apply: '設定を送っています',
      'read-back': '設定を読み返しています',
      'check-unplugged': 'ケーブルなしでの確認をしています',
      check: '確認をしています',
      save: '保存しています',
      reload: '再起動を待っています',
      cables: 'ケーブルの移し替えを待っています'
    },
    works: {
      stage: '設定の投入',
      verify: '接続後の確認',
      ask: 'コマンドの確認',
      'take-over': '接続',
      'hand-back': '読み返し',
      undo: '変更の取り消し',
      paste: '貼り付け'
    },
    step: 'いま',
    rate: '速さ',
    left: '残り',
    took: '経過',
    lines: (done, total) => `${done} / ${total} 行`,
    perSecond: lines => `毎秒 ${lines.toFixed(1)} 行`,
    span: seconds => (seconds < 60 ? `約 ${seconds} 秒` : `約 ${Math.floor(seconds / 60)} 分 ${seconds % 60} 秒`),
    trying: 'ログイン',
    passwords: secrets,
    bootingWord: '起動中',
    booting: '機器は起動中です（約 80 秒）。終わるまで待ち、終わったら自動で続けます。',
    pause: '一時停止',
    goOn: '続ける',
    stop: '止める',
    takeOver: '手で操作する',
    dontUnplug: '抜かないでください'
  },
  console: {
    label: '機器のコンソール',
    loading: 'コンソールを開いています…',
    typing: '打った文字は、そのまま機器に届きます。Shift+Tab で、画面のボタンに戻ります。'
  },
  plan: {
    title: '投入する設定',
    none: '機器を確かめると、ここに 1 行ずつ出ます。',
    loading: '読んでいます…',
    top: '全体',
    count: (lines, open) => (open === 0 ? `${lines} 行` : `${lines} 行・未送信 ${open}`),
    states: {
      planned: '未送信',
      sent: '結果不明',
      accepted: '受付',
      refused: '拒否',
      unknown: '結果不明',
      repaired: '打ち直して受付'
    },
    sources: {
      file: '設定ファイル',
      'port-mapping': '接続口の読み替え',
      'factory-extra': '出荷時設定の取り消し',
      rewording: '登録済みの言い換え',
      substitution: 'シートから補った値'
    },
    columns: {no: '番号', text: '送る行', state: '結果', source: '出どころ'},
    totals: (accepted, planned) => `${planned} 行のうち ${accepted} 行を機器が受け付けました。`,
    added: count => `設定ファイルと違う行が ${count} 行あります（出どころに名前があります）。`,
    was: (source, written) => `${source}（元：${written}）`
  },
  differences: {
    label: '予定と機器の違い',
    planned: '予定',
    running: '機器',
    class: '種類',
    classes: {
      volatile: '毎回変わる',
      'default-shown': '既定値の表示',
      'default-hidden': '既定値の省略',
      normalised: '書き方だけ',
      'order-only': '順番だけ',
      'secret-unproved': '伏せ字',
      pushed: 'センター変更',
      'factory-kept': '出荷時のまま',
      missing: '不足',
      extra: '余分',
      changed: '値が違う',
      pending: '未反映'
    },
    none: '違いはありません。',
    notYet: 'まだ読み返していません。',
    foundBefore: '作業前からあった行',
    red: count => `片付いていない違い ${count} か所`,
    harmless: count => `差ではない違い（${count} か所）`
  },
  outcome: {
    title: '新機の状態',
    readBack: '読み返し',
    readBackNot: 'まだ読み返していません',
    readBackGood: differences =>
      differences === 0 ? '予定と同じでした' : `予定と同じでした（差ではない違い ${differences} か所）`,
    readBackAdopted: red => `違うのは、採用した変更 ${red} か所だけでした`,
    readBackBad: red => `予定と違う所が ${red} か所あります`,
    saved: '保存',
    unsaved: '電源を切ると、入れた設定が消えます',
    savedIs: {
      no: 'まだ保存していません',
      intended: '結果不明。保存を頼みましたが、まだ読み返していません',
      refused: '機器が保存を断りました',
      yes: '保存しました（読み返して確かめました）'
    },
    reloaded: '再起動',
    reloadedIs: {
      no: 'まだ再起動していません',
      intended: '結果不明。再起動を頼みましたが、まだ確かめていません',
      yes: '再起動しても同じ設定で上がりました'
    }
  },
  unit: {
    title: 'つながっている機器',
    none: 'まだ確かめていません。',
    model: '機種',
    serial: '製造番号',
    firmware: 'ファームウェア',
    mac: 'MAC アドレス',
    using: 'ログインに使ったパスワード',
    usingNone: 'なし（だれかがログインしたままでした）',
    as: {
      ordered: '注文どおりの新機です',
      candidate: '代わりに使ってよい機器です',
      'by-word': 'センターの一言で認めた機器です'
    },
    near: '確かめていない、近い版です。保存にはセンターの一言が要ります',
    label: '新機のラベルの製造番号',
    labelHint: 'ラベルを読み取るか、打って Enter',
    labelPress: '記録',
    labelFits: serial => `${serial}：ラベルは注文と合っています。`,
    labelDiffers: serial => `${serial}：ラベルが注文と違います。機器をもう一度見てください。`
  },
  refused,
  identity,
  takeover,
  changes,
  manual
};
