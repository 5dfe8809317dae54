import {ok} from '../result.ts';
import type {FilterRule, LinkSpeed, Settings} from '../settings/settings.ts';
import {proved, wrong, type Read, type Source, type Terms} from './reader.ts';
import {isNothing, labelKey, plain, tidy} from './text.ts';

/** Words, names and choices. */

export function text(source: Source): Read<string> {
  return ok(tidy(source.text));
}

export function plainText(source: Source): Read<string> {
  return ok(plain(source.text));
}

/** Numbers of contracts and versions: text always, however Excel stores it. */
export function code(source: Source): Read<string> {
  return ok(plain(source.text).replaceAll(' ', ''));
}

/** A name that a unit takes: ASCII without blanks. Nothing is put right. */
export function asciiName(source: Source): Read<string> {
  const name = tidy(source.text);
  return proved(/^[\x21-\x7e]+$/.test(name) ? name : null, 'not-a-name', 'ascii');
}

/** `FQDN␣shinjuku.smp.example`. */
export function fqdn(source: Source): Read<string> {
  const name = plain(source.text).replace(/^(fqdn|id) ?:? ?/i, '');
  return proved(/^[\w-]+(\.[\w-]+)+$/.test(name) ? name : null, 'not-a-name', 'fqdn');
}

/** `設定シート（VSR）␣様式 Ver.3.2`. */
export function template(source: Source): Read<string> {
  const found = /(?:ver\.?|版|v) ?(\d+(?:\.\d+)*)/i.exec(plain(source.text))?.[1];
  return proved(found ?? null, 'not-understood', 'template');
}

/** Ten digits behind CAF; Excel eats leading zeros where only digits are typed. */
export function lineId(source: Source): Read<string> {
  const id = plain(source.text).replaceAll(' ', '').toUpperCase();
  const [, kind = '', digits = ''] = /^([A-Z]{0,3})(\d+)$/.exec(id) ?? [];
  if (digits === '') return wrong('not-understood', {expected: 'line-id'});
  const prefix = kind || (/caf|cop/i.exec(labelKey(source.label))?.[0]?.toUpperCase() ?? 'CAF');
  if (digits.length < 10) return wrong('digits-lost', {digits: {expected: 10, found: digits.length}});
  return proved(digits.length === 10 ? `${prefix}${digits}` : null, 'not-understood', 'line-id');
}

/** `総務部␣見本 花子␣様／03-0000-1234`. */
export function contact(source: Source): Read<{department: string | null; name: string; phone: string | null}> {
  const [person = '', phone] = source.text.split(/[／/\n]/);
  const words = person
    .split('\u3000')
    .map(plain)
    .map(word => word.replace(/ ?(様|殿)$/, ''))
    .filter(word => word !== '');
  const name = words.at(-1);
  if (!name) return wrong('not-understood', {expected: 'contact'});
  const department = words.length > 1 ? words.slice(0, -1).join(' ') : null;
  return ok({department, name, phone: phone === undefined ? null : plain(phone)});
}

export function method(source: Source): Read<Settings['wan']['method']> {
  const marked = [...source.text.normalize('NFKC').matchAll(/[■☑☒●◉✓✔]\s*([^\s■□☐☑☒●◉○✓✔、,]+)/g)].map(
    one => one[1] ?? ''
  );
  if (marked.length > 1) return wrong('two-choices', {choices: marked});
  const unmarked = /[□☐]/.test(source.text) ? '' : plain(source.text);
  const found = termFor(marked[0] ?? unmarked, source.terms.methods);
  return proved(found as Settings['wan']['method'] | null, 'not-a-choice', Object.keys(source.terms.methods).join(' '));
}

export function auth(source: Source): Read<'chap' | 'pap' | 'any'> {
  const word = plain(source.text).toLowerCase();
  const known = ['chap', 'pap', 'any'] as const;
  const both = /^(自動|どちらでも|chap\/pap|pap\/chap)$/.test(word) ? 'any' : word;
  return proved(known.find(one => one === both) ?? null, 'not-a-choice', known.join(' '));
}

