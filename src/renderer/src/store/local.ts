import type {Language} from '#words/words.ts';

/** Japan's, which has no summer time: the report and the customer's page tell it so wherever the laptop thinks it is. */
const japanMs = 9 * 3_600_000;

/** `2026-11-22` */
export function dayOf(ms: number): string {
  return inJapan(ms).toISOString().slice(0, 10);
}

/** `03:18` */
export function timeOfDay(time: number | string): string {
  return inJapan(time).toISOString().slice(11, 16);
}

/** `11/22（日） 03:18` */
function dayAndTime(time: number | string, language: Language): string {
  const date = inJapan(time);
  const weekday = new Intl.DateTimeFormat(language, {weekday: 'short', timeZone: 'UTC'}).format(date);
  const day = `${date.getUTCMonth() + 1}/${date.getUTCDate()}`;
  return language === 'ja' ? `${day}（${weekday}）${timeOfDay(time)}` : `${weekday} ${day} ${timeOfDay(time)}`;
}

/** A window of time on one day or over midnight. */
export function timeSpan({from, until}: {readonly from: string; readonly until: string}, language: Language): string {
  const end = dayOf(Date.parse(from)) === dayOf(Date.parse(until)) ? timeOfDay(until) : dayAndTime(until, language);
  return `${dayAndTime(from, language)} ${language === 'ja' ? '～' : '–'} ${end}`;
}

/** Shifted, so that its UTC reads as Japan's clock. */
function inJapan(time: number | string): Date {
  return new Date(new Date(time).getTime() + japanMs);
}
