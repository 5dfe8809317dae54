import type {Origin} from '../settings/settings.ts';
import {originOf} from './find-origin.ts';
import type {Difference} from './find-differences.ts';
import type {Finding, FindingRank, Newer} from './finding.ts';

/** A finding in the making: what each place says; drafts with one id are one finding. */
export interface Draft extends Pick<Finding, 'id' | 'configuration' | 'order' | 'unit' | 'secret'> {
  /** Into the Settings; null where the sheet has no say. */
  readonly path: string | null;
  readonly sheetSays: string | null;
}

export function draftOf({id, path, sheetSays, fileLine, fileSays, secret}: Difference): Draft {
  return {id, path, sheetSays, configuration: {fileLine, shown: fileSays}, order: null, unit: null, secret};
}

interface Ground {
  readonly origins: ReadonlyMap<string, Origin>;
  readonly newer: Newer;
}

export function findingOf(same: readonly Draft[], {origins, newer}: Ground): Finding {
  const [first] = same;
  if (!first) throw new Error('a finding of nothing');
  const secret = same.some(one => one.secret);
  const say = (of: (draft: Draft) => string | null | undefined): string | null =>
    secret ? null : [...new Set(same.map(of).filter(one => typeof one === 'string'))].join(' ') || null;
  const path = firstOf(same, one => one.path);
  const origin = path === null ? null : originOf(path, origins);
  const line = firstOf(same, one => one.configuration);
  return {
    id: first.id,
    rank: rankOf(first.id, newer),
    sheet: origin && {worksheet: origin.worksheet, cell: origin.cell, shown: say(one => one.sheetSays)},
    configuration: line && {fileLine: line.fileLine, shown: say(one => one.configuration?.shown)},
    order: firstOf(same, one => one.order),
    unit: firstOf(same, one => one.unit),
    newer,
    secret
  };
}

function firstOf<T>(drafts: readonly Draft[], of: (draft: Draft) => T | null): T | null {
  return drafts.map(of).find(one => one !== null) ?? null;
}

/** Contract, line and unit: another one of these may be another site's. */
const identity: ReadonlySet<string> = new Set(['contract', 'wan-account', 'wan-address', 'old-serial', 'model']);

/** Nobody's traffic depends on them, or the unit itself will say. */
const harmless: readonly RegExp[] = [
  /^hostname$/,
  /^(?:line-order|section-twice|set-twice):/,
  /^file-bytes$/,
  /^dhcp-range:/,
  /^setting:dhcp\.pools\[\d+\]\.(?:exclude|leaseSeconds)/,
  /^setting:management\.timezone$/
];

/** Nobody at the site can tell whether it is right, whichever paper is newer. */
const askAlways: readonly RegExp[] = [/^port-mapping$/, /^unit-bound-line:/];

/** Sheets are always stale: only one that was revised after the configuration was taken is a matter for the centre. */
function rankOf(id: string, newer: Newer): FindingRank {
  if (identity.has(id)) return 'stop';
  if (askAlways.some(form => form.test(id))) return 'centre';
  if (harmless.some(form => form.test(id))) return 'note';
  return newer === 'sheet' ? 'centre' : 'note';
}
