import {ok} from '../result.ts';
import type {IsoDate} from '../settings/settings.ts';
import {proved, wrong, type Read, type Source} from './reader.ts';
import {plain} from './text.ts';

/** Numbers, times and dates. */

/** `1454／1414`, `28,800秒／3,600秒`: two whole numbers. */
export function twoNumbers(source: Source): Read<readonly [number, number]> {
  const [first, second, ...rest] = plain(source.text)
    .split(/[/、\n]/)
    .map(wholeNumber);
  if (first === null || first === undefined || rest.length > 0) return wrong('not-a-number');
  return second === null || second === undefined ? wrong('not-a-number') : ok([first, second]);
}

/** `1454／1414`, or an MTU alone. */
export function mtu(source: Source): Read<{mtu: number; mss: number | null}> {
  const [first, second, ...rest] = plain(source.text)
    .split(/[/、\n]/)
    .map(wholeNumber);
  const whole = first !== null && first !== undefined && second !== null && rest.length === 0;
  return whole ? ok({mtu: first, mss: second ?? null}) : wrong('not-a-number');
}

/** `24時間`, `24h`, `1日`, `86400秒`. */
export function lease(source: Source): Read<number> {
  const [, digits = '', unit = '秒'] = /^([\d,]+) ?(日|d|時間|h|分|m|秒|s)?$/i.exec(plain(source.text)) ?? [];
  const seconds: Readonly<Record<string, number>> = {
    日: 86400,
    d: 86400,
    時間: 3600,
    h: 3600,
    分: 60,
    m: 60,
    秒: 1,
    s: 1
  };
  const factor = seconds[unit.toLowerCase()];
  return proved(
    digits === '' || factor === undefined ? null : Number(digits.replaceAll(',', '')) * factor,
    'not-a-number',
    'lease'
  );
}

/** A row's number: `VPN 5`. */
export function rowNumber(source: Source): Read<number> {
  const digits = /(\d{1,3})$/.exec(plain(source.text))?.[1];
  return proved(digits === undefined ? null : Number(digits), 'not-a-number');
}

/** `443`, `135-139`, `すべて` (`null`). */
export function ports(source: Source): Read<{from: number; to: number} | null> {
  const text = plain(source.text).toLowerCase();
  if (['すべて', '全て', 'any', '*', '-'].includes(text)) return ok(null);
  const [, from = '', to = from] = /^(\d{1,5})(?: ?[~〜～-] ?(\d{1,5}))?$/.exec(text) ?? [];
  const good = from !== '' && Number(from) <= Number(to) && Number(to) <= 65535;
  return good ? ok({from: Number(from), to: Number(to)}) : wrong('not-a-number', {expected: 'port'});
}

/** `TCP 443`. */
export function outside(source: Source): Read<{protocol: 'tcp' | 'udp'; port: number}> {
  const [, word = '', digits = ''] = /^(tcp|udp) ?[:/]? ?(\d{1,5})$/i.exec(plain(source.text)) ?? [];
  const port = Number(digits);
  if (digits === '' || port > 65535) return wrong('not-a-number', {expected: 'port'});
  return ok({protocol: word.toLowerCase() === 'tcp' ? 'tcp' : 'udp', port});
}

const eras: Readonly<Record<string, number>> = {令和: 2018, 平成: 1988, 昭和: 1925, r: 2018, h: 1988, s: 1925};

/** A date cell, a bare serial, `2026/9/3`, `2026年9月3日`, `令和8年11月24日`, `R6.4.1`. */
export function date(source: Source): Read<IsoDate> {
  if (typeof source.value === 'object') return proved(isoDate(source.value.date.slice(0, 10)), 'not-a-date');
  const text = plain(source.text).replaceAll(' ', '').toLowerCase();
  if (/^\d{5}$/.test(text))
    return proved(isoDate(new Date((Number(text) - 25569) * 86_400_000).toISOString().slice(0, 10)), 'not-a-date');
  const [, era = '', year = '', month = '', day = ''] =
    /^(令和|平成|昭和|[rhs])?(\d{1,4}|元)[年./-](\d{1,2})[月./-](\d{1,2})日?$/.exec(text) ?? [];
  const base = era === '' ? 0 : (eras[era] ?? 0);
  const full = base + (year === '元' ? 1 : Number(year));
  if (era === '' && year.length !== 4) return wrong('not-a-date');
  return proved(isoDate([String(full), month.padStart(2, '0'), day.padStart(2, '0')].join('-')), 'not-a-date');
}

function isoDate(text: string): IsoDate | null {
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text ? null : (text as IsoDate);
}

/** Excel made a date of `3/4` or `3-4`: the cell is a date, or looks like one that was typed over. */
export function looksLikeDate(source: Pick<Source, 'text' | 'value'>): boolean {
  const text = plain(source.text);
  return (
    typeof source.value === 'object' ||
    /^\d{1,2}月\d{1,2}日$/.test(text) ||
    /^\d{1,2}-[A-Z][a-z]{2}(-\d{2})?$/.test(text)
  );
}

function wholeNumber(text: string): number | null {
  const digits = /^ ?(\d{1,3}(?:,\d{3})+|\d+) ?(?:秒|s|sec|byte|バイト)? ?$/i.exec(text)?.[1];
  return digits === undefined ? null : Number(digits.replaceAll(',', ''));
}
