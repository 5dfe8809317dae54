import {unquoted} from '../configuration/quotes.ts';
import {itemsOf} from '../configuration/items.ts';
import {maskLine} from '../configuration/secret-marks.ts';
import type {Profile} from '../device/profile.ts';
import type {Plan} from '../plan/plan.ts';
import {isRed, type Difference, type DifferenceClass, type ReadBack} from './difference.ts';
import type {NormalLine} from './normal.ts';
import {orderOf} from './line-order.ts';
import {displayOf, type Shown} from './shown.ts';
import {isDefault, takes, wantedOf, type Wanted} from './wanted.ts';

interface Compared {
  readonly plan: Plan;
  /** The running configuration as shown, plain or exact; only the exact one proves secrets that were typed in clear. */
  readonly running: readonly string[];
  /** The running configuration found before the first line was typed. */
  readonly before: readonly string[];
  readonly profile: Profile;
}

/**
 * Compares what the plan wants with what the unit shows, line by line within each section. Every difference gets a
 * class; nothing is passed over. A line counts as proved when it is shown in effect, when it is a default that is not
 * shown, or, for a removal, when what it takes away is not there. A secret the unit shows sealed or hashed is neither
 * proved nor red. Texts in the result are masked.
 */
export function compareReadBack({plan, running, before, profile}: Compared): ReadBack {
  const display = displayOf(running, profile);
  const wanted = wantedOf(plan, profile);
  const pairs = pairsOf(wanted, display.lines);
  const order = orderOf(pairs.same, profile);
  const found = new Set(displayOf(before, profile).lines.map(placeOf));
  const view: View = {profile, pairs, displaced: order.displaced, lines: display.lines, found};
  const verdicts = wanted.map(one => judge(one, view));
  const used = new Set<Shown>([...pairs.same.values(), ...pairs.changed.values(), ...pairs.again]);
  for (const verdict of verdicts) for (const line of verdict.against) used.add(line);
  const rest = display.lines.filter(line => !used.has(line));
  const differences = [
    ...verdicts.flatMap(verdict => verdict.differences),
    ...rest.map(line => judgeRest(line, {profile, wanted, found, untouched: plan.untouched ?? []})),
    ...order.moved.map(([one, line]) => differ('order-only', profile, {wanted: one, shown: line})),
    ...display.volatile.map(line => ({class: 'volatile', section: '', running: maskLine(profile, line)}) as const)
  ];
  const proved = new Set(wanted.flatMap((one, at) => (verdicts[at]?.proved ? one.nos : [])));
  return {differences, green: !differences.some(isRed), proved};
}

/** Whose configuration a unit carries: the marks the identity gate compares with the order. */
export function carries(
  running: readonly string[],
  profile: Profile
): {readonly host?: string; readonly contract?: string} {
  if (!profile.siteMark) return {};
  const {host, contract, factoryHost} = profile.siteMark;
  const lines = itemsOf(running, profile)
    .filter(item => !item.kind.startsWith('block'))
    .map(({kind, text}) => `${kind === 'child' ? ' ' : ''}${text}`)
    .map(line => (line.endsWith(profile.pending) ? line.slice(0, -profile.pending.length) : line));
  const find = (pattern: RegExp, group: string) =>
    unquoted(lines.map(line => pattern.exec(line)?.groups?.[group]).find(one => one !== undefined) ?? '');
  const marks = {host: find(host, 'host'), contract: find(contract, 'contract')};
  return {
    ...(marks.host !== '' && marks.host !== factoryHost ? {host: marks.host} : {}),
    ...(marks.contract === '' ? {} : {contract: marks.contract})
  };
}

interface Pairs {
  /** The same line, but for its secrets. */
  readonly same: ReadonlyMap<Wanted, Shown>;
  /** The same thing set to something else. */
  readonly changed: ReadonlyMap<Wanted, Shown>;
  /** Headers of sections that are shown in more than one part. */
  readonly again: readonly Shown[];
}

function pairsOf(wanted: readonly Wanted[], lines: readonly Shown[]): Pairs {
  const present = wanted.filter(one => one.gone === '');
  const free = new Set(lines);
  const pair = (ones: readonly Wanted[], fits: (one: Wanted, line: Shown) => boolean) => {
    const pairs = new Map<Wanted, Shown>();
    const places = Map.groupBy(free, line => line.section);
    for (const one of ones) {
      const line = places.get(one.section)?.find(other => free.has(other) && fits(one, other));
      if (!line) continue;
      pairs.set(one, line);
      free.delete(line);
    }
    return pairs;
  };
  const alike = (one: Wanted, line: Shown) => one.header === line.header && one.frame === line.frame;
  const proved = pair(present, (one, line) => alike(one, line) && secretsOf(one, line) === 'same');
  const similar = pair(
    present.filter(one => !proved.has(one)),
    alike
  );
  const same = new Map([...proved, ...similar]);
  const changed = pair(
    present.filter(one => !same.has(one)),
    (one, line) => !one.header && !line.header && one.key === line.key
  );
  const headers = new Set(present.filter(one => one.header).map(one => one.section));
  return {same, changed, again: [...free].filter(line => line.header && headers.has(line.section))};
}

