const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function parts(ms: number): {readonly date: Date; readonly two: (value: number) => string; readonly time: string} {
  const date = new Date(ms + 9 * 3600_000);
  const two = (value: number): string => String(value).padStart(2, '0');
  return {date, two, time: [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()].map(two).join(':')};
}

/** `Fri Nov 20 02:14:51 2026`, Japanese time. */
export function shortDate(ms: number): string {
  const {date, two, time} = parts(ms);
  return `${days[date.getUTCDay()]} ${months[date.getUTCMonth()]} ${two(date.getUTCDate())} ${time} ${date.getUTCFullYear()}`;
}

/** `Sun Nov 22 03:52:10 2026 JST`. */
export function longDate(ms: number): string {
  return `${shortDate(ms)} JST`;
}

/** `2026-11-22 04:06:31 JST`. */
export function isoDate(ms: number): string {
  const {date, two, time} = parts(ms);
  return `${date.getUTCFullYear()}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())} ${time} JST`;
}

/** `Nov 22 03:58:41`, as in the log. */
export function logDate(ms: number): string {
  return shortDate(ms).slice(4, 19);
}

/** `03:58:41`. */
export function timeOfDay(ms: number): string {
  return parts(ms).time;
}

/** `00:12:08` from a number of seconds. */
export function span(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  return [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
    .map(part => String(part).padStart(2, '0'))
    .join(':');
}
