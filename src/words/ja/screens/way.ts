import type {WayWords} from '../../screens/way.ts';

export const way: WayWords = {
  title: '新機への道',
  label: 'コンソールの接続口',
  none: '変換ケーブルが見つかりません。',
  noneHint: '挿すと、2 秒ほどでここに出ます。',
  reading: '接続口を調べています…',
  training: '訓練用の機器',
  trainingHint: 'このパソコンの中の練習用です',
  lastUsed: path => `${path}（前回使用）`,
  ids: 'VID:PID',
  unknownMaker: '製造元は不明',
  ssh: {
    title: 'SSH で入る（保守ポートから）',
    host: 'アドレス',
    port: 'ポート番号',
    key: 'ホスト鍵の指紋',
    keyHint: '本体ラベルかコンソールで読んだ SHA256:… です。注文に載っていれば空でかまいません。',
    keyWrong: '「SHA256:」の後に 43 文字が要ります。'
  }
};
