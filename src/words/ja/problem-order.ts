import type {ArchiveDanger} from '#core/problem.ts';
import type {OrderKind, ProblemWordsOf} from '../problem.ts';
import {sayLintFault, saySheetFault} from './fault.ts';
import {sayFinding} from './finding.ts';
import {lines, seconds} from './phrase.ts';
import {secrets} from './secret.ts';

const dangers: Readonly<Record<ArchiveDanger, string>> = {
  'too-large': '展開すると大きすぎます',
  ratio: '圧縮の割合が不自然です',
  'too-many': '中のファイルが多すぎます',
  name: '中のファイル名が、外のフォルダーを指しています',
  link: '中に、ほかの場所へのリンクがあります',
  overlap: '中のファイルどうしが重なっています',
  duplicate: '同じ名前のファイルが 2 つ入っています',
  encrypted: '中が暗号化されています',
  damaged: '壊れていて、最後まで読めません'
};

const cuts = {'no-end': '最後の end がありません', lines: '行数が合いません', digest: '要約値が合いません'} as const;

export const orderProblems: ProblemWordsOf<OrderKind> = {
  'usage-wrong': {
    title: 'コマンドの書き方が違います',
    means: f => `書き方が合いません：${f.detail}`,
    next: '--help で書き方を確かめて、もう一度入力してください。機器にはまだ何も送っていません。'
  },
  'order-unreadable': {
    title: '注文を読めません',
    means: f => `${f.file} が壊れているか、注文のファイルではありません（${f.detail}）。`,
    next: '受け取ったままのフォルダーか確かめてください。同じなら、センターに注文の再送を頼んでください。'
  },
  'order-field-wrong': {
    title: '注文の記入が正しくありません',
    means: f =>
      lines(
        `${f.file} の次の項目が読めません。`,
        f.faults.map(one => `${one.path}：${one.detail}`)
      ),
    next: '自分で書き換えず、この一覧をセンターに伝え、直した注文を受け取ってください。'
  },
  'order-file-missing': {
    title: '注文のファイルが足りません',
    means: f => `注文にあるはずの「${f.file}」がフォルダーにありません。`,
    next: 'コピーの途中でないか確かめ、無ければセンターに再送を頼んでください。'
  },
  'order-file-changed': {
    title: '注文のファイルが変わっています',
    means: f =>
      `「${f.file}」は、センターが出した時の内容と違います（出した時 ${f.expected.slice(0, 8)}…、今 ${f.found.slice(0, 8)}…）。`,
    next: '使わないでください。開いて保存し直した覚えがなければその旨も伝え、センターに再送を頼んでください。'
  },
  'order-closed': {
    title: 'この注文は終わっています',
    means: f => `注文 ${f.order} は「${f.ending}」で閉じています。もう一度は始められません。`,
    next: '報告書を見るだけなら、報告書のフォルダーを開いてください。続きの作業には、新しい注文が要ります。'
  },
  'order-revision-older': {
    title: '注文の版が古いです',
    means: f => `この注文は第 ${f.given} 版ですが、このパソコンには第 ${f.stored} 版があります。`,
    next: f =>
      `第 ${f.stored} 版のフォルダーを指定してください。どちらが正しいか分からなければ、センターに版の番号を確かめてください。`
  },
  'contract-not-active': {
    title: '契約が有効ではありません',
    means: f => `契約 ${f.contract} の状態は「${f.status}」です。この作業はできません（約款第9・17・22条）。`,
    next: '機器に触れず、センターに契約の状態を確かめてください。撤去だけなら、撤去の注文が要ります。'
  },
  'sheet-format-unknown': {
    title: '設定シートの形式が分かりません',
    means: f => `「${f.file}」は表計算のファイルとして読めません（中身は ${f.found}）。`,
    next: '.xlsx、.xls、.ods、.csv のどれかで、センターに再送を頼んでください。'
  },
  'sheet-encrypted': {
    title: '設定シートが暗号化されています',
    means: 'このファイルは暗号化されています。',
    next: '開けるには Excel で保護を外すか、センターに再送を頼んでください。'
  },
  'sheet-archive-unsafe': {
    title: '設定シートのファイルが危険です',
    means: f => `「${f.file}」は開きませんでした。${dangers[f.why]}（${f.detail}）。`,
    next: 'Excel でも開かないでください。センターに、このファイルの出どころと再送を確かめてください。'
  },
  'sheet-limit-passed': {
    title: '設定シートの読み取りを打ち切りました',
    means: f =>
      f.limit === 'time'
        ? `「${f.file}」の読み取りが ${seconds(f.allowed)} で終わりませんでした。`
        : `「${f.file}」の読み取りに要るメモリーが、上限（${Math.round(f.allowed / 1_048_576)} MiB）を超えました。`,
    next: '使っていない範囲や図を除いたシートを、センターに頼んでください。'
  },
  'sheet-layout-unknown': {
    title: 'このシートの様式を知りません',
    means: f => `「${f.file}」の様式は「${f.template}」です。この様式の読み方が入っていません。`,
    next: '注文の layout の名前と、様式の版をセンターに伝え、読み方のファイルか対応した様式のシートを受け取ってください。'
  },
  'sheet-wrong': {
    title: f => `設定シートに、読めない所が ${f.faults.length} か所あります`,
    means: f => lines(`「${f.file}」の次の所です。機器にはまだ何も送っていません。`, f.faults.map(saySheetFault)),
    next: '自分で直さず、この一覧をセンターに伝え、直したシートを受け取ってください。'
  },
  'configuration-truncated': {
    title: '設定ファイルが途中で切れています',
    means: f =>
      `「${f.file}」は、${cuts[f.why]}（正しくは ${f.expected}、実際は ${f.found}）。投入すると設定が欠けます。`,
    next: '投入しません。センターに、設定ファイルの再送を頼んでください。'
  },
  'configuration-wrong': {
    title: f => `設定ファイルに、投入できない行が ${f.faults.length} 行あります`,
    means: f => lines(`「${f.file}」の次の行です。`, f.faults.map(sayLintFault)),
    next: '行を手で直さず、この一覧をセンターに伝え、出し直した設定ファイルを受け取ってください。'
  },
  'profile-unknown': {
    title: '機器の扱い方（プロファイル）がありません',
    means: f => `注文にあるプロファイル「${f.profile}」が、このパソコンに入っていません。`,
    next: '名前をセンターに伝え、プロファイルのファイルを受け取ってください。'
  },
  'data-file-wrong': {
    title: 'データファイルの書き方が正しくありません',
    means: f => `${f.file} の ${f.line} 行 ${f.column} 桁（${f.path}）：${f.detail}`,
    next: 'この場所をセンターに伝え、正しいファイルを受け取ってください。'
  },
  'profile-changed': {
    title: 'プロファイルが、作業を始めた時と違います',
    means: f => `「${f.profile}」は、始めた時 ${f.pinned.slice(0, 8)}…、今 ${f.found.slice(0, 8)}… です。`,
    next: '始めた時のプロファイルに戻してから続けてください。戻せなければ、センターに相談してください。'
  },
  'findings-stop': {
    title: f => `別の拠点や契約の設定かもしれません（停止 ${f.findings.length} 件）`,
    means: f =>
      lines('契約・回線・機器を見分ける項目が食い違っています。何も送っていません。', f.findings.map(sayFinding)),
    next: 'この食い違いは現地では閉じられません。両方の値をセンターに伝え、新しい版の注文を受け取ってください。'
  },
  'findings-open': {
    title: f => `センターに確かめる食い違いが ${f.findings.length} 件あります`,
    means: f => lines('シートと設定ファイルが食い違っています。まだ何も送っていません。', f.findings.map(sayFinding)),
    next: 'センターに 1 件ずつ確かめ、相手の名前と番号をもらい、--accept 項目=番号 を付けてもう一度始めてください。'
  },
  'secret-missing': {
    title: 'パスワードがありません',
    means: f => `${secrets[f.secret]}が、設定シートにも金庫にもありません。`,
    next: '画面には書かず、センターに確かめて、金庫か環境変数から渡してください。'
  }
};
