import type {Language} from '#words/words.ts';

/** `2026-11-22` in the person's own time zone: what stands on their clock. */
export function dayOf(ms: number): string {
  const date = new Date(ms);
  return [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
}

/** `03:18` */
export function timeOfDay(time: number | string): string {
  const date = new Date(time);
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** `11/22（日） 03:18` */
function dayAndTime(time: number | string, language: Language): string {
  const date = new Date(time);
  const weekday = new Intl.DateTimeFormat(language, {weekday: 'short'}).format(date);
  const day = `${date.getMonth() + 1}/${date.getDate()}`;
  return language === 'ja' ? `${day}（${weekday}）${timeOfDay(time)}` : `${weekday} ${day} ${timeOfDay(time)}`;
}

/** A window of time on one day or over midnight. */
export function timeSpan({from, until}: {readonly from: string; readonly until: string}, language: Language): string {
  const end = dayOf(Date.parse(from)) === dayOf(Date.parse(until)) ? timeOfDay(until) : dayAndTime(until, language);
  return `${dayAndTime(from, language)} ${language === 'ja' ? '～' : '–'} ${end}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
