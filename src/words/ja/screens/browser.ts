import type {BrowserWords} from '../../screens/browser.ts';

export const browser: BrowserWords = {
  opened: 'アプリの画面を開きました。',
  byHand: {
    'no-display': 'このパソコンには画面がないので、下の住所を開いてください。',
    'no-browser': 'Chromium・Chrome・Edge が見つからないので、下の住所をブラウザーで開いてください。',
    'not-wanted': '下の住所をブラウザーで開いてください。'
  },
  address: 'このパソコンの中だけで、一度だけ開ける住所:',
  stays: 'このまま待ち受けます。Enter で画面をもう一つ、Ctrl+C で終わります。',
  portTaken: port => `ポート ${port} は、ほかのプログラムが使っています。VSR_PORT を変えるか、外してください。`,
  notBuilt: '画面がまだ組み立てられていません。npm run build:window を先に実行してください。',
  refused:
    'この画面は、アプリが出した住所からだけ開けます。住所は一度しか使えません。アプリを始めた所で Enter を押すと、もう一度開けます。'
};
