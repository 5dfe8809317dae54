import type {Sending} from '#core/apply/pace.ts';
import type {FileRecord, ReportFacts, TimeKind, TimeSource} from '#core/report/facts.ts';
import type {Verdict} from '#core/check/names.ts';
import type {NoSign, SignedHow} from '#core/witness/sign-off.ts';

/** Words of the printed report. The paper is Japanese whatever language the screen speaks. */
export const reportWords = {
  title: '作業完了報告書',
  copies: {customer: '客先用', office: '社内用'},
  training: '訓練',
  trainingNote: 'これは訓練の記録です。実際の作業の報告ではありません。',
  number: '報告書番号',
  version: '版',
  control: '控え番号',
  made: '作成日',
  page: (at: number, all: number): string => `${at} / ${all} ページ`,
  sama: '御中',
  none: 'なし',
  notKnown: '取得できず',
  notRecorded: '記録なし',
  cut: '…（続きは report.json）'
} as const;

/** How the lines were sent, and what the line lost on the way. */
export function sayHow({pace, retyped, window}: Sending): string {
  return `${paces[pace]}　打ち直し ${retyped} 回　エコー待ち ${window} バイトまで`;
}

const paces: Readonly<Record<Sending['pace'], string>> = {
  line: '1 行ずつ確かめて送信',
  gated: '文字を先に送り、改行は確かめてから',
  free: 'まとめて送り、エコーで確認（SSH）'
};

export const workTypes: Readonly<Record<ReportFacts['order']['workType'], string>> = {swap: '交換', install: '導入'};

export const standings: Readonly<Record<ReportFacts['engineer']['standing'], string>> = {
  'partner-engineer': '特定協定事業者の技術者',
  subcontractor: '再委託先の技術者'
};

export const timeLabels: Readonly<Record<TimeKind, string>> = {
  received: '受付',
  decided: '交換判断・手配',
  entered: '到着（入館）',
  started: '作業開始',
  stopped: '停止開始',
  restored: '通信の再開',
  monitoring: '監視開始・再開',
  ended: '作業終了',
  left: '退館'
};

export const sources: Readonly<Record<TimeSource, string>> = {
  laptop: '作業用パソコンの時計',
  unit: '機器の時計',
  centre: '監視センターの申告',
  person: '作業者の記入',
  order: '注文'
};

/** Where a unit's data come from; other texts are a person's own words. */
export const seen: Readonly<Record<string, string>> = {
  console: 'コンソールで読み取り',
  label: 'ラベルで確認',
  order: '注文の記載'
};

export const fileRoles: Readonly<Record<FileRecord['role'], string>> = {
  'settings-sheet': '設定シート',
  configuration: '設定ファイル',
  'before-backup': '作業前の設定',
  transcript: '通信の記録（伏せ字済み）',
  photo: '写真',
  log: 'ログ',
  other: 'その他'
};

/** A sign with each verdict: printed in black and white it still reads. */
export const verdictSigns: Readonly<Record<Verdict, string>> = {
  pass: '○',
  fail: '×',
  settling: '△',
  unknown: '？',
  'not-applicable': '－',
  waived: '◇'
};

export const signedHow: Readonly<Record<SignedHow['kind'], string>> = {
  drawn: '立会者サイン（手書き）',
  typed: '立会者サイン（お名前の入力）',
  'typed-in-training': '立会者サイン（訓練・名前の入力）',
  paper: '立会者サイン（紙）',
  none: '立会者サインなし'
};

/** How far the witness was there. */
export const parts: Readonly<Record<'final' | 'early', string>> = {
  early: '先に帰られた方',
  final: '終わりまでの説明を受けた方'
};

/** Of the customer's copy, where witnesses were told different things or nobody was told yet. */
export const toldWords = {
  heading: (control: string): string => `ご説明した内容（控え番号 ${control}）`,
  later: 'その後の作業を含む、終わりの時点の内容',
  earlierControl: '先の控え番号',
  witnesses: '立会者',
  notYet: 'まだご説明していません'
} as const;

export const noSign: Readonly<Record<NoSign, string>> = {
  later: '内容を確かめてから後日',
  'not-in-charge': '担当ではない',
  seal: '判（印鑑）で行いたい',
  left: '先に帰られた',
  other: 'そのほか',
  'not-said': '答えない'
};

/** Headings and field names of the office copy. */
export const office = {
  order: '注文と契約',
  times: '時刻',
  people: '人',
  units: '機器',
  lines: '設定の投入',
  findings: 'シート・設定・注文の食い違い',
  differences: '読み返しの差分',
  checks: '確認の結果',
  open: '残作業・申し送り',
  files: '使ったファイルと証跡',
  evidence: '記録のつながり',
  statement: '立会者に見せた文',
  signOff: '立会者サイン',
  remarks: '社内の申し送り',
  approval: '社内承認',
  approvers: ['担当', '確認', '承認']
} as const;
