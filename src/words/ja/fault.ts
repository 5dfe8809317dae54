import type {LintFault, LintFaultKind} from '#core/configuration/lint.ts';
import type {SheetFault, SheetFaultKind} from '#core/sheet/fault.ts';

type Say = (fault: SheetFault) => string;

/** Where it is: sheet and cell, as a person finds them. */
const at: Say = fault => `「${fault.worksheet}」${fault.cell === undefined ? '' : `${fault.cell} `}`;
const notRead =
  (what: string): Say =>
  fault =>
    `${at(fault)}の「${fault.read ?? ''}」は${what}として読めません`;

const sheetFaults: Readonly<Record<SheetFaultKind, Say>> = {
  'worksheet-missing': fault => `シート「${fault.worksheet}」がありません${guess(fault)}`,
  'label-missing': fault => `「${fault.label}」の欄が見つかりません${guess(fault)}`,
  'value-missing': fault => `${at(fault)}の「${fault.label}」が空です`,
  'not-an-address': notRead(' IP アドレス'),
  'not-a-mask': notRead('サブネットマスク'),
  'not-a-number': notRead('数'),
  'not-a-mac': notRead(' MAC アドレス'),
  'not-a-date': notRead('日付'),
  'not-a-choice': fault =>
    `${at(fault)}の「${fault.read ?? ''}」は、選べる値ではありません（${fault.expected ?? fault.label}）`,
  'two-choices': fault =>
    `${fault.label}が ${fault.choices?.length ?? 2} つ選ばれています（${(fault.choices ?? []).join('、')}）`,
  'became-a-date': () => '値が日付に変わっています（元は 3/4 や 3-4 の可能性）。正しい値をセンターに確認してください',
  'digits-lost': fault =>
    `${fault.label} の桁数が足りません（${fault.digits?.expected ?? '?'} 桁のところ ${fault.digits?.found ?? '?'} 桁）。先頭の 0 が消えた可能性があります`,
  'secret-full-width': () => '鍵に全角文字があります。勝手に直しません（センターに確認）',
  'secret-trailing-blank': () => '鍵の最後に空白があります。空白も鍵の一部かどうか確認してください',
  'not-unique': fault => `${at(fault)}の「${fault.read ?? fault.label}」は、ほかの行と重なっています`,
  'not-a-name': notRead('名前'),
  'no-network': fault => `${at(fault)}の「${fault.read ?? ''}」は、どの LAN の範囲にも入りません`,
  'not-understood': fault => `${at(fault)}の「${fault.label}」が「${fault.read ?? ''}」で、意味を読み取れません`
};

/** Sentences that name their place already; the others get sheet and cell in front. */
const placed: ReadonlySet<SheetFaultKind> = new Set<SheetFaultKind>([
  'worksheet-missing',
  'value-missing',
  'not-an-address',
  'not-a-mask',
  'not-a-number',
  'not-a-mac',
  'not-a-date',
  'not-a-choice',
  'not-unique',
  'not-a-name',
  'no-network',
  'not-understood'
]);

/** The sentence itself, as the form's makers expect it. */
export function sheetFaultSentence(fault: SheetFault): string {
  return sheetFaults[fault.why](fault);
}

/** The sentence with its place, for lists. */
export function saySheetFault(fault: SheetFault): string {
  const sentence = sheetFaultSentence(fault);
  return placed.has(fault.why) ? sentence : `${at(fault).trimEnd()}：${sentence}`;
}

function guess(fault: SheetFault): string {
  return fault.similar ? `。似た見出し：「${fault.similar.label}」（${fault.similar.cell}）。これですか` : '';
}

/** What is wrong with a line, and the way on. */
const lintFaults: Readonly<Record<LintFaultKind, readonly [what: string, way: string]>> = {
  'masked-secret': [
    '伏せ字のパスワードのままです。本物の値が要ります',
    '全権限で取り直したファイルか、シートの値で補うよう、センターに頼んでください'
  ],
  'unit-bound-secret': [
    'パスワードが、元の機器でしか使えない形です',
    '持ち運べる形（portable）で書き出した設定を、センターに頼んでください'
  ],
  'unreadable-secret': [
    'パスワードの暗号の形を、この機種は読めません',
    'この機種で使える形のパスワードを、センターに頼んでください'
  ],
  'key-blob': [
    '証明書か鍵です。作った機器でしか使えません',
    '証明書の入れ方をセンターに聞き、外した設定を受け取ってください'
  ],
  'error-text': ['設定ではなく、機器の誤りの文が混ざっています', '取り直した設定を、センターに頼んでください'],
  'console-text': [
    '設定ではなく、ログインやプロンプトの文が混ざっています',
    '設定だけを書き出し直すよう、センターに頼んでください'
  ],
  'pager-text': [
    '画面送り（--More--）の跡があります。行が欠けているかもしれません',
    '画面送りを止めて取り直した設定を、センターに頼んでください'
  ],
  'not-enabled': ['見る権限が足りないまま取られています', '権限のある利用者で取り直すよう、センターに頼んでください'],
  'too-long': ['行が長すぎて、機器が受け付けません', '短く分けた設定を、センターに頼んでください'],
  'not-ascii': [
    '全角文字など、機器に送れない文字があります',
    '半角の英数字だけに直した設定を、センターに頼んでください'
  ],
  'shift-jis': ['Shift_JIS の文字があり、機器に送れません', '半角の英数字だけに直した設定を、センターに頼んでください'],
  'utf-16': [
    '文字の形式が UTF-16 です（Windows の「Unicode」保存）',
    'UTF-8 か ASCII で保存し直した設定を、センターに頼んでください'
  ],
  'control-character': ['目に見えない制御文字があります', '書き出し直した設定を、センターに頼んでください'],
  'forbidden-key': [
    '機器の操作になってしまう文字（TAB や Ctrl キー）があります',
    '空白に直した設定を、センターに頼んでください'
  ],
  'interface-missing': ['この機種に無い接続口です', '機種が注文どおりか見て、センターに伝えてください'],
  'port-unmapped': [
    'この接続口に当たるものが、新しい機種に決められていません',
    '行き先の接続口を、センターに決めてもらってください'
  ],
  'other-model': ['別の機種の設定ファイルです', 'この機種の設定か、同等品の承認を、センターに頼んでください'],
  'block-open': ['始まった区切りが閉じていません', '区切りを直した設定を、センターに頼んでください'],
  'child-without-header': [
    '見出しの無い行です（どの部分の設定か分かりません）',
    '見出しのそろった設定を、センターに頼んでください'
  ],
  'not-repeatable': [
    '設定ではなく、その場で働く命令です（途中で切れると、もう一度送ってよいか分かりません）',
    'この行を除いた設定を、センターに頼んでください'
  ]
};

export function sayLintFault(fault: LintFault): string {
  const place = fault.line === 0 ? 'ファイル全体' : `${fault.line} 行目「${fault.text}」`;
  const [what, way] = lintFaults[fault.why];
  return `${place}：${what}。→ ${way}`;
}
