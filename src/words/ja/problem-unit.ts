import type {IdentityKind, ReachKind, ProblemWordsOf} from '../problem.ts';
import {answered, seconds} from './phrase.ts';
import {secrets} from './secret.ts';

export const reachProblems: ProblemWordsOf<ReachKind> = {
  'target-missing': {
    title: 'どの機器につなぐかが、指定されていません',
    means: f =>
      `注文 ${f.order} は訓練ではありません。訓練用の機器では始められません。機器にはまだ何も送っていません。`,
    next: 'コンソールなら --serial 接続口 --baud 9600、SSH なら --ssh アドレス:ポート を付けて、もう一度始めてください。'
  },
  'port-missing': {
    title: '変換ケーブルが見つかりません',
    means: f => `「${f.port}」がありません。ケーブルが抜けたか、別の名前になりました。`,
    next: '変換ケーブルを挿し直し、一覧で名前を確かめてください。無ければ 2 本目の変換ケーブルを使ってください。'
  },
  'port-busy': {
    title: '変換ケーブルを、ほかのソフトが使っています',
    means: f => `「${f.port}」は、ほかの端末ソフトが開いています。`,
    next: 'Tera Term などを閉じてから、もう一度試してください。'
  },
  'port-not-permitted': {
    title: '変換ケーブルを使う許可がありません',
    means: f => `このパソコンの利用者は「${f.port}」を開けません。`,
    next: 'Linux では dialout グループに入る必要があります。すぐ直せなければ、別のパソコンか SSH を使ってください。'
  },
  'port-not-usable': {
    title: 'この変換ケーブルは使えません',
    means: f => `「${f.port}」は、今のドライバーでは開けません（${f.words}）。機器のせいではありません。`,
    next: '2 本目の変換ケーブルに替えてください。無ければ、保守ポート（LAN4）から SSH で入ってください。'
  },
  'ports-not-listed': {
    title: '変換ケーブルの一覧を取れません',
    means: f => `パソコンが接続口の一覧を返しません（${f.words}）。ケーブルの有無は分かりません。`,
    next: 'もう一度試してください。続くなら、接続口の名前（COM3 など）を直接指定してください。'
  },
  'ssh-refused': {
    title: 'SSH の接続を断られました',
    means: f => `${f.host} に何かはいますが、SSH のポート ${f.port} 番では受け付けていません。`,
    next: 'アドレスとポート番号、許可された IP から入っているかを確かめてください。だめならコンソールに替えてください。'
  },
  'ssh-unreachable': {
    title: 'SSH の相手に届きません',
    means: f => `${f.host} の ${f.port} 番に届きません（${f.words}）。`,
    next: '保守ポート（LAN4）に挿さっているか、パソコンの IP アドレスを確かめてください。だめならコンソールに替えてください。'
  },
  'ssh-silent': {
    title: 'SSH の相手が黙っています',
    means: f => `${f.host} の ${f.port} 番は、${seconds(f.waitedMs)} 待っても返事をしません。`,
    next: 'もう一度試してください。続くなら、起動中か見るためにコンソールに替えてください。'
  },
  'ssh-algorithms': {
    title: 'SSH の暗号方式が合いません',
    means: f => `${f.host} は、このソフトが許す方式（${f.part}）を持っていません。安全でない方式では入りません。`,
    next: 'コンソールに替えてください。機器のファームウェアが古い疑いがあるので、版をセンターに伝えてください。'
  },
  'host-key-changed': {
    title: 'SSH の相手が、注文の機器ではありません',
    means: f => `${f.host} の鍵は ${f.found} で、注文の ${f.expected} と違います。パスワードは送っていません。`,
    next: 'ケーブルの先の機器を確かめてください。合っていればコンソールで鍵を読み、センターに伝えて新しい版の注文を受け取ってください。'
  },
  'host-key-unknown': {
    title: 'SSH の相手を確かめられません',
    means: f => `${f.host} の鍵 ${f.found} が、注文に載っていません。パスワードは送っていません。`,
    next: '本体ラベルかコンソールで同じ鍵か確かめ、--host-key に付けてください。確かめられなければコンソールを使ってください。'
  },
  'connection-lost': {
    title: '接続が切れました',
    means: f => `「${f.during}」の途中で切れました（${f.words}）。届いたかどうかは、まだ分かりません。`,
    next: 'ケーブルを確かめてつなぎ直し、同じコマンドでもう一度始めてください。機器を読み返してから続けます。'
  },
  'unit-silent': {
    title: '機器が何も答えません',
    means: f =>
      `${seconds(f.waitedMs)} 待ちました（試した速度 ${f.bauds.join('、')} bps）。電源・ケーブル・接続口のどれかです。`,
    next: '電源 LED、コンソールの口、変換ケーブルの順に確かめ、もう一度試してください。起動直後なら 80 秒待ってください。'
  },
  'unit-unreadable': {
    title: '文字が化けて読めません',
    means: f => `答えはありますが、どの速度（${f.bauds.join('、')} bps）でも読めません。`,
    next: '起動中なら 80 秒待ってください。続くなら 2 本目の変換ケーブルに替え、それでもだめなら速度をセンターに確かめてください。'
  },
  'unit-deaf': {
    title: '機器が、こちらの入力を受け付けません',
    means: f => `表示は来ますが、${seconds(f.waitedMs)} の間、入力に反応しません。`,
    next: 'コンソールを抜き挿しし、もう一度試してください。変換ケーブルの不良も疑い、2 本目に替えてください。'
  },
  'unit-booting': {
    title: '機器は起動中です',
    means: f => `${seconds(f.waitedMs)} 待ちましたが、まだ起動が終わりません（ふつう 80 秒ほど）。`,
    next: '電源を切らずに待ち、もう一度試してください。5 分を超えたら、LED の様子をセンターに伝えてください。'
  },
  'unit-in-loader': {
    title: '機器が起動していません（保守モード）',
    means: f => `通常のログインではなく「${f.prompt}」が出ています。設定を消す質問が出ることがあります。`,
    next: '何も入力しないでください。表示を読み上げて、センターに相談してください。'
  },
  'unit-asks': {
    title: '機器が、知らない質問をしています',
    means: f => `「${f.after}」の後に「${f.question}」と聞かれています。答えていません。`,
    next: 'この質問をセンターに読み上げ、指示を受けてください。自分の判断で答えないでください。'
  },
  'unit-late': {
    title: '機器の返事が遅すぎます',
    means: f =>
      `「${f.command}」に ${seconds(f.waitedMs)} 待っても終わりの印が来ません。効いたかどうかは分かりません。`,
    next: '電源を切らないでください。同じコマンドでもう一度始めれば、読み返してから続けます。'
  },
  'line-not-echoed': {
    title: '送った文字が、正しく戻ってきません',
    means: f =>
      `「${f.command}」を ${f.tries} 回送りましたが、同じ文字が返りません。改行は送っていないので、効いていません。`,
    next: '変換ケーブルを替えて、もう一度始めてください。長いケーブルや延長は外してください。'
  },
  'login-refused': {
    title: 'ログインできません',
    means: f => `利用者 ${f.user}。試したのは ${f.tried.map(one => secrets[one]).join('、')} で、1 回ずつです。`,
    next: '何度も試すと 60 秒以上ふさがれます。どのパスワードの機器か（新品か、前に使ったか）をセンターに確かめてください。'
  },
  'login-locked': {
    title: 'ログインが、しばらくふさがれています',
    means: f => `間違いが続いたため、あと ${f.seconds} 秒入れません。`,
    next: f => `${f.seconds} 秒待ってください。待つ間に、パスワードをセンターに確かめてください。`
  },
  'login-setup-refused': {
    title: '機器が、最初に設定するパスワードを断りました',
    means: f => `機器は「${f.answer}」と答えています。パスワードは変わっていません。`,
    next: '初期設定用のパスワードをセンターに確かめ（ふつう 10 文字以上）、登録し直してから、もう一度始めてください。'
  },
  'enable-refused': {
    title: '特権モードに入れません',
    means: f => `試したのは ${f.tried.map(one => secrets[one]).join('、')} です。ログインまではできています。`,
    next: 'イネーブルパスワードをセンターに確かめてください。設定は何も変えていません。'
  },
  'command-refused': {
    title: '機器がコマンドを断りました',
    means: f => `「${f.command}」への${answered(f.answer)}。`,
    next: 'ファームウェアの版と、この返事をセンターに伝えてください。設定は変わっていません。'
  },
  'answer-unreadable': {
    title: '機器の答えを読み取れません',
    means: f => `「${f.command}」の答えに ${f.wanted} が見当たりません。合否は「不明」のままです。`,
    next: 'もう一度試してください。同じなら、ファームウェアの版をセンターに伝えてください。'
  },
  'configuration-locked': {
    title: 'ほかの人が設定中です',
    means: f => `機器は「${f.answer}」と答えています。何も送っていません。`,
    next: 'センターに電話し、作業中の人に設定を終えてもらってから、もう一度試してください。'
  },
  'unit-elsewhere': {
    title: '機器が、思っていた場所にいません',
    means: f => `「${f.during}」を入れる前に、表示が「${f.prompt}」に変わりました。この行は送っていません。`,
    next: 'ほかの人が操作していないかセンターに確かめ、同じコマンドでもう一度始めてください。読み返してから続けます。'
  },
  'unit-reloaded': {
    title: '機器が再起動しました',
    means: f => `「${f.during}」の途中でした。保存していない行は消えています。`,
    next: '電源コードの緩みを見て、起動を待ち、同じコマンドでもう一度始めてください。読み返して、欠けた行から続けます。'
  }
};

