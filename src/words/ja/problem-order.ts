import type {OrderFault} from '#core/order/fault.ts';
import type {ArchiveDanger, ProblemOf, SecretName} from '#core/problem.ts';
import type {ProfileLack} from '#core/qualify/fault.ts';
import type {OrderKind, ProblemWordsOf} from '../problem.ts';
import {sayLintFault, saySheetFault} from './fault.ts';
import {sayFinding} from './finding.ts';
import {cause, lines, seconds} from './phrase.ts';
import {secrets} from './secret.ts';

const lacks: Readonly<Record<ProfileLack, string>> = {
  serial: '機器のシリアル番号の見方',
  mac: '機器の MAC アドレスの見方',
  uptime: '機器の起動からの時間の見方',
  save: '設定の保存の仕方',
  saved: '保存できたことの確かめ方',
  reload: '機器の再起動の仕方',
  negation: '行の取り消し方'
};

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

type Cut = ProblemOf<'configuration-truncated'>;

const cuts: Readonly<Record<Cut['why'], (cut: Cut) => string>> = {
  'no-end': f => `終わりの印「${f.expected}」がありません（最後の行は「${f.found}」）`,
  lines: f => `${f.expected} 行あるはずが、${f.found} 行です`,
  digest: f => `要約値が合いません（書いてあるのは ${f.expected.slice(0, 8)}…、計算すると ${f.found.slice(0, 8)}…）`
};

const statuses: Readonly<Record<string, string>> = {suspended: '利用停止中', terminated: '解約済み'};

const variables: Readonly<Record<SecretName, string>> = {
  'factory-password': '',
  'setup-password': 'vault set setup-password で金庫に入れるか環境変数 VSR_SETUP_PASSWORD に入れて',
  'earlier-setup-password': '',
  'site-password': 'vault set site-password で金庫に入れるか環境変数 VSR_PASSWORD に入れて',
  'enable-password': 'vault set enable-password で金庫に入れるか環境変数 VSR_ENABLE_PASSWORD に入れて'
};

const orderFaults: Readonly<Record<OrderFault['why'], (fault: OrderFault) => string>> = {
  missing: f => `${f.path}：必要な項目がありません`,
  unknown: f => `${f.path}：注文に無いはずの項目です`,
  wrong: f => `${f.path === '' ? '全体' : f.path}：値が使えません（${f.detail}）`
};

/** What stands in a file that is no workbook. */
function inside(found: string): string {
  if (found === '') return '中身が空です（0 バイト）';
  return found === 'zip'
    ? 'Word の文書など、表計算でないものが入っています'
    : `中身が表計算のどの形式とも合いません（${found}）`;
}

