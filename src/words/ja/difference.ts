import type {Difference, DifferenceClass} from '#core/apply/difference.ts';

export const differences: Readonly<Record<DifferenceClass, string>> = {
  volatile: '見るたびに変わる行（差ではありません）',
  'default-shown': '既定値が表示されたもの（差ではありません）',
  'default-hidden': '既定値なので表示されないもの（差ではありません）',
  normalised: '書き方だけの違い（差ではありません）',
  'order-only': '順番だけの違い（差ではありません）',
  'secret-unproved': '暗号化されて読めないパスワード（ほかの確認で確かめます）',
  pushed: 'センターが後から変えた行（センターに確かめます）',
  'factory-kept': '出荷時のまま残る行（新しい機種だけの接続口）',
  missing: '入っていない行',
  extra: '余分な行',
  changed: '値の違う行',
  pending: 'まだ効いていない行'
};

export function sayDifference(difference: Difference): string {
  const place = difference.section === '' ? '' : `「${difference.section}」の中、`;
  const planned = difference.planned === undefined ? [] : [`予定「${difference.planned}」`];
  const running = difference.running === undefined ? [] : [`機器「${difference.running}」`];
  return `${differences[difference.class]}：${place}${[...planned, ...running].join('、')}`;
}
