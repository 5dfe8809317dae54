import type {BesideWords} from '../../screens/beside.ts';

export const beside: BesideWords = {
  close: '閉じる',
  notes: {
    title: 'メモ',
    text: '書くこと',
    textHint: '社内用です。お客様の画面と客先用には載りません。',
    missing: '書くことを入れてください。',
    visit: 'メモとして残す',
    request: '範囲外のご依頼として残す',
    requestHint: '「Wi-Fi も見てほしい」など、注文にないご依頼は、引き受けずに残します。',
    list: '残したもの',
    none: 'まだありません。',
    about: {visit: 'メモ', request: '範囲外のご依頼'},
    pending: '記録しています'
  },
  console: {
    title: 'コンソール',
    lead: '機器が話していることを見るだけの画面です。ここから機器には何も送りません。',
    none: 'いまは、どの機器ともつながっていません。新機には「設定投入」でつなぎます。旧機は、このアプリではつなぎません。',
    loading: '画面を用意しています'
  },
  bench: {
    title: '訓練台',
    word: '訓練',
    lead: '訓練の機器に、手で触れる代わりです。本番の作業にはありません。',
    console: 'コンソール',
    consoleStates: {in: '挿さっている', out: '抜けている'},
    pull: 'コンソールを抜く',
    join: 'コンソールを挿す',
    joinAs: '挿したときのポート名',
    power: '電源',
    powerStates: {on: '入', off: '切'},
    powerOn: '電源を入れる',
    powerOff: '電源を切る',
    cables: 'ケーブル',
    port: '口',
    peer: '相手',
    state: '状態',
    plugged: '挿さっている',
    unplugged: '空き',
    plug: port => `${port} に挿す`,
    unplug: port => `${port} から抜く`,
    plugAll: '注文のとおり全部挿す',
    pending: '動かしています'
  }
};
