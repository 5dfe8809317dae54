import type {Origin} from '../settings/settings.ts';

/** Where a value of the Settings was written, also where the sheet's cells are cut otherwise than the Settings. */
export function originOf(path: string, origins: ReadonlyMap<string, Origin>): Origin | null {
  const filter = /^filters\[(\d+)\](?:\.(.+))?$/.exec(path);
  const row = filter && filterRow(Number(filter[1]), filter[2] ?? '', origins);
  const [pattern, written] = cuts.find(([form]) => form.test(path)) ?? [/$/, ''];
  return nearest(row ?? path.replace(pattern, written), origins);
}

/** Paths of the Settings → the names under which the sheet's cells are kept. */
const cuts: readonly (readonly [RegExp, string])[] = [
  [/^wan\.mss$/, 'wan.mtu'],
  [/\.leaseSeconds$/, '.lease'],
  [/^(routes\[\d+\])\.prefix$/, '$1.network'],
  [/^(routes\[\d+\])\.distance$/, '$1.next'],
  [/^(nat\.destination\[\d+\])\.(?:protocol|port)$/, '$1.outside'],
  [/^(nat\.destination\[\d+\])\.to(?:Port)?$/, '$1.inside'],
  [/^vpn\.(?:ike|esp)\.lifetimeSeconds$/, 'vpn.lifetimes'],
  [/^vpn\.(?:ike|esp)\..+$/, 'vpn.proposals'],
  [/^services\.ids\.exclude.*$/, 'services.idsExclude']
];

/** The cell itself, or that of the row it belongs to, or the first of its list. */
function nearest(path: string, origins: ReadonlyMap<string, Origin>): Origin | null {
  for (let at = path; at !== ''; at = at.replace(/(?:^|\.)\w+$|\[\d+\]$/, '')) {
    const within = [...origins.keys()].find(known => known.startsWith(`${at}[`) || known.startsWith(`${at}.`));
    const origin = origins.get(at) ?? (within === undefined ? undefined : origins.get(within));
    if (origin) return origin;
  }
  return null;
}

/**
 * Filters stand in the sheet row by row, in the Settings policy by policy: policies in the order in which a direction
 * is first named, rules in the order of the rows with that direction.
 */
function filterRow(policy: number, rest: string, origins: ReadonlyMap<string, Origin>): string | null {
  const rows = directions('filters.rows', origins);
  const defaults = directions('filters.fallbacks', origins);
  const direction = [...new Set([...rows, ...defaults])][policy];
  if (direction === undefined) return null;
  if (rest === 'fallback') return `filters.fallbacks[${defaults.indexOf(direction)}].action`;
  const [, nth = '0', column = ''] = /^rules\[(\d+)\]\.?(\w*)$/.exec(rest) ?? [];
  const own = [...rows.keys()].filter(at => rows[at] === direction);
  const at = own[Number(nth)] ?? own[0];
  return at === undefined ? null : `filters.rows[${at}].${column === 'icmpType' ? 'protocol' : column || 'direction'}`;
}

/** What stands in the column of directions, row by row; a ditto mark is what stands above it. */
function directions(table: string, origins: ReadonlyMap<string, Origin>): readonly string[] {
  const texts: string[] = [];
  for (
    let origin = origins.get(`${table}[0].direction`);
    origin;
    origin = origins.get(`${table}[${texts.length}].direction`)
  ) {
    const text = (origin.shown ?? '').normalize('NFKC').replace(/\s/g, '');
    texts.push(/^(?:〃|"|同上)$/.test(text) ? (texts.at(-1) ?? '') : text);
  }
  return texts;
}
