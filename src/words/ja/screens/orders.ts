import type {OrdersWords} from '../../screens/orders.ts';

export const orders: OrdersWords = {
  title: '注文の一覧',
  lead: '作業する注文を選んでください。',
  groups: {
    overdue: '期限を過ぎた注文',
    today: '今日の注文',
    later: '先の注文',
    closed: '報告書まで済んだ注文',
    training: '訓練の注文',
    broken: '読めないフォルダー'
  },
  hints: {
    overdue: '作業の時間帯が終わっています。始める前にセンターに確かめてください。',
    training:
      'このパソコンの中の機器で練習します。実機とお客様には何も起きません。はじめての人は 0147 から。0148 は、書類の内容が合わない練習です。',
    broken: '番号をセンターに伝え、注文を受け取り直してください。'
  },
  broken: {folder: 'フォルダー', number: '番号', title: '内容'},
  none: '注文はまだありません。センターから受け取ったフォルダーを追加してください。',
  work: {swap: '交換', install: '新規設置'},
  states: {new: 'まだ始めていません', begun: '途中です', ended: '作業は終わり・報告書はまだ', reported: '報告書あり'},
  row: (site, work) => `${site}　${work}`,
  about: ({order, revision, customer, when}) => `${order}（第 ${revision} 版）　${customer}　${when}`,
  opening: '開いています',
  add: {
    title: '注文を追加する',
    label: '注文のフォルダー',
    hint: 'order.json が入っているフォルダーの場所を、そのまま貼り付けてください。',
    press: '追加する',
    pending: '読んでいます'
  },
  vault: {
    word: '金庫',
    closed: '金庫が閉じています。合い言葉を入れるまで、訓練の注文だけ開けます。',
    none: '訓練には要りません。実際の注文のパスワードを守る金庫です。ここで決めた合い言葉で、新しい金庫を作ります。',
    label: '金庫の合い言葉',
    press: '金庫を開く',
    pending: '開いています'
  }
};
