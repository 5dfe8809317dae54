import type {ProblemKind, ProblemOf} from '#core/problem.ts';

/** Words that stand by themselves, or that need the facts. Facts never hold a secret, so words can't show one. */
export type Said<F> = string | ((facts: F) => string);

/** What a person is told about one expected failure: what it is, what it means on site, what to do now. */
export interface Saying<F> {
  readonly title: Said<F>;
  readonly means: Said<F>;
  readonly next: Said<F>;
}

/** One entry for each kind: a kind without words does not compile. */
export type ProblemWords = {readonly [K in ProblemKind]: Saying<ProblemOf<K>>};

/** The part of `ProblemWords` that one file of a language holds. */
export type ProblemWordsOf<K extends ProblemKind> = Pick<ProblemWords, K>;

// The kinds by the file that holds their words.
export type OrderKind = Extract<
  ProblemKind,
  | 'usage-wrong'
  | 'file-unreadable'
  | `order-${'unreadable' | 'field-wrong' | 'file-missing' | 'file-changed' | 'of-other-work' | 'closed' | 'revision-older'}`
  | `contract-${string}`
  | `sheet-${string}`
  | `configuration-${'truncated' | 'wrong'}`
  | `profile-${'unknown' | 'changed' | 'lacks'}`
  | 'layout-unknown'
  | 'data-file-wrong'
  | `findings-${string}`
  | 'secret-missing'
>;
export type ProfileKind = Extract<ProblemKind, `profile-${'wrong' | 'not-proved' | 'spare-other'}`>;
export type ReachKind = Extract<
  ProblemKind,
  | 'target-missing'
  | `port-${string}`
  | 'ports-not-listed'
  | `ssh-${string}`
  | `host-key-${string}`
  | 'connection-lost'
  | `unit-${'silent' | 'unreadable' | 'deaf' | 'booting' | 'in-loader' | 'asks' | 'late' | 'reloaded' | 'elsewhere'}`
  | `line-${'not-echoed' | 'looped'}`
  | 'fragment-executed'
  | `login-${string}`
  | 'enable-refused'
  | 'command-refused'
  | 'command-not-listed'
  | 'answer-unreadable'
  | 'configuration-locked'
>;
export type IdentityKind = Extract<
  ProblemKind,
  | `unit-${'model-wrong' | 'serial-other' | 'is-old' | 'is-partner' | 'of-other-site' | 'carries-old-revision' | 'changed'}`
  | `firmware-${string}`
>;
export type ApplyKind = Extract<
  ProblemKind,
  | 'line-refused'
  | 'header-refused'
  | 'read-back-differs'
  | `save-${string}`
  | 'reload-not-proved'
  | 'work-stopped'
  | 'taken-over'
  | `change-${string}`
  | 'changes-open'
>;
export type DecisionKind = Extract<
  ProblemKind,
  'line-not-refused' | 'rewording-missing' | `word-${string}` | 'label-missing' | 'close-too-early'
>;
export type StoreKind = Extract<
  ProblemKind,
  `store-${string}` | 'blob-damaged' | 'disk-full' | 'journal-broken' | 'passphrase-missing' | `vault-${string}`
>;
export type ReportKind = Extract<
  ProblemKind,
  | `witness-${'not-allowed' | 'name-missing'}`
  | 'statement-stale'
  | 'glyph-missing'
  | `report-${string}`
  | `folder-${string}`
>;
export type WindowKind = Extract<
  ProblemKind,
  | 'app-locked'
  | 'witness-shown'
  | `pin-${string}`
  | 'sender-refused'
  | 'call-refused'
  | 'host-gone'
  | 'photo-refused'
  | `order-${'not-open' | 'not-here' | 'already-open' | 'vault-closed'}`
  | 'training-only'
  | `window-${string}`
  | 'not-now'
  | 'gate-closed'
  | 'fault'
>;
