import type {Change} from '#core/apply/change.ts';
import type {ChainFault} from '#core/journal/event.ts';
import type {ReportFault} from '#core/problem.ts';
import type {ApplyKind, ReportKind, StoreKind, ProblemWordsOf} from '../problem.ts';
import {sayDifference} from './difference.ts';
import {answered, cause, lines, seconds} from './phrase.ts';

const faults: Readonly<Record<ReportFault['why'], string>> = {
  changed: '作った後で、中身が変わっています',
  missing: 'あるはずのファイルがありません',
  extra: '作った時には無かったファイルです（報告書の一部ではありません）',
  signature: '署名が合いません。一覧（manifest.json）が書き換わったか、署名が壊れています',
  chain: '作業記録のつながりが合いません（抜け、順序違い、書き換えのどれか）',
  statement: '立会者に見せた文か控え番号が、ほかのファイルと食い違います',
  manifest: 'ファイルの一覧が読めないか、要るファイルが載っていません',
  signer: '--signer で指定した鍵の署名ではありません。別のパソコンで作られたものです'
};

const chainFaults: Readonly<Record<ChainFault, string>> = {
  seq: '番号が飛んでいます',
  hash: '中身が要約値と合いません',
  prev: '前の記録につながりません',
  order: '別の注文の記録です',
  unreadable: '読めません',
  version: '知らない版の記録です',
  head: '最後の記録が足りません'
};

/** What the program was doing when the disk failed. */
const operations: Readonly<Record<string, string>> = {
  open: '記録を開く',
  append: '記録を書く',
  read: '記録を読む',
  put: 'ファイルをしまう',
  get: 'ファイルを取り出す',
  reserve: '空き容量の確認',
  destroy: '記録を消す',
  'vault-open': '金庫を開く',
  'vault-write': '金庫に書く',
  report: '報告書を書く'
};
const operation = (name: string): string => operations[name] ?? name;

export const applyProblems: ProblemWordsOf<ApplyKind> = {
  'line-refused': {
    title: f => `${f.line} 行目を、機器が断りました`,
    means: f =>
      `「${f.text}」（${f.mode}）への${answered(f.answer)}。ここで止め、後の行は送っていません。保存もしていません。`,
    next: '行と返事をセンターに読み上げてください。直した設定ファイルを受け取るか、この行について画面で決めてから続けます。'
  },
  'header-refused': {
    title: f => `${f.line} 行目の見出しを、機器が断りました`,
    means: f =>
      `「${f.text}」（${f.mode}）への${answered(f.answer)}。中の行が別の所に入らないよう、続きは送っていません。保存もしていません。`,
    next: '行と返事をセンターに読み上げてください。直した設定ファイルを受け取るか、この見出しについて画面で決めてから続けます。'
  },
  'read-back-differs': {
    title: '読み返した設定が、予定と違います',
    means: f => lines('保存していません。違うのは次の所です。', f.differences.map(sayDifference)),
    next: '一覧をセンターに読み上げてください。同じコマンドでもう一度始めると、欠けた行を直して読み返します。'
  },
  'save-refused': {
    title: '機器が保存を断りました',
    means: f => `保存への${answered(f.answer)}。今は動いていますが、電源を切ると設定が消えます。`,
    next: '電源を切らないでください。返事をセンターに読み上げ、指示を受けてください。'
  },
  'save-not-proved': {
    title: '保存できたか、確かめられません',
    means: f => `保存した後の状態が「${f.state}」です。保存済みと動作中が同じとは言えません。`,
    next: '電源を切らず、同じコマンドでもう一度始めて確かめ直してください。続くならセンターに伝えてください。'
  },
  'reload-not-proved': {
    title: '再起動の後、機器が戻りません',
    means: f => `${seconds(f.waitedMs)} 待ちましたが、ログインの表示が出ません。`,
    next: '電源を切らずに LED を見て、5 分までは待ってください。戻らなければ、古い機器に戻すかをセンターに相談してください。'
  },
  'work-stopped': {
    title: '作業を手で止めました',
    means: '続きの行は送っていません。ここまで送ったものは記録にあり、失われません。',
    next: '準備ができたら、もう一度始めてください。先に機器を読み返し、そこから続けます。'
  },
  'taken-over': {
    title: '手入力の最中です',
    means: '今、このソフトは何も打ちません。打ったものと返事は、秘密を伏せて記録しています。',
    next: '終わったら、手入力を終えてください。機器を確かめ、読み返してから続けます。'
  },
  'changes-open': {
    title: '手入力による変更が、決まっていません',
    means: f => lines('計画にないので、保存していません。', f.changes.map(sayChange)),
    next: '1 件ずつ、センターの一言で採用するか、元に戻してください。'
  },
  'change-unknown': {
    title: 'この変更は、もうありません',
    means: f => `変更 ${f.change} は未決ではありません。決まった後か、機器に見えなくなっています。`,
    next: '一覧を見直してください。'
  },
  'change-word-missing': {
    title: 'センターの一言がありません',
    means: f => `変更 ${f.change} は計画にありません。残すには、センターの担当者名と番号が要ります。`,
    next: 'センターに電話し、許可した人の名前と番号を入れてください。または、元に戻してください。'
  }
};

