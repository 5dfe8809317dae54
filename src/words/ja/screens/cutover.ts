import type {CutoverWords} from '../../screens/cutover.ts';

export const cutover: CutoverWords = {
  title: {swap: '停止・交換', install: '設置・接続'},
  lead: {
    swap: '通信を止め、旧機のケーブルを新機へ移します。',
    install: '機器を固定し、ケーブルを挿します。'
  },
  call: {
    title: '開始の電話',
    text: '通信を止める前に、センターに始めることを伝えます。',
    make: '開始の電話をかける',
    open: '未記録',
    done: '記録済'
  },
  unreachable: '電話がつながらない',
  unreachableHint: '2 回かけて 10 分たってもつながらないときは、注文にある交換判断の番号で先へ進めます。',
  stop: '停止開始',
  stopHint: 'ここから、お客様の通信が止まります。',
  ask: {
    title: 'いま通信を止めますか',
    text: '押した時刻が「停止開始」として記録され、切り戻し判断までの時間を上に出します。立会者に一声かけてから押してください。',
    yes: '止める',
    no: 'まだ止めない'
  },
  stopped: time => `${time} に停止開始を記録しました。`,
  stopTitle: '停止開始',
  sign: {
    title: '移動します',
    safe: 'コンソールを抜いてよい',
    safeText: 'ふたを閉じてもかまいません。つなぎ直したら、機器をもう一度確かめます。',
    wait: 'まだ抜かないでください',
    waitText: '機器と話しています。終わるまでお待ちください。'
  },
  table: {
    title: 'ケーブルの表',
    port: '口',
    peer: '相手',
    from: '旧機から抜く',
    to: '新機に挿す',
    out: port => `${port} から`,
    in: port => `${port} へ`,
    empty: '注文に、挿すケーブルがありません。'
  },
  peers: {
    onu: 'ONU（回線）',
    'lan-switch': '社内のスイッチ',
    'dmz-switch': 'サーバのスイッチ',
    'guest-switch': '来客用のスイッチ'
  },
  cabled: '配線しました',
  cabledHint: '表のとおりに挿し、コンソールを新機に挿し直してから押してください。',
  cabledTraining: '訓練：「訓練台」の「注文のとおり全部挿す」で挿してから押してください。',
  done: '配線は記録済みです。次は検証です。',
  toVerify: '検証を開く',
  pending: '記録しています'
};
