import type {WordGate} from '#core/job/deeds.ts';
import type {DecisionKind, ProblemWordsOf} from '../problem.ts';

const gates: Readonly<Record<WordGate, string>> = {
  finding: '食い違いの承認',
  'firmware-near': '近い版のファームウェアの保存',
  'other-serial': '別の製造番号の機器の使用',
  line: '行を残したままの続行',
  change: '手入力の採用',
  'start-call': '電話なしでの停止開始',
  'open-check': '未完了の確認項目での終了',
  monitoring: '監視開始を後刻とすること',
  pin: 'PIN の決め直し'
};

export const decisionProblems: ProblemWordsOf<DecisionKind> = {
  'line-not-refused': {
    title: 'この行は、判断を待っていません',
    means: f => `${f.line} 行目は、今、機器に拒まれて止まっている行ではありません。何も記録していません。`,
    next: '画面の新しい状態を見て、止まっている行について決めてください。'
  },
  'rewording-missing': {
    title: 'この行の言い換えは登録されていません',
    means: f => `${f.line} 行目「${f.text}」に当てはまる言い換えが、プロファイルにありません。`,
    next: 'センターに電話し、この行を残して続けるか、手で入れるかを決めてください。'
  },
  'word-missing': {
    title: 'センターの一言に、名前か番号がありません',
    means: f =>
      `${gates[f.gate]}（${f.subject}）には、センターの誰が、何番で認めたかが要ります。何も記録していません。`,
    next: 'センターに電話し、担当者の名前と番号を聞いて、両方を入れてください。'
  },
  'word-useless': {
    title: 'この一言で開くものがありません',
    means: f => `${gates[f.gate]}（${f.subject}）は、センターの一言を待っていないか、一言では開きません。`,
    next: '対象を選び直してください。「停止」の食い違いは、新しい版の注文でしか開きません。'
  },
  'label-missing': {
    title: '本体ラベルの製造番号をまだ読んでいません',
    means: f =>
      `手動では、機器を見分ける手がかりがラベルしかありません（注文は ${f.serials.join('、')}）。何も送っていません。`,
    next: '新しい機器のラベルの製造番号を入れてから、もう一度押してください。'
  },
  'close-too-early': {
    title: 'まだ保存されていないので、閉じられません',
    means: f =>
      f.attempts === 0
        ? '機器には、まだ何も入れていません。何かが済んだとは記録できません。'
        : '設定の一部を入れましたが、保存を確かめていません。電源を切ると消えます。',
    next: '投入と保存を続けてください。続けない時は「中止」で、わけを添えて閉じてください。'
  }
};
