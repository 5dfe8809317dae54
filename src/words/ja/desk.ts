import type {DeskWords} from '../desk.ts';
import {secrets} from './secret.ts';

export const desk: DeskWords = {
  accept: {
    unknown: id => `--accept ${id}：この注文に、そういう食い違いはありません。項目の綴りを確かめてください。`,
    stop: id => `--accept ${id}：停止の食い違いは、番号では閉じられません。新しい版の注文が要ります。`,
    note: id => `--accept ${id}：注意だけの項目なので、番号は要りません。`
  },
  otherSetupPassword:
    '初期設定パスワードが、前に渡されたものと違います。新しく付けるときは今回のものを使います。前のものは機器に付いているかもしれないので金庫に残し、ログインでは今回のもの、前のものの順に一度ずつ試します。',
  askSecret: secret => `${secret}を入力して Enter を押してください（表示されません）：`,
  kept: (secret, order) => `${secret}を、注文 ${order} の金庫に入れました。`,
  password: ({name, opened}) => {
    if (name === null) return 'だれかがログインしたままでした。パスワードは使っていません。';
    return opened ? `${secrets[name]}で入りました。` : `${secrets[name]}でログインします。`;
  },
  interrupted: '中断しました。記録は残っています。同じコマンドでもう一度始めると、機器を読み返して続きから進めます。',
  verified: ({report, control, files, signer}) =>
    [
      `報告書 ${report} は、作った時のままです（ファイル ${files} 件、控え番号 ${control}）。`,
      `署名した鍵：${signer.thumbprint}`,
      signer.pinned
        ? '--signer で指定した鍵と同じです。'
        : 'この鍵が誰のものかは確かめていません。確かめるには、作ったパソコンの鍵を --signer に指定してください。'
    ].join('\n')
};
