import type {Moment, Period} from '#core/witness/facts.ts';

const weekdays = ['日', '月', '火', '水', '木', '金', '土'] as const;

/** `11月22日（日）` */
export function day(moment: Moment): string {
  const local = localOf(moment);
  return `${local.getUTCMonth() + 1}月${local.getUTCDate()}日（${weekdays[local.getUTCDay()] ?? ''}）`;
}

/** `午前3時18分`; noon is 午後0時, midnight 午前0時. */
export function clock(moment: Moment): string {
  const local = localOf(moment);
  const hour = local.getUTCHours();
  return `${hour < 12 ? '午前' : '午後'}${hour % 12}時${local.getUTCMinutes()}分`;
}

/** `11月22日（日）午前3時18分 ～ 午前4時20分`; the date again only where it changed. */
export function span(period: Period): string {
  return `${day(period.from)}${clocks(period)}`;
}

/** `午前3時41分 ～ 午前3時57分（16分間）`. */
export function clocks(period: Period): string {
  const {from, until} = period;
  if (until === null) return `${clock(from)} ～`;
  return `${clock(from)} ～ ${day(from) === day(until) ? '' : day(until)}${clock(until)}`;
}

/** As people count: full minutes; below one, seconds. */
export function length(period: Period): string {
  if (period.until === null) return '続いています';
  const total = Math.max(0, Math.round((period.until.wallMs - period.from.wallMs) / 1000));
  if (total < 60) return `${total}秒間`;
  const minutes = Math.round(total / 60);
  return minutes < 60
    ? `${minutes}分間`
    : `${Math.floor(minutes / 60)}時間${minutes % 60 === 0 ? '' : `${minutes % 60}分`}間`;
}

/** `2026年11月22日` */
export function date(moment: Moment): string {
  const local = localOf(moment);
  return `${local.getUTCFullYear()}年${local.getUTCMonth() + 1}月${local.getUTCDate()}日`;
}

/** `2026-11-22 03:18:05`, for the office. */
export function stamp(moment: Moment): string {
  return localOf(moment).toISOString().slice(0, 19).replace('T', ' ');
}

/** `03:18:05`, for the office. */
export function time(moment: Moment): string {
  return stamp(moment).slice(11);
}

function localOf(moment: Moment): Date {
  return new Date(moment.wallMs + moment.zoneMinutes * 60_000);
}
