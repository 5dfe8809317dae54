import type {SecretName} from '#core/problem.ts';

export const secrets: Readonly<Record<SecretName, string>> = {
  'factory-password': '出荷時のパスワード（新品の機器）',
  'setup-password': '初期設定パスワード（今夜、新しい機器に付けるもの）',
  'earlier-setup-password': '前に渡された初期設定パスワード',
  'site-password': '拠点の管理者パスワード（設定シート ⑥ F6）',
  'enable-password': 'イネーブルパスワード（設定シート ⑥ F7）'
};