export const storeProblems: ProblemWordsOf<StoreKind> = {
  'store-locked': {
    title: 'このソフトが、もう 1 つ動いています',
    means: f => `記録（${f.folder}）を、別のウィンドウか別のコマンドが使っています。`,
    next: '開いている方を使うか、閉じてから、もう一度始めてください。記録は無事です。'
  },
  'store-damaged': {
    title: '記録のファイルが壊れています',
    means: f => `「${f.file}」を読めません。消さずに「${f.movedTo}」へ移しました。`,
    next: '移したファイルを消さず、センターに伝えてください。作業は新しい記録で続けられます。'
  },
  'store-newer': {
    title: '記録が、新しい版のソフトのものです',
    means: f => `記録は第 ${f.found} 版、このソフトが読めるのは第 ${f.known} 版までです。記録には触れていません。`,
    next: '新しい版のソフトで開いてください。'
  },
  'store-io': {
    title: '記録か金庫を、読み書きできません',
    means: f =>
      `「${operation(f.operation)}」ができませんでした（${cause(f.code)}）。記録できると分かるまで、機器に何も送りません。`,
    next: '記録の場所（VSR_DATA）に書けるか、外付けなら接続を確かめ、もう一度始めてください。続くなら、別のパソコンで再開できるかセンターに相談してください。'
  },
  'disk-full': {
    title: 'パソコンの空き容量がありません',
    means: f => `「${operation(f.operation)}」ができません。記録できないので、機器に何も送りません。`,
    next: '要らないファイルを消して 1 GB ほど空け、もう一度始めてください。このソフトの記録は消さないでください。'
  },
  'journal-broken': {
    title: '作業記録のつながりが切れています',
    means: f =>
      `注文 ${f.order} の ${f.seq} 番目の記録が合いません（${chainFaults[f.why]}）。書き換えか破損の疑いがあります。`,
    next: '記録に触れず、センターに伝えてください。この注文は、このパソコンでは続けられません。'
  },
  'blob-damaged': {
    title: '記録に添えたファイルが使えません',
    means: f =>
      `「${f.name}」が${f.why === 'missing' ? 'ありません' : '、しまった時の内容と違います'}。ほかの記録は無事です。`,
    next: '記録のフォルダーに触れず、センターに伝えてください。写真なら撮り直し、ログなら取り直してください。'
  },
  'store-key-wrong': {
    title: '記録と金庫の鍵が合いません',
    means: f => `記録（${f.folder}）は、別の金庫の鍵で閉じられています。消してはいません。`,
    next: '記録と金庫が同じフォルダー（VSR_DATA）のものか確かめてください。分からなければ、センターに回復を頼んでください。'
  },
  'passphrase-missing': {
    title: '金庫の合い言葉が渡されていません',
    means: '合い言葉が無いと、金庫（鍵とパスワード）を開けません。',
    next: '環境変数 VSR_PASSPHRASE に合い言葉を入れて、もう一度始めてください。'
  },
  'vault-not-opened': {
    title: '金庫が開きません',
    means: '合い言葉が違うか、金庫のファイルが書き換わっています。どちらかは分かりません。',
    next: '大文字・小文字と入力の切り替えを確かめ、もう一度試してください。忘れた時は、センターに回復を頼んでください。'
  },
  'vault-damaged': {
    title: '金庫のファイルが壊れています',
    means: f => `金庫を読めません（${f.detail}）。`,
    next: 'ファイルを消さず、センターに回復を頼んでください。未送信の報告書は、回復用の鍵で取り出せます。'
  },
  'vault-keychain-missing': {
    title: 'このパソコンに鍵の保管場所がありません',
    means: f => `OSの鍵束（キーチェーン）が使えません（${f.found}）。平文で保管することはしません。`,
    next: 'OSの鍵束を有効にしてアプリを始め直すか、npm start -- --browser で合い言葉を使って開いてください。'
  },
  'vault-keychain-refused': {
    title: '金庫が、このパソコンの鍵束では開きません',
    means: '金庫を作った時と、OSの利用者か鍵束が違います。中身は読めず、消えてもいません。',
    next: '金庫を作った利用者でログインし直してください。できなければ、ファイルを消さず、センターに回復を頼んでください。'
  }
};

