import type {VerifyWords} from '../../screens/verify.ts';

export const verify: VerifyWords = {
  title: '検証',
  groups: {
    settings: '機器と設定',
    internet: 'インターネット',
    lan: '社内ネットワーク',
    vpn: '拠点間 VPN',
    centre: '監視センター',
    customer: 'お客様の業務'
  },
  start: '検証を始める',
  again: 'もう一度見直す',
  pending: '機器を読んでいます',
  pause: '一時停止',
  goOn: '再開',
  stop: '見直しを終える',
  notYet: 'まだ検証していません',
  notYetText: 'コンソールが新機に挿さっていることを見てから、始めてください。',
  noUnit: '機器につながっていません',
  noUnitText: 'コンソールを新機に挿し直してください。検証を始めると、つなぎ直して機器を確かめます。',
  choose: '接続先を選び直す',
  counts: ({pass, all, waiting, open}) => `合格 ${pass} / ${all}　収束待ち ${waiting}　要確認 ${open}`,
  final: '全部の項目を見終わりました',
  working: '見直しています',
  paused: '一時停止中',
  stopping: '止めています',
  measured: text => `実測：${text}`,
  side: text => `見立て：${text}（社内用。お客様には出ません）`,
  nextStep: '次にすること：',
  left: text => `あと ${text}`,
  over: '目安の時間は過ぎました。まだ待っています。',
  wordFor: check => `センターの一言：${check}`,
  wordShort: 'センターの一言',
  ended: '作業は閉じられています。',
  take: 'この接続先にする',
  opened: count => `見てほしい項目 ${count} 件`,
  words: 'センター確認済',
  passed: (count, excluded) =>
    [...(count > 0 ? [`合格 ${count} 件`] : []), ...(excluded > 0 ? [`対象外 ${excluded} 件`] : [])].join('・'),
  apart: 'センターとお客様の確認は「監視確認」で記録します。',
  forward: '監視確認へ'
};