export const orderProblems: ProblemWordsOf<OrderKind> = {
  'usage-wrong': {
    title: 'コマンドの書き方が違います',
    means: f =>
      f.detail === ''
        ? 'コマンドの名前がありません。'
        : `「${f.detail}」の所が合いません。足りないか、余分か、値の形が違います。`,
    next: '書き方の一覧（--help で出ます）を見て、もう一度入力してください。機器にはまだ何も送っていません。'
  },
  'file-unreadable': {
    title: 'ファイルを読めません',
    means: f => `「${f.file}」を読めません（${cause(f.code)}）。`,
    next: '名前と場所を確かめて、もう一度入力してください。受け取ったファイルなら、コピーし直してください。'
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
        `${f.file} の次の項目が使えません。機器にはまだ何も送っていません。`,
        f.faults.map(one => orderFaults[one.why](one))
      ),
    next: '自分で書き換えず、この一覧をセンターに伝え、直した注文を受け取ってください。'
  },
  'order-file-missing': {
    title: '注文のファイルが足りません',
    means: f => `注文のフォルダーに「${f.file}」がありません。`,
    next: 'フォルダーの指定（--order）と、コピーが終わっているかを確かめてください。それでも無ければ、センターに再送を頼んでください。'
  },
  'order-file-changed': {
    title: '注文のファイルが変わっています',
    means: f =>
      `「${f.file}」は、${f.file === 'order.json' ? '同じ版を前に開いた時' : 'センターが出した時'}の内容と違います（その時 ${f.expected.slice(0, 8)}…、今 ${f.found.slice(0, 8)}…）。`,
    next: '使わないでください。開いて保存し直した覚えがなければその旨も伝え、センターに再送を頼んでください。'
  },
  'order-closed': {
    title: 'この注文は終わっています',
    means: f =>
      `注文 ${f.order} は${f.ending === 'purged' ? '済んで、このパソコンの記録も消されています' : `「${f.ending}」で閉じています`}。もう一度は始められません。`,
    next: '報告書を見るだけなら、報告書のフォルダーを開いてください。続きの作業には、新しい注文が要ります。'
  },
  'order-revision-older': {
    title: '注文の版が古いです',
    means: f => `この注文は第 ${f.given} 版ですが、このパソコンには第 ${f.stored} 版があります。`,
    next: f =>
      `第 ${f.stored} 版のフォルダーを指定してください。どちらが正しいか分からなければ、センターに版の番号を確かめてください。`
  },
  'order-of-other-work': {
    title: 'コマンドと注文の作業が違います',
    means: f =>
      `注文 ${f.order} は ${f.given} の注文ですが、入力したのは ${f.wanted} です。機器にはまだ何も送っていません。`,
    next: f =>
      `注文のフォルダーが合っているか確かめてください。合っていれば、${f.wanted} を ${f.given} に替えて、もう一度入力してください。`
  },
  'contract-not-active': {
    title: '契約が有効ではありません',
    means: f =>
      `契約 ${f.contract} は「${statuses[f.status] ?? f.status}」です。この作業はできません（約款第9・17・22条）。`,
    next: '機器に触れず、センターに契約の状態を確かめてください。撤去だけなら、撤去の注文が要ります。'
  },
  'sheet-format-unknown': {
    title: '設定シートの形式が分かりません',
    means: f => `「${f.file}」は表計算のファイルとして読めません。${inside(f.found)}。`,
    next: '.xlsx、.xls、.ods、.csv のどれかで、センターに再送を頼んでください。'
  },
  'sheet-encrypted': {
    title: '設定シートが暗号化されています',
    means: 'このファイルは暗号化されています。',
    next: '開けるには Excel で保護を外すか、センターに再送を頼んでください。'
  },
  'sheet-archive-unsafe': {
    title: '設定シートのファイルを開けません',
    means: f => `安全のため「${f.file}」を開きませんでした。${dangers[f.why]}（${f.detail}）。`,
    next: 'Excel でも開かないでください。出どころをセンターに確かめ、再送を頼んでください。'
  },
  'sheet-limit-passed': {
    title: '設定シートの読み取りを打ち切りました',
    means: f =>
      ({
        time: `「${f.file}」の読み取りが ${seconds(f.allowed)} で終わりませんでした。`,
        memory: `「${f.file}」の読み取りに要るメモリーが、上限（${f.allowed} MiB）を超えました。`,
        cells: `「${f.file}」の、中身のあるセルが上限（${f.allowed}）を超えました。`
      })[f.limit],
    next: '使っていない範囲や図を除いたシートを、センターに頼んでください。'
  },
  'sheet-layout-unknown': {
    title: 'このシートの様式を知りません',
    means: f =>
      f.template === ''
        ? `「${f.file}」に、様式の版（Ver.）が見つかりません。設定シートではないかもしれません。`
        : `「${f.file}」の様式は Ver.${f.template} です。この版の読み方が、このパソコンに入っていません。`,
    next: 'ファイルが設定シートか確かめ、様式の版をセンターに伝えて、対応した様式のシートを受け取ってください。'
  },
  'sheet-wrong': {
    title: f => `設定シートに、読めない所が ${f.faults.length} か所あります`,
    means: f => lines(`「${f.file}」の次の所です。機器にはまだ何も送っていません。`, f.faults.map(saySheetFault)),
    next: '自分で直さず、この一覧をセンターに伝え、直したシートを受け取ってください。'
  },
  'configuration-truncated': {
    title: '設定ファイルが途中で切れています',
    means: f => `「${f.file}」は、${cuts[f.why](f)}。このまま投入すると設定が欠けるので、何も送っていません。`,
    next: 'コピーし直しても同じなら、センターに設定ファイルの再送を頼んでください。手で書き足さないでください。'
  },
  'configuration-wrong': {
    title: f => `設定ファイルに、投入できない行が ${f.faults.length} 行あります`,
    means: f => lines(`「${f.file}」の次の行です。機器にはまだ何も送っていません。`, f.faults.map(sayLintFault)),
    next: '行を手で直さず、この一覧をセンターに伝え、出し直した設定ファイルを受け取ってください。'
  },
  'profile-unknown': {
    title: '機器の扱い方（プロファイル）がありません',
    means: f => `注文にあるプロファイル「${f.profile}」が、このパソコンに入っていません。`,
    next: '名前をセンターに伝え、プロファイルのファイルを受け取ってください。'
  },
  'layout-unknown': {
    title: 'シートの読み方（レイアウト）がありません',
    means: f =>
      `注文にあるレイアウト「${f.layout}」が、このパソコンに入っていません（あるのは ${f.known.join('、')}）。`,
    next: '名前をセンターに伝え、レイアウトのファイルか、直した注文を受け取ってください。'
  },
  'data-file-wrong': {
    title: 'データファイルの書き方が正しくありません',
    means: f =>
      `${f.file}${f.line === 0 ? '' : ` の ${f.line} 行 ${f.column} 桁`}${f.path === '' ? '' : `（${f.path}）`}：${f.detail}`,
    next: 'この場所をセンターに伝え、正しいファイルを受け取ってください。'
  },
  'profile-changed': {
    title: 'プロファイルが、作業を始めた時と違います',
    means: f => `「${f.profile}」は、始めた時 ${f.pinned.slice(0, 8)}…、今 ${f.found.slice(0, 8)}… です。`,
    next: '始めた時のプロファイルに戻してから続けてください。戻せなければ、センターに相談してください。'
  },
  'profile-lacks': {
    title: 'プロファイルに、この種類の機器の扱い方が足りません',
    means: f => `「${f.profile}」には、${lacks[f.lacks]}が書かれていません。これより先は何も送っていません。`,
    next: '手動で、センターと一緒に進めてください。または、それを書いたプロファイルを受け取ってください。'
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
    means: f => `${secrets[f.secret]}が、シートにも金庫にも環境変数にもありません。`,
    next: f => `センターに確かめ、${variables[f.secret]}、もう一度始めてください。コマンドの行には書かないでください。`
  }
};