interface View {
  readonly profile: Profile;
  readonly pairs: Pairs;
  readonly displaced: ReadonlySet<Wanted>;
  readonly lines: readonly Shown[];
  /** Places of the lines found before. */
  readonly found: ReadonlySet<string>;
}

interface Verdict {
  readonly proved: boolean;
  readonly differences: readonly Difference[];
  /** Lines of the unit that are accounted for by this verdict. */
  readonly against: readonly Shown[];
}

function judge(wanted: Wanted, view: View): Verdict {
  if (wanted.gone !== '') return judgeRemoval(wanted, view);
  const {profile, pairs} = view;
  const shown = pairs.same.get(wanted);
  if (shown) return judgeShown(wanted, shown, view);
  const other = pairs.changed.get(wanted);
  if (other) return {proved: false, differences: [differ('changed', profile, {wanted, shown: other})], against: []};
  const section = wanted.section === '' || view.lines.some(line => line.header && line.section === wanted.section);
  const hidden = section && !wanted.header && isDefault(profile.defaultsHidden, wanted);
  return {proved: hidden, differences: [differ(hidden ? 'default-hidden' : 'missing', profile, {wanted})], against: []};
}

function judgeShown(wanted: Wanted, shown: Shown, {profile, displaced}: View): Verdict {
  const secrets = secretsOf(wanted, shown);
  const verdict = (proved: boolean, kind: DifferenceClass): Verdict => ({
    proved,
    differences: [differ(kind, profile, {wanted, shown})],
    against: []
  });
  if (shown.pending) return verdict(false, 'pending');
  if (secrets === 'other' || displaced.has(wanted)) return verdict(false, 'changed');
  if (secrets === 'unproved') return verdict(false, 'secret-unproved');
  if (wanted.written !== shown.written) return verdict(true, 'normalised');
  return {proved: true, differences: [], against: []};
}

function judgeRemoval(wanted: Wanted, {profile, pairs, lines, found}: View): Verdict {
  const kept = new Set(pairs.same.values());
  const still = lines.filter(line => !kept.has(line) && takes(wanted, line));
  const spoken = lines.filter(line => line.section === wanted.section && line.frame === wanted.frame);
  const differences = still.map(shown => extraOf({wanted, shown}, {profile, found}));
  return {proved: still.length === 0, differences, against: [...still, ...spoken]};
}

interface Rest {
  readonly profile: Profile;
  readonly wanted: readonly Wanted[];
  /** Places of the lines found before. */
  readonly found: ReadonlySet<string>;
  readonly untouched: readonly string[];
}

/** A line of the unit that the plan does not speak of. */
function judgeRest(shown: Shown, {profile, wanted, found, untouched}: Rest): Difference {
  const {section, header, key} = shown;
  const known = section === '' || wanted.some(one => one.header && one.section === section);
  const bySelf = isDefault(profile.defaultsShown, {frame: section, section});
  const set = wanted.some(one => one.section === section && one.header === header && one.key === key);
  if (!shown.pending && !set && (known || bySelf)) {
    if (isDefault(profile.defaultsShown, shown)) return differ('default-shown', profile, {shown});
    if (!header && isDefault(profile.defaultsHidden, shown)) return differ('default-hidden', profile, {shown});
  }
  const port = profile.physicalPorts.map(one => one.exec(section)?.groups?.['port']).find(one => one !== undefined);
  const kept = !known && !shown.pending && port !== undefined && untouched.includes(port);
  if (kept && found.has(placeOf(shown))) return differ('factory-kept', profile, {shown});
  return extraOf({shown}, {profile, found});
}

function extraOf(
  sides: {readonly wanted?: Wanted; readonly shown: Shown},
  {profile, found}: Pick<View, 'profile' | 'found'>
): Difference {
  const extra = differ('extra', profile, sides);
  return found.has(placeOf(sides.shown)) ? {...extra, foundBefore: true} : extra;
}

function placeOf({section, frame}: Pick<Shown, 'section' | 'frame'>): string {
  return `${section}\n${frame}`;
}

/** `same` only where every secret can be read on both sides. */
function secretsOf(wanted: NormalLine, shown: NormalLine): 'same' | 'other' | 'unproved' {
  const verdicts = wanted.secrets.map((mine, at) => {
    const theirs = shown.secrets[at];
    if (!theirs || theirs.form !== mine.form || mine.form === 'masked') return 'unproved';
    if (mine.value === theirs.value) return 'same';
    return mine.form === 'sealed' ? 'unproved' : 'other';
  });
  return verdicts.find(one => one === 'other') ?? verdicts.find(one => one === 'unproved') ?? 'same';
}

interface Sides {
  readonly wanted?: Wanted;
  readonly shown?: Shown;
}

function differ(kind: DifferenceClass, profile: Profile, {wanted, shown}: Sides): Difference {
  const masked = (text: string) =>
    text
      .split('\n')
      .map(line => maskLine(profile, line))
      .join('\n');
  const section = (shown ?? wanted)?.section ?? '';
  return {
    class: kind,
    section: section === '?' ? '' : section,
    ...(wanted ? {planned: masked(wanted.text)} : {}),
    ...(shown ? {running: masked(shown.text)} : {})
  };
}