export function speed(source: Source): Read<LinkSpeed> {
  const word = plain(source.text).toLowerCase();
  if (/^(自動|auto)/.test(word)) return ok('auto');
  const rate = /^(1000|100)(?:m|-)?/.exec(word)?.[1];
  const full = /全二重|full/.test(word);
  return proved(rate && full ? (`${rate}-full` as LinkSpeed) : null, 'not-a-choice', 'auto 1000-full 100-full');
}

export function port(source: Source): Read<string> {
  return proved(portNamed(source.text, source.terms), 'not-a-name', 'port');
}

/** `なし（タグなし）`, `VLAN 20`, `20`. */
export function vlan(source: Source): Read<number | null> {
  const word = plain(source.text);
  if (/^(なし|無)/.test(word)) return ok(null);
  const id = Number(/^(?:vlan ?)?(\d{1,4})$/i.exec(word)?.[1]);
  return proved(id >= 1 && id <= 4094 ? id : null, 'not-a-number', 'vlan');
}

export function yesNo(source: Source): Read<boolean> {
  const word = plain(source.text);
  if (/^(有|あり|○|◯|〇|する|yes|on)/i.test(word)) return ok(true);
  return proved(isNothing(word) || /^(しない|no|off)$/i.test(word) ? false : null, 'not-a-choice', 'yes-no');
}

export function action(source: Source): Read<FilterRule['action']> {
  const word = plain(source.text).toLowerCase();
  if (/^(許可|通過|permit|pass)/.test(word)) return ok('permit');
  return proved(/^(拒否|破棄|遮断|deny|reject|drop)/.test(word) ? 'deny' : null, 'not-a-choice', 'permit-deny');
}

/** `ICMP（echo-request）`, `TCP`, `すべて`. */
export function protocol(source: Source): Read<Pick<FilterRule, 'protocol' | 'icmpType'>> {
  const [, word = '', type] = /^([^( ]+) ?(?:\(([\w-]+)\))?$/.exec(plain(source.text).toLowerCase()) ?? [];
  if (['すべて', '全て', 'any', '*', 'ip'].includes(word)) return ok({protocol: null, icmpType: null});
  const known = (['tcp', 'udp', 'icmp', 'esp'] as const).find(one => one === word);
  return known
    ? ok({protocol: known, icmpType: type ?? null})
    : wrong('not-a-choice', {expected: 'tcp udp icmp esp any'});
}

/** Two ends of `WAN→LAN2`, in the sheet's words; zones are known only once the LAN table is. */
export function direction(source: Source): Read<readonly [string, string]> {
  const ends = plain(source.text).split(/ ?(?:→|⇒|->|=>|>) ?/);
  const [from = '', to = ''] = ends;
  return ends.length === 2 && from !== '' && to !== ''
    ? ok([from, to])
    : wrong('not-understood', {expected: 'direction'});
}

/** The LANs in `有（事務所・電話）`. */
export function places(source: Source): Read<readonly string[]> {
  if (isNothing(source.text)) return ok([]);
  const inner = /\((.+)\)/.exec(plain(source.text))?.[1];
  return inner === undefined
    ? wrong('not-understood', {expected: 'places'})
    : ok(inner.split(/[・、,/]/).map(one => one.trim()));
}

export function lines(source: Source): Read<readonly string[]> {
  return ok(
    source.text
      .split(/\r?\n/)
      .map(tidy)
      .filter(line => line !== '')
  );
}

/** `LAN1`, `WAN（ge0）`, `LAN4（MNT）`: the device's own name wins where it stands there. */
export function portNamed(written: string, terms: Terms): string | null {
  const words = plain(written)
    .split(/[ ()/]/)
    .filter(word => word !== '');
  const own = words.find(word => word in terms.ports);
  return own ?? words.map(word => termFor(word, terms.ports)).find(found => found !== null) ?? null;
}

export function interfaceNamed(written: string, terms: Terms): string | null {
  return termFor(plain(written), terms.interfaces);
}

export function termFor(written: string, terms: Readonly<Record<string, readonly string[]>>): string | null {
  const key = labelKey(written);
  const found = Object.entries(terms).find(
    ([name, words]) => labelKey(name) === key || words.some(word => labelKey(word) === key)
  );
  return found?.[0] ?? null;
}
