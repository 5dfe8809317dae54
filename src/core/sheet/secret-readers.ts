import {ok} from '../result.ts';
import {secret, type Secret} from '../settings/secret.ts';
import {wrong, type Read, type Source} from './reader.ts';
import {plain} from './text.ts';

/**
 * Passwords and keys: exactly what stands in the cell. A full-width letter or a blank at an end is a question for the
 * centre, never put right here.
 */
export function password(source: Source): Read<Secret> {
  return whole(source.text);
}

/** `admin／secret`: the secret is everything after the first slash. */
export function login(source: Source): Read<{user: string; password: Secret}> {
  const at = source.text.search(/／/) >= 0 ? source.text.indexOf('／') : source.text.indexOf('/');
  const user = plain(source.text.slice(0, Math.max(at, 0)));
  if (at < 0 || !/^[\x21-\x7e]+$/.test(user)) return wrong('not-understood', {expected: 'login'});
  const found = whole(source.text.slice(at + 1));
  return found.ok ? ok({user, password: found.value}) : found;
}

/** `v2c␣community␣読取のみ`. */
export function snmp(source: Source): Read<{version: '2c'; community: Secret; access: 'ro' | 'rw'}> {
  const [version = '', community = '', access = '', ...rest] = source.text.trim().split(/[ \u3000\u00a0]+/);
  const right = plain(access).toLowerCase();
  if (!/^v?2c$/i.test(plain(version)) || rest.length > 0) return wrong('not-understood', {expected: 'snmp'});
  const may = /^(読取のみ|読み取りのみ|ro)$/.test(right) ? 'ro' : /^(読み?書き?|rw)$/.test(right) ? 'rw' : null;
  if (may === null) return wrong('not-understood', {expected: 'snmp'});
  const found = whole(community);
  return found.ok ? ok({version: '2c', community: found.value, access: may}) : found;
}

function whole(text: string): Read<Secret> {
  if (text === '') return wrong('value-missing');
  if (/^[\s\u3000]|[\s\u3000]$/.test(text)) return wrong('secret-trailing-blank');
  return /^[\x20-\x7e]+$/.test(text) ? ok(secret(text)) : wrong('secret-full-width');
}
