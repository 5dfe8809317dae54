import type {WordWords} from '../../screens/word.ts';

export const word: WordWords = {
  kind: '口頭のみ',
  text: 'センターに電話し、答えた人の名前と受付番号を書いてください。時刻は自動で残ります。後でセンターが追認します。',
  name: '答えた人の名前',
  number: '受付番号',
  numberHint: '数字だけ',
  missing: '名前と番号の両方が要ります。',
  given: (name, number) => `口頭のみ：${name}、番号 ${number}`
};
