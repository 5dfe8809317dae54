import type {JumpRecord, ReportFacts} from '#core/report/facts.ts';

/** What the office copy says of the laptop's clock. */
export const clockWords = {
  offset: {unit: '時計の差（機器）', centre: '時計の差（センター）'} satisfies Readonly<
    Record<ReportFacts['offsets'][number]['against'], string>
  >,
  ahead: (ms: number): string =>
    Math.abs(ms) < 5000
      ? 'パソコンと、差はありません（5 秒未満）'
      : `パソコンの方が ${amount(ms)} ${ms > 0 ? '進んで' : '遅れて'}います`,
  jump: '時計の飛び',
  jumped: {
    during: byMs =>
      byMs > 0
        ? `時刻が、経過した時間より ${amount(byMs)} 多く進みました（スリープか時刻の変更）`
        : `時刻が、経過した時間に対して ${amount(byMs)} 戻りました（時刻の変更）`,
    between: byMs => `前の記録の時刻より ${amount(byMs)} 前の時刻で、作業を続けました`
  } satisfies Readonly<Record<JumpRecord['when'], (byMs: number) => string>>
} as const;

/** `3 日 4 時間`: the two largest units say enough. */
function amount(ms: number): string {
  let left = Math.max(1, Math.round(Math.abs(ms) / 1000));
  const parts: string[] = [];
  for (const [seconds, unit] of units) {
    const count = Math.floor(left / seconds);
    left -= count * seconds;
    if (count > 0) parts.push(`${count} ${unit}`);
  }
  return parts.slice(0, 2).join(' ');
}

const units = [
  [365 * 86_400, '年'],
  [86_400, '日'],
  [3600, '時間'],
  [60, '分'],
  [1, '秒']
] as const;