export const reportProblems: ProblemWordsOf<ReportKind> = {
  'witness-not-allowed': {
    title: '立会者の名前は、ここでは入れられません',
    means: 'コマンドから名前を入れてよいのは、訓練の注文だけです。',
    next: '--witness を外してください。立会者のサインなしでも、理由を付けて閉じられます。'
  },
  'witness-name-missing': {
    title: '立会者のお名前が入っていません',
    means: 'お名前が無いと、どなたが説明を受けたかを記録できません。サインは記録していません。',
    next: 'お名前を入れていただいてください。入れたくない時は「サインしない・できない」で閉じられます。'
  },
  'statement-stale': {
    title: '表示した文が変わっています',
    means: f =>
      f.shown === null
        ? `控えの番号 ${f.answered} の文は、いまは表示されていません。サインは記録していません。`
        : `サインは控えの番号 ${f.answered} の文へのものですが、いまの文は ${f.shown} です。サインは記録していません。`,
    next: '文をもう一度表示し、変わった所を説明してから、サインをお願いしてください。'
  },
  'glyph-missing': {
    title: '報告書の字体に無い文字があります',
    means: f => `「${f.character}」（${f.codePoint}）を印刷できません。報告書はまだ書いていません。`,
    next: 'その文字がある項目をセンターに伝え、別の字かかなに替えた注文を受け取ってください。作業記録は残っています。'
  },
  'report-unreadable': {
    title: '報告書のフォルダーを読めません',
    means: f => `「${f.file}」を読めません（${cause(f.detail)}）。`,
    next: 'フォルダーの指定と、コピーが終わっているかを確かめてください。'
  },
  'report-changed': {
    title: 'この報告書は、作った時のままではありません',
    means: f =>
      lines(
        '次の所が合いません。',
        f.faults.map(one => `${one.file}：${faults[one.why]}`)
      ),
    next: 'この写しを使わず、作ったパソコンかセンターから、もう一度受け取ってください。'
  },
  'folder-not-writable': {
    title: '報告書を書けません',
    means: f => `「${f.folder}」に書き込めません（${cause(f.code)}）。ここまでの作業記録は残っています。`,
    next: '別のフォルダーを --out に指定し、もう一度始めてください。'
  },
  'folder-holds-other': {
    title: '報告書のフォルダーに、ほかのものが入っています',
    means: f =>
      `「${f.folder}」に ${f.names.slice(0, 3).join('、')}${f.names.length > 3 ? ` など ${f.names.length} 件` : ''} があります。混ざると、報告書が正しいか確かめられません。何も消していません。`,
    next: '空のフォルダーか新しい名前を --out に指定し、もう一度始めてください。'
  }
};

function sayChange({kind, section, planned, running}: Change): string {
  const where = section === '' ? '' : `［${section}］`;
  if (kind === 'added') return `${where}追加: ${running ?? ''}`;
  return kind === 'removed' ? `${where}削除: ${planned ?? ''}` : `${where}${planned ?? ''} → ${running ?? ''}`;
}
