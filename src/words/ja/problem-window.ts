import type {NotNow} from '#core/problem.ts';
import type {ProblemWordsOf, WindowKind} from '../problem.ts';
import {seconds} from './phrase.ts';

const photoFaults = {
  'not-jpeg': 'JPEG の画像ではありません。',
  heic: 'HEIC 形式です。この形式のままでは、証跡として開けない所があります。',
  'too-large': '1.5 MB を超えています。',
  exif: '撮影情報（位置など）が付いたままです。'
} as const;

const notNow: Readonly<Record<NotNow, string>> = {
  working: '機械が別の作業をしています。',
  idle: '今は動いている作業がありません。',
  'no-target': '機器をつないだ口がまだ選ばれていません。',
  'no-line': '機器との接続が開いていません。',
  'keyboard-taken': '今はキーボードを人が使っています。',
  'keyboard-not-taken': '今はキーボードをアプリが使っています。',
  ended: 'この訪問は、もう終わりとして記録されています。',
  'not-ended': 'この訪問は、まだ終わりとして記録されていません。',
  'not-shown': '立会者への説明の画面が出ていません。',
  'by-hand': 'この訪問は手動投入に切り替わっています。',
  'not-by-hand': 'この訪問は手動投入ではありません。',
  'photos-allowed': 'この現場では撮影できます。',
  'photos-not-allowed': 'この現場では撮影しない約束です。'
};

export const windowProblems: ProblemWordsOf<WindowKind> = {
  'app-locked': {
    title: '画面はロック中です',
    means: '進み具合の表示と一時停止のほかは、PIN を入れるまで使えません。動いている作業は、そのまま続きます。',
    next: 'PIN を入れてロックを外してください。忘れた時は、監視センターの一言で新しい PIN にできます。'
  },
  'witness-shown': {
    title: '立会画面を表示中です',
    means: '立会者に画面を渡している間は、ほかの操作はできません。動いている作業は、そのまま続きます。',
    next: '作業者の PIN を入れて、立会画面から戻ってください。'
  },
  'pin-wrong': {
    title: 'PIN が違います',
    means: f =>
      f.waitMs > 0
        ? `違う PIN が続いたので、次は ${seconds(f.waitMs)}後から受け付けます。`
        : '入れた PIN は、決めたものと違います。',
    next: '少し待ってから、もう一度入れてください。忘れた時は、監視センターの一言で新しい PIN にできます。'
  },
  'pin-unset': {
    title: 'PIN がまだ決まっていません',
    means: '画面をロックしたり立会者に渡したりする前に、作業者だけが知る PIN が要ります。',
    next: '4 桁以上の PIN を決めてから、もう一度押してください。'
  },
  'sender-refused': {
    title: 'この画面からの操作は受け付けません',
    means: 'この画面を開いたのが、このアプリかどうか確かめられませんでした。何もしていません。',
    next: 'アプリの画面を閉じ、もう一度開いてください。続く時は、番号をセンターに伝えてください。'
  },
  'call-refused': {
    title: '画面からの指示を読めませんでした',
    means: f => `「${f.name}」の中身（${f.path}）が決まりに合いません。何もしていません。`,
    next: '入力を見直して、もう一度押してください。続く時は、番号をセンターに伝えてください。'
  },
  'host-gone': {
    title: 'アプリ本体とつながっていません',
    means:
      '画面とアプリ本体の間が切れました。押した操作が届いたかどうかは分かりません。つながり次第、今の状態を読み直します。',
    next: 'つながるまで待ち、表示が新しくなってから続けてください。つながらない時は、アプリを始め直してください。'
  },
  'photo-refused': {
    title: 'この写真は保存できません',
    means: f => photoFaults[f.why],
    next: f =>
      f.why === 'heic'
        ? 'スマートフォンのカメラの設定を「互換性優先（JPEG）」にして撮り直すか、この画面のカメラで撮ってください。'
        : 'この画面のカメラで撮り直すか、別の JPEG ファイルを選んでください。'
  },
  'order-not-open': {
    title: '注文を開いていません',
    means: 'この操作には、開いている注文が要ります。',
    next: '一覧から注文を開いて、もう一度押してください。'
  },
  'order-not-here': {
    title: 'その注文は、このパソコンにありません',
    means: f => `注文 ${f.order} のフォルダーが見つかりません。`,
    next: '一覧を読み直し、無ければ注文のフォルダーを取り込んでください。'
  },
  'order-already-open': {
    title: '別の注文を開いています',
    means: f => `注文 ${f.order} を開いたままです。一度に開けるのは 1 件です。`,
    next: '今の注文を閉じてから、もう一度開いてください。'
  },
  'order-vault-closed': {
    title: '金庫が閉じています',
    means: f => `注文 ${f.order} は訓練ではないので、鍵とパスワードの入った金庫を開けてから始めます。`,
    next: '注文の一覧で合い言葉を入れて金庫を開け、もう一度開いてください。'
  },
  'training-only': {
    title: '訓練の注文だけの操作です',
    means: 'シミュレーターの装置は、訓練の注文でだけ使えます。',
    next: '実際の装置のケーブルや電源は、手で動かしてください。'
  },
  'window-not-opened': {
    title: 'フォルダーを開けませんでした',
    means: f => `「${f.folder}」を表示できません。ファイルはそこにあります。`,
    next: 'ファイルの一覧からフォルダーを開いてください。'
  },
  'window-stale': {
    title: '画面が古くなっていました',
    means: 'この画面が出ている間に、作業の様子が変わりました。押した操作は行っていません。',
    next: '新しい画面を見て、もう一度決めてください。'
  },
  'not-now': {
    title: '今はできません',
    means: f => notNow[f.why],
    next: '画面の次の操作に沿って進めてください。'
  },
  'gate-closed': {
    title: 'まだ先へ進めません',
    means: f => `足りないものが ${f.missing.length} 件あります。`,
    next: '左の手順に、足りないものと、その場所が出ています。'
  },
  fault: {
    title: 'アプリの中で思わぬことが起きました',
    means: f => `押した操作は終わったかどうか分かりません。ここまでの作業記録は残っています。控え: ${f.id}`,
    next: '表示が正しいか確かめて続けてください。続く時はアプリを始め直し、番号と控えをセンターに伝えてください。'
  }
};
