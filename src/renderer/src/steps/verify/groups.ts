import type {CheckId, Verdict} from '#core/check/names.ts';
import type {CheckView, PeopleView} from '#core/contract/snapshot.ts';
import type {CheckGroup} from '#words/screens/check-group.ts';

const order: readonly CheckGroup[] = ['settings', 'internet', 'lan', 'vpn', 'centre', 'customer'];

const groupOf: Readonly<Record<CheckId, CheckGroup>> = {
  C01: 'settings',
  C02: 'internet',
  C03: 'internet',
  C04: 'internet',
  C05: 'internet',
  C06: 'internet',
  C07: 'internet',
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

export interface Group {
  readonly id: CheckGroup;
  /** What asks for a look, what asks first. */
  readonly open: readonly CheckView[];
  /** Passed, or not asked for in this order. */
  readonly passed: readonly CheckView[];
}

/** What a person must look at stands first, the worst before the rest; what is good is folded away. */
export function groupsOf(checks: readonly CheckView[]): readonly Group[] {
  return order
    .map(id => {
      const own = checks.filter(one => groupOf[one.id] === id);
      const open = own.filter(one => !isQuiet(one.verdict)).toSorted((a, b) => urgencyOf(a) - urgencyOf(b));
      return {id, open, passed: own.filter(one => isQuiet(one.verdict))};
    })
    .filter(group => group.open.length + group.passed.length > 0)
    .toSorted((a, b) => worst(a) - worst(b));
}

export function countsOf(checks: readonly CheckView[]) {
  const asked = checks.filter(one => one.verdict !== 'not-applicable');
  const count = (...verdicts: readonly Verdict[]): number => asked.filter(one => verdicts.includes(one.verdict)).length;
  return {all: asked.length, pass: count('pass'), waiting: count('settling'), open: count('fail', 'unknown', 'waived')};
}

/** What needs the cables was looked at once; until then every check is of the unit before they were moved. */
export function isWired(checks: readonly CheckView[]): boolean {
  return checks.some(one => one.id === 'customer');
}

/** The centre's newest word on this check. */
export function wordFor(people: Pick<PeopleView, 'words'>, key: string): PeopleView['words'][number] | undefined {
  return people.words.findLast(one => one.gate === 'open-check' && one.subject === key);
}

/** What only people can say is asked for at another step; the centre's word on the rest may be had here. */
export function mayHaveWord({id, verdict}: CheckView): boolean {
  return id !== 'C20' && id !== 'customer' && (verdict === 'fail' || verdict === 'unknown' || verdict === 'settling');
}

function worst({open: [first]}: Group): number {
  return first ? urgencyOf(first) : urgency.pass;
}

function isQuiet(verdict: Verdict): boolean {
  return verdict === 'pass' || verdict === 'not-applicable';
}

/** What only people can answer asks after what still moves by itself. */
function urgencyOf({verdict, cause}: CheckView): number {
  return cause?.kind === 'not-asked' ? 2.5 : urgency[verdict];
}

const urgency: Readonly<Record<Verdict, number>> = {
  fail: 0,
  unknown: 1,
  settling: 2,
  waived: 3,
  pass: 4,
  'not-applicable': 5
};
