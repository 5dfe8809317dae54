import type {NoSign} from '#core/witness/sign-off.ts';

/**
 * The page is the customer's: Japanese whatever language the engineer works in. What was done and found is not among
 * these words; it comes frozen from the host.
 */
export const witnessPage = {
  training: '訓練',
  company: '会社名',
  department: '部署（なくてもかまいません）',
  name: 'お名前',
  nameNeeded: 'お名前を入れてください。',
  sign: 'サイン（指・ペン・マウス）',
  signHint: '手袋のままでも書けます。お名前の入力だけでもかまいません。',
  clear: '書き直す',
  remark: 'お気づきの点（なくてもかまいません）',
  control: '控えの番号',
  controlHint: '後日の報告書にも同じ番号が載ります。',
  buttons: {sign: 'サインする', ask: '質問がある', decline: 'サインしない・できない'},
  signed: (control: string) =>
    `ありがとうございました。控えの番号は ${control} です。作業者にパソコンをお返しください。`,
  which: 'どの行についてですか（行を押してください）',
  asked: '作業者が説明します。パソコンをお返しください。',
  why: '差し支えなければ理由をお選びください',
  reasons: [
    ['later', '内容を確かめてから後日'],
    ['not-in-charge', '担当ではない'],
    ['seal', '判（印鑑）で行いたい'],
    ['other', 'そのほか'],
    ['not-said', '答えない']
  ] satisfies readonly (readonly [NoSign, string])[],
  declined: '承りました。作業者にパソコンをお返しください。',
  back: '戻る',
  pending: '記録しています',
  notRecorded: '記録できませんでした。作業者にお知らせください。',
  engineer: '作業者の方',
  print: {name: 'お名前', company: '会社名', department: '部署', sign: '署名・判', remark: 'お気づきの点', date: '日付'}
} as const;
