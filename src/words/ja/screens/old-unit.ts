import type {OldUnitWords} from '../../screens/old-unit.ts';

export const oldUnit: OldUnitWords = {
  title: '事前確認（旧機）',
  lead: '取り外す前の様子を残します。答えない機器でも、ここで止まることはありません。',
  cautionWord: '電源',
  caution: '旧機の電源を、確かめるために入れ直さないでください。今動いている通信が、戻らないことがあります。',
  label: {
    title: '旧機のラベル',
    field: '旧機の製造番号',
    hint: 'ラベルを読み取るか、打って Enter',
    expected: serial => `注文では ${serial}`,
    fits: serial => `${serial} は、注文の旧機です。`,
    differs: (serial, expected) =>
      `${serial} は、注文の旧機（${expected}）と違います。別の機器を見ていないか確かめ、センターに伝えてください。`,
    press: '記録'
  },
  lamps: '前面のランプ',
  lampsHint: '見たまま短く。例：POWER 橙点灯、WAN 緑点滅',
  consoleTitle: 'コンソールと気付いたこと',
  console: '旧機のコンソールは、どこまで答えましたか',
  answers: {answered: '最後まで答えた', partial: '途中まで・化けた', silent: '何も答えない', 'not-tried': '見ていない'},
  note: '理由・気付いたこと',
  noteHint: '答えなかった時や見なかった時は、理由を一言',
  press: 'この内容で記録する',
  pending: '記録しています',
  choose: 'コンソールの様子を 1 つ選んでください。',
  recorded: '記録しました。書き直すと、新しい記録が足されます。',
  next: '設定投入へ進む',
  look: 'コンソールを見る'
};