export const identityProblems: ProblemWordsOf<IdentityKind> = {
  'unit-model-wrong': {
    title: '機種が違います',
    means: f => `注文は ${f.expected}、つながっているのは ${f.found} です。何も送っていません（約款第16条）。`,
    next: 'この機器は使えません。正しい機種があるか確かめ、無ければセンターに連絡してください。'
  },
  'unit-serial-other': {
    title: '製造番号が、注文と違います',
    means: f => `注文は ${f.expected.join('、')}、つながっているのは ${f.found} です。何も送っていません。`,
    next: '本体ラベルの番号を読んでセンターに伝えてください。この機器を使うなら、この番号を載せた新しい版の注文が要ります。'
  },
  'unit-is-old': {
    title: 'これは取り外す方の機器です',
    means: f => `つながっているのは、古い機器（${f.serial}）です。何も送っていません。`,
    next: 'コンソールを新しい機器に挿し替え、もう一度始めてください。'
  },
  'unit-is-partner': {
    title: 'これは稼働中の相方です。抜いてください',
    means: f => `つながっているのは、動いている方（${f.serial}）です。書き込みは一切していません。`,
    next: 'コンソールをすぐに抜き、交換する方の機器に挿し替えてください。LAN や電源には触れないでください。'
  },
  'unit-of-other-site': {
    title: 'ほかの拠点の設定が入っています',
    means: f => `この機器には ${f.found} の設定があります（この注文は ${f.expected}）。何も送っていません。`,
    next: '取り違えの疑いがあります。製造番号をセンターに伝え、使ってよいか、消してよいかの指示を受けてください。'
  },
  'unit-carries-old-revision': {
    title: '前の版の設定が入っています',
    means: f => `この機器には、この拠点の設定が途中または前の版で入っています（違い ${f.differences} 行）。`,
    next: '違いをセンターに伝え、続けてよいか確かめてください。確かめるまで何も送りません。'
  },
  'firmware-not-covered': {
    title: 'このファームウェアは、扱える版にありません',
    means: f => `機器の版は ${f.firmware}、プロファイルは ${f.profile} です。言葉が違うおそれがあるので、送りません。`,
    next: '版をセンターに伝え、対応したプロファイルか別の機器を受け取ってください。現地で版を上げないでください。'
  },
  'unit-changed': {
    title: '途中で、別の機器に変わりました',
    means: f => `始めたのは ${f.expected}、今つながっているのは ${f.found} です。ここで止めました。`,
    next: f => `コンソールを ${f.expected} に戻してから、同じコマンドでもう一度始めてください。`
  }
};
