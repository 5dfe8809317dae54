import type {CheckId, Verdict} from '../check/names.ts';
import type {CheckRow} from './facts.ts';
import type {Row, RowGroup, RowState} from './phrases.ts';

const groups: Readonly<Record<CheckId, RowGroup>> = {
  C01: 'settings',
  C02: 'settings',
  C03: 'internet',
  C04: 'internet',
  C05: 'internet',
  C06: 'internet',
  C07: 'settings',
  C08: 'lan',
  C09: 'lan',
  C10: 'lan',
  C11: 'settings',
  C12: 'settings',
  C13: 'settings',
  C14: 'vpn',
  C15: 'centre',
  C16: 'settings',
  C17: 'settings',
  C18: 'settings',
  C19: 'settings',
  C20: 'centre',
  customer: 'customer'
};

/** A waived check was accepted, not seen to work: for the witness it is not confirmed. */
const states: Readonly<Record<Exclude<Verdict, 'not-applicable'>, RowState>> = {
  pass: 'pass',
  fail: 'fail',
  settling: 'open',
  unknown: 'open',
  waived: 'open'
};

/** The later one wins when several checks share a row: a row is a pass only if every one of its checks is. */
const worse: readonly RowState[] = ['pass', 'restricted', 'not-done', 'open', 'fail'];

/**
 * The checks as a witness reads them: one row for each group, for LANs and sites one for each state. Names that may
 * not be shown are left out of the row, never the row itself.
 */
export function rowsOf(checks: readonly CheckRow[], mayShow: (name: string) => boolean): readonly Row[] {
  const of = (group: RowGroup): readonly CheckRow[] => checks.filter(row => groups[row.id] === group && counts(row));
  return [
    ...single('internet', of('internet')),
    ...named('lan', of('lan'), mayShow),
    ...named('vpn', of('vpn'), mayShow),
    ...single('centre', of('centre')),
    ...single('settings', of('settings')),
    ...customer(of('customer'), mayShow)
  ];
}

function worst(found: readonly RowState[]): RowState {
  return worse[Math.max(...found.map(state => worse.indexOf(state)))] ?? 'open';
}

/** Not applicable is not shown, except under a restriction of the service, which the customer is told (第20条). */
function counts(row: CheckRow): boolean {
  return row.verdict !== 'not-applicable' || row.cause?.kind === 'service-restricted';
}

function stateOf(row: CheckRow): RowState {
  if (row.verdict === 'not-applicable') return 'restricted';
  if (row.id === 'customer' && row.verdict !== 'pass' && row.verdict !== 'fail') return 'not-done';
  if (row.verdict === 'unknown' && row.cause?.kind === 'no-device') return 'not-done';
  return states[row.verdict];
}

function single(group: RowGroup, checks: readonly CheckRow[]): readonly Row[] {
  if (checks.length === 0) return [];
  const last = checks.find(row => row.id === 'C20') ?? checks.at(-1);
  return [{...blank(group), state: worst(checks.map(stateOf)), at: last?.at ?? null}];
}

function named(group: 'lan' | 'vpn', checks: readonly CheckRow[], mayShow: (name: string) => boolean): readonly Row[] {
  const names = [...new Set(checks.map(row => row.name).filter(name => name !== ''))];
  // A check of the whole group counts for each of its names.
  const whole = checks.filter(row => row.name === '');
  const members = names.length === 0 && whole.length > 0 ? [''] : names;
  const found = members.map(name => {
    const own = [...whole, ...(name === '' ? [] : checks.filter(row => row.name === name))];
    return {name, state: worst(own.map(stateOf)), silent: own.some(row => row.cause?.kind === 'peer-silent')};
  });
  const reached = found.filter(one => one.state === 'pass').length;
  return worse.flatMap(state => {
    const same = found.filter(one => one.state === state);
    if (same.length === 0) return [];
    const shown = same.map(one => one.name).filter(name => name !== '' && mayShow(name));
    const count = {reached, all: found.length};
    return [{...blank(group), state, names: shown, count, silent: same.every(one => one.silent)}];
  });
}

function customer(checks: readonly CheckRow[], mayShow: (name: string) => boolean): readonly Row[] {
  return single('customer', checks).map(row => ({
    ...row,
    names: checks.map(check => check.name).filter(name => name !== '' && mayShow(name))
  }));
}

function blank(group: RowGroup): Omit<Row, 'state'> {
  return {group, names: [], count: {reached: 0, all: 0}, at: null, silent: false};
}
