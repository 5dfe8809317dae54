import type {ShellWords} from '../../screens/shell.ts';

export const shell: ShellWords = {
  name: 'VSR Onsite',
  steps: {
    prepare: '出発前点検',
    entry: '入館・現場の条件',
    'old-unit': '事前確認（旧機）',
    staging: '設定投入',
    cutover: '停止・交換',
    verify: '検証',
    centre: '監視確認',
    witness: '立会サイン',
    leave: '退館'
  },
  rail: '作業の手順',
  states: {done: '済', now: 'いま', open: '未', attention: '要確認', closed: 'まだ'},
  missing: {
    'findings-stop': '止める食い違いがあります。新しい版の注文が要ります。',
    'findings-open': 'センターの一言を待つ食い違いがあります。',
    staged: '新機に、設定がまだ入って保存されていません。',
    'start-call': '開始の電話が、まだ記録されていません。',
    'traffic-stopped': '停止開始が、まだ記録されていません。',
    cables: '配線が、まだ済んでいません。',
    checks: '確認がまだ済んでいません。',
    witness: '立会者への説明が、まだ済んでいません。'
  },
  goTo: step => `「${step}」へ`,
  toNow: 'いまの手順へ戻る',
  list: '注文の一覧へ',
  tools: {calls: '電話', photos: '写真', notes: 'メモ', hands: '手作業', console: 'コンソール', bench: '訓練台'},
  toolsLabel: 'どの手順からでも使えるもの',
  training: '訓練',
  lineLabel: '機器との接続',
  line: {
    none: '機器：未接続',
    held: '機器：接続中',
    working: '機器：作業中',
    paused: '機器：一時停止中',
    person: '機器：手で操作中',
    lost: '機器：切れました'
  },
  lock: 'ロック',
  display: {
    open: '表示',
    language: '言葉',
    languages: {ja: '日本語', en: 'English'},
    look: '画面の色',
    looks: {light: '明るい', dark: '暗い', contrast: '高コントラスト'},
    close: '閉じる'
  },
  starting: '始めています…',
  loading: '開いています…',
  gone: {
    word: '再接続中',
    text: 'アプリ本体とつながるのを待っています。動いていた作業がどうなったかは、つながってから読み直します。下の表示は、切れる前のものです。'
  },
  broken: {
    title: 'この部分を表示できません',
    means: '動いている作業はアプリ本体で続いています。ここまでの作業記録も残っています。',
    next: '画面を読み込み直してください。同じ表示がまた出る時は、番号をセンターに伝えてください。',
    reload: '画面を読み込み直す'
  }
};
