import type {WitnessWords} from '../../screens/witness.ts';

export const witness: WitnessWords = {
  title: '立会サイン',
  intro: '立会者にパソコンをお渡しします。渡している間、ほかの画面は開きません。戻すには、あなたの PIN が要ります。',
  roads: '画面で渡せないとき',
  show: '立会者に見せる',
  endAndShow: '検証を終えて、立会者に見せる',
  ending: '検証を終えています',
  stale: '答えがまだ検査に入っていません',
  staleText: 'センターの答えは、もう一度見直すと検査と説明の文に入ります。',
  lookAgain: 'もう一度見直す',
  early: '先に帰られる・交代される',
  earlyHint: '「ここまで」の文をお見せします。残りは次の立会者か、後日の報告書で。',
  paper: '紙で',
  paperHint: '同じ文を A4 1 枚に印刷し、署名か判をいただきます。',
  nobody: 'サインをいただける方がいない',
  nobodyHint: '理由を残して、サインなしで閉じます。',
  reasons: {
    later: '内容を確かめてから後日',
    'not-in-charge': '担当ではない',
    seal: '判（印鑑）で行いたい',
    left: '帰られた',
    other: 'そのほか',
    'not-said': '理由は聞いていない'
  },
  reason: 'サインがない理由',
  reasonMissing: '理由を選んでください。',
  record: 'サインなしで記録する',
  cancel: 'やめる',
  how: {
    drawn: 'サイン',
    typed: 'お名前の入力',
    'typed-in-training': 'お名前の入力（訓練）',
    paper: '紙',
    none: 'サインなし'
  },
  parts: {final: '最後の説明', early: 'ここまでの説明'},
  control: control => `控えの番号 ${control}`,
  signedTitle: '記録',
  nothing: 'まだ記録がありません。',
  questions: '質問のあった行',
  questionsHint: '説明が済んだら、もう一度お見せしてください。内容が変われば、新しい控えの番号になります。',
  print: {
    title: '紙でいただく',
    text: '印刷した紙に署名か判をいただき、写真に撮るか、受け取ったことを文章で残します。',
    print: '印刷する',
    name: 'お名前',
    receipt: '受け取りの記録',
    receiptHint: '写真が撮れないときは、ここに書けば足ります。',
    receiptDefault: '紙に署名をいただき、原本を持ち帰りました。',
    record: '紙で受け取ったと記録する',
    missing: '受け取りの記録を入れてください。'
  },
  forward: '退館へ',
  pending: '記録しています'
};
