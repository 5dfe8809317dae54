import {ok} from '../result.ts';
import type {Services} from '../settings/management.ts';
import type {Settings} from '../settings/settings.ts';
import type {EspProposal, IkeProposal} from '../settings/vpn.ts';
import {proved, wrong, type Read, type Source} from './reader.ts';
import {isNothing, plain, tidy} from './text.ts';

/** Cells that say several things at once. */

/** `ONU有（HGWなし、ひかり電話なし）`. */
export function onu(source: Source): Read<NonNullable<Settings['wan']['onu']>> {
  const text = plain(source.text);
  const says = (word: string) => new RegExp(`${word} ?(有|あり|無|なし)`, 'i').exec(text)?.[1];
  const box = says('onu');
  if (box === undefined) return wrong('not-understood', {expected: 'onu'});
  const gateway = says('hgw');
  return ok({onu: /有|あり/.test(box), homeGateway: gateway !== undefined && /有|あり/.test(gateway)});
}

/** `IPsec␣IKEv2␣AES256／SHA256／DHグループ14␣PFS有`: one set for both proposals. */
export function proposals(source: Source): Read<{
  ike: Omit<IkeProposal, 'lifetimeSeconds'>;
  esp: Omit<EspProposal, 'lifetimeSeconds'>;
}> {
  const text = plain(source.text).toLowerCase();
  const version = /ikev([12])/.exec(text)?.[1];
  const bits = /aes-?(128|192|256)/.exec(text)?.[1];
  const hash = /sha-?(1|256|384|512)(?!\d)/.exec(text)?.[1];
  const group = /(?:グループ|group|dh) ?(\d{1,2})/.exec(text)?.[1];
  if (!version || !bits || !hash || !group) return wrong('not-understood', {expected: 'proposals'});
  const shared = {encryption: `aes${bits}`, integrity: `sha${hash}`};
  const pfs = /pfs ?(有|あり|○)/.test(text);
  return ok({
    ike: {version: version === '2' ? 2 : 1, ...shared, group: Number(group)},
    esp: {...shared, pfsGroup: pfs ? Number(group) : null}
  });
}

export function timezone(source: Source): Read<{name: string; offsetHours: number}> {
  const text = plain(source.text);
  return proved(/jst|日本/i.test(text) ? {name: 'JST', offsetHours: 9} : null, 'not-understood', 'timezone');
}

/** `○（標準）`, `×`. */
export function idsPolicy(source: Source): Read<'standard' | 'strict'> {
  const text = plain(source.text).toLowerCase();
  if (/標準|standard/.test(text)) return ok('standard');
  return proved(/厳格|強|strict/.test(text) ? 'strict' : null, 'not-a-choice', 'standard strict');
}

/** `×` is no contract; `○（何々）` keeps the words. */
export function service(source: Source): Read<string | null> {
  const text = plain(source.text);
  if (isNothing(text)) return ok(null);
  return proved(
    /^[○◯〇]|^(有|あり)/.test(text) ? text.replace(/^.\(?|\)$/g, '') || 'yes' : null,
    'not-a-choice',
    'yes-no'
  );
}

/** A spare unit: `無`, `有（現用）`, `有（予備）`. */
export function role(source: Source): Read<Services['role']> {
  const text = plain(source.text);
  if (isNothing(text)) return ok('single');
  if (/現用|主|active/.test(text)) return ok('active');
  return proved(/予備|副|standby/.test(text) ? 'standby' : null, 'not-a-choice', 'single active standby');
}

/** `24時間365日` → `24/365`; other hours as written. */
export function onsite(source: Source): Read<string> {
  const text = tidy(source.text);
  return ok(/^24時間 ?365日/.test(plain(text)) ? '24/365' : plain(text));
}
