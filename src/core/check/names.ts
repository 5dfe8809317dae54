/**
 * The closed words of a check's outcome (settings → verdict, C01…C20). People read them through src/words; judges
 * return them; witness and report only select among them.
 */

/** `customer`: the customer's own try, answered by a person. */
export type CheckId = (typeof checkIds)[number];
export const checkIds = [
  'C01',
  'C02',
  'C03',
  'C04',
  'C05',
  'C06',
  'C07',
  'C08',
  'C09',
  'C10',
  'C11',
  'C12',
  'C13',
  'C14',
  'C15',
  'C16',
  'C17',
  'C18',
  'C19',
  'C20',
  'customer'
] as const;

/** One check of a visit: each VPN peer is one of its own, named as in the configuration (`C14:hq-tokyo`). */
export type CheckKey = CheckId | `C14:${string}`;

/**
 * `settling`: not yet as it should be, and its settle time is not over. `unknown`: could not be read or not be asked;
 * never a pass, never a fail. `waived`: a person with a name and a reference accepted it as it is.
 */
export type Verdict = (typeof verdicts)[number];
export const verdicts = ['pass', 'fail', 'settling', 'unknown', 'not-applicable', 'waived'] as const;

/** Whose side a tunnel's failure looks like; a suspicion for the office, never printed for the customer (第25条2). */
export type Side = 'ours' | 'theirs' | 'undecided';

/** Why a verdict is what it is, with the facts a person needs; texts are masked. */
export type Cause =
  // what it waits for or depends on
  | {readonly kind: 'depends-on'; readonly check: CheckId}
  | {readonly kind: 'settle-over'; readonly waitedMs: number}
  | {readonly kind: 'no-device'; readonly name: string}
  | {readonly kind: 'not-subscribed'}
  | {readonly kind: 'not-in-order'}
  | {readonly kind: 'service-restricted'; readonly reference: string}
  | {readonly kind: 'not-asked'}
  | {readonly kind: 'said-no'; readonly words: string}
  | {readonly kind: 'unreadable'; readonly command: string}
  | {readonly kind: 'not-answered'; readonly command: string}
  // settings: what the unit shows against what was expected
  | {readonly kind: 'differs'; readonly expected: string; readonly found: string}
  | {readonly kind: 'missing'; readonly items: readonly string[]}
  | {readonly kind: 'extra'; readonly items: readonly string[]}
  | {readonly kind: 'not-saved'}
  | {readonly kind: 'errors-at-load'; readonly count: number}
  // line and WAN
  | {readonly kind: 'link-down'; readonly port: string}
  | {readonly kind: 'speed-differs'; readonly port: string; readonly expected: string; readonly found: string}
  | {readonly kind: 'stale-session'}
  | {readonly kind: 'account-rejected'}
  | {readonly kind: 'no-pado'}
  | {readonly kind: 'session-limit'}
  | {readonly kind: 'echo-timeout'}
  | {readonly kind: 'packets-lost'; readonly percent: number; readonly to: string}
  | {readonly kind: 'name-not-resolved'}
  | {readonly kind: 'clock-not-set'}
  // tunnels
  | {readonly kind: 'peer-silent'; readonly sent: number; readonly received: number}
  | {readonly kind: 'peer-auth-failed'}
  | {readonly kind: 'peer-no-proposal'}
  | {readonly kind: 'peer-traffic-refused'}
  | {readonly kind: 'peer-no-route'}
  // the centre
  | {readonly kind: 'e-4031'}
  | {readonly kind: 'e-4032'}
  | {readonly kind: 'e-4040'}
  | {readonly kind: 'e-4051'};

export type CauseKind = Cause['kind'];

/** What a profile may say a unit's own words mean; `waits-for-wan` becomes `depends-on` the WAN session. */
export const knownCauses = [
  'stale-session',
  'account-rejected',
  'no-pado',
  'session-limit',
  'echo-timeout',
  'peer-silent',
  'peer-auth-failed',
  'peer-no-proposal',
  'peer-traffic-refused',
  'peer-no-route',
  'waits-for-wan',
  'e-4031',
  'e-4032',
  'e-4040',
  'e-4051'
] as const;
export type KnownCause = (typeof knownCauses)[number];
