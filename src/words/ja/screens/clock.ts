import type {ClockWords} from '../../screens/clock.ts';

export const clock: ClockWords = {
  label: '夜の時計',
  elapsed: '停止から',
  lasted: '止まっていた時間',
  since: time => `${time} から`,
  rollback: '切り戻し判断',
  restored: '復旧を確認',
  notRestored: 'まだ',
  left: text => `あと ${text}`,
  over: text => `${text} 過ぎています`,
  ask: {
    title: '切り戻しを判断する時刻です',
    text: due =>
      `判断時刻 ${due} を過ぎ、インターネットと VPN はまだ読み返せていません。アプリは決めません。センターと相談して選んでください。`,
    goOn: '続ける',
    rollBack: '切り戻す',
    call: '判断の電話をかける',
    hint: 'どちらを選んでも、時刻とともに記録されます。'
  },
  span: ms => {
    const minutes = Math.floor(ms / 60_000);
    if (minutes < 1) return `${Math.max(0, Math.ceil(ms / 1000))} 秒`;
    return minutes < 60 ? `${minutes} 分` : `${Math.floor(minutes / 60)} 時間 ${minutes % 60} 分`;
  },
  pending: '記録しています'
};
