/**
 * Every expected failure, as facts without prose: what people read stands in src/words, once for each kind and
 * language. A bug is not a Problem: it is thrown. Facts never hold a secret.
 */
import type {LintFault} from './configuration/lint.ts';
import type {FindingRef} from './plan/finding.ts';
import type {ProfileFault, ProfileLack} from './qualify/fault.ts';
import type {StepName} from './qualify/step.ts';
import type {Change} from './apply/change.ts';
import type {WordGate} from './job/deeds.ts';
import type {Difference} from './apply/difference.ts';
import type {Missing} from './procedure/rail.ts';
import type {SheetFault} from './sheet/fault.ts';
import type {ChainFault} from './journal/event.ts';
import type {OrderFault} from './order/fault.ts';

/** May the same thing be tried once more? `ask`: a person decides; `no`: something must change first. */
export type Again = 'safe' | 'ask' | 'no';

/** Facts by kind. `file` is a name inside the order folder, never a path of the machine. */
interface ProblemFacts {
  'usage-wrong': {detail: string};
  'file-unreadable': {file: string; code: string};
  // the order folder
  'order-unreadable': {file: string; detail: string};
  'order-field-wrong': {file: string; faults: readonly OrderFault[]};
  'order-file-missing': {file: string};
  'order-file-changed': {file: string; expected: string; found: string};
  'order-of-other-work': {order: string; given: string; wanted: string};
  'order-closed': {order: string; ending: string};
  'order-revision-older': {order: string; stored: number; given: number};
  'contract-not-active': {contract: string; status: string};
  // the settings sheet
  'sheet-format-unknown': {file: string; found: string};
  'sheet-encrypted': {file: string};
  'sheet-archive-unsafe': {file: string; why: ArchiveDanger; detail: string};
  'sheet-limit-passed': {file: string; limit: 'time' | 'memory' | 'cells'; allowed: number};
  'sheet-layout-unknown': {file: string; template: string};
  'sheet-wrong': {file: string; faults: readonly SheetFault[]};
  // the configuration the centre issued
  'configuration-truncated': {file: string; why: 'no-end' | 'lines' | 'digest'; expected: string; found: string};
  'configuration-wrong': {file: string; faults: readonly LintFault[]};
  // profiles, layouts, catalogue
  'profile-unknown': {profile: string};
  'layout-unknown': {layout: string; known: readonly string[]};
  'data-file-wrong': {file: string; line: number; column: number; path: string; detail: string};
  'profile-changed': {profile: string; pinned: string; found: string};
  'profile-lacks': {profile: string; lacks: ProfileLack};
  'profile-wrong': {file: string; faults: readonly ProfileFault[]};
  'profile-not-proved': {profile: string; failed: readonly StepName[]};
  'profile-spare-other': {given: string; found: string};
  // before anything is sent
  'findings-stop': {findings: readonly FindingRef[]};
  'findings-open': {findings: readonly FindingRef[]};
  'secret-missing': {secret: SecretName};
  // reaching the unit
  'target-missing': {order: string};
  'port-missing': {port: string};
  /** The adapter that was used under this name shows under another one now. */
  'port-moved': {port: string; now: string};
  'port-busy': {port: string};
  'port-not-permitted': {port: string};
  'port-not-usable': {port: string; words: string};
  'port-driver': {port: string; words: string};
  'ports-not-listed': {words: string};
  'ssh-refused': {host: string; port: number};
  'ssh-unreachable': {host: string; port: number; words: string};
  'ssh-silent': {host: string; port: number; waitedMs: number};
  'ssh-algorithms': {host: string; part: string};
  'ssh-no-password': {host: string; offered: readonly string[]};
  'host-key-changed': {host: string; expected: string; found: string};
  'host-key-unknown': {host: string; found: string};
  'host-key-unreadable': {host: string; words: string};
  'connection-lost': {during: string; words: string};
  // the conversation
  'unit-silent': {waitedMs: number; bauds: readonly number[]};
  'unit-unreadable': {bauds: readonly number[]};
  'unit-deaf': {waitedMs: number};
  /** Everything that is sent comes back as it is: there is a bridge in the line, and no unit. */
  'line-looped': {};
  'unit-booting': {waitedMs: number};
  'unit-in-loader': {prompt: string};
  'unit-asks': {question: string; after: string};
  'unit-late': {command: string; waitedMs: number};
  'line-not-echoed': {command: string; tries: number};
  /** The unit took a part of a line, or another than was typed: a RETURN that nobody pressed. */
  'fragment-executed': {command: string; fragment: string};
  'login-refused': {user: string; tried: readonly SecretName[]};
  'login-locked': {seconds: number};
  'login-setup-refused': {answer: string};
  'enable-refused': {tried: readonly SecretName[]};
  'command-refused': {command: string; answer: readonly string[]};
  'answer-unreadable': {command: string; wanted: string};
  'configuration-locked': {answer: string};
  'unit-reloaded': {during: string};
  'unit-elsewhere': {during: string; expected: string; prompt: string};
  // the identity gate
  'unit-model-wrong': {expected: string; found: string};
  'unit-serial-other': {expected: readonly string[]; found: string};
  'unit-is-old': {serial: string};
  'unit-is-partner': {serial: string};
  'unit-of-other-site': {expected: string; found: string};
  'unit-carries-old-revision': {differences: number};
  'firmware-not-covered': {profile: string; firmware: string};
  'firmware-near': {profile: string; firmware: string};
  'unit-changed': {expected: string; found: string};
  // applying, reading back, saving
  'line-refused': {line: number; text: string; mode: string; answer: readonly string[]};
  'header-refused': {line: number; text: string; mode: string; answer: readonly string[]};
  'read-back-differs': {differences: readonly Difference[]};
  'save-refused': {answer: readonly string[]};
  'save-not-proved': {state: string};
  'reload-not-proved': {waitedMs: number};
  // a person at the running work
  'work-stopped': {};
  'taken-over': {};
  'changes-open': {changes: readonly Change[]};
  'change-unknown': {change: string};
  'change-word-missing': {change: string};
  'command-not-listed': {command: string};
  // what a person decides, and the centre's word
  'line-not-refused': {line: number};
  'rewording-missing': {line: number; text: string};
  'word-missing': {gate: WordGate; subject: string};
  'word-useless': {gate: WordGate; subject: string};
  'label-missing': {serials: readonly string[]};
  'close-too-early': {attempts: number};
  // what must outlive a crash
  'store-locked': {folder: string};
  'store-damaged': {file: string; movedTo: string};
  'store-newer': {found: number; known: number};
  'store-io': {operation: string; code: string};
  'disk-full': {operation: string};
  'journal-broken': {order: string; seq: number; why: ChainFault};
  'blob-damaged': {name: string; why: 'missing' | 'changed'};
  'store-key-wrong': {folder: string};
  'passphrase-missing': {};
  'vault-not-opened': {};
  'vault-damaged': {detail: string};
  'vault-keychain-missing': {found: string};
  'vault-keychain-refused': {};
  // witness and report
  'witness-not-allowed': {};
  'witness-name-missing': {};
  /** Control numbers; null: nothing is shown. */
  'statement-stale': {answered: string; shown: string | null};
  'glyph-missing': {character: string; codePoint: string};
  'report-unreadable': {file: string; detail: string};
  'report-changed': {faults: readonly ReportFault[]};
  'folder-not-writable': {folder: string; code: string};
  'folder-holds-other': {folder: string; names: readonly string[]};
  // the window and its host
  'app-locked': {};
  'witness-shown': {};
  'pin-wrong': {waitMs: number};
  'pin-unset': {};
  'sender-refused': {};
  'call-refused': {name: string; path: string};
  'host-gone': {};
  'photo-refused': {why: 'not-jpeg' | 'heic' | 'too-large' | 'exif'};
  'order-not-open': {};
  'order-not-here': {order: string};
  'order-already-open': {order: string};
  'order-vault-closed': {order: string};
  'training-only': {};
  'window-not-opened': {folder: string};
  /** A decision that rests on something older than what stands now; both are decision revisions. */
  'window-stale': {seen: number; now: number};
  'not-now': {why: NotNow};
  /** A step whose gate is closed, and everything that it still waits for. */
  'gate-closed': {missing: readonly Missing[]};
  /** A bug, as a window hears of it; `id` finds it in the host's log. */
  fault: {id: string};
}

export type ArchiveDanger =
  'too-large' | 'ratio' | 'too-many' | 'name' | 'link' | 'overlap' | 'duplicate' | 'encrypted' | 'damaged';
/** Why a call is not possible as things stand. */
export type NotNow =
  | 'working'
  | 'idle'
  | 'no-target'
  | 'no-line'
  | 'keyboard-taken'
  | 'keyboard-not-taken'
  | 'ended'
  | 'not-ended'
  | 'not-shown'
  | 'by-hand'
  | 'not-by-hand'
  | 'photos-allowed'
  | 'photos-not-allowed';
/** Secrets by the name people know them by; the values never leave the order, the vault and the unit's wire. */
export type SecretName =
  'factory-password' | 'setup-password' | 'earlier-setup-password' | 'site-password' | 'enable-password';
export type ReportFault = {
  readonly file: string;
  readonly why: 'changed' | 'missing' | 'extra' | 'signature' | 'chain' | 'statement' | 'manifest' | 'signer';
};

export type ProblemKind = keyof ProblemFacts;
export type Problem = {
  [K in ProblemKind]: {readonly kind: K; readonly again: Again} & Readonly<ProblemFacts[K]>;
}[ProblemKind];
export type ProblemOf<K extends ProblemKind> = Extract<Problem, {kind: K}>;

const safe: ReadonlySet<ProblemKind> = new Set<ProblemKind>([
  'port-busy',
  'port-missing',
  'port-moved',
  'ports-not-listed',
  'ssh-refused',
  'ssh-unreachable',
  'ssh-silent',
  'unit-silent',
  'unit-booting',
  'login-locked',
  'store-locked',
  'disk-full',
  'connection-lost',
  'work-stopped',
  'taken-over',
  'pin-wrong',
  'host-gone'
]);
const no: ReadonlySet<ProblemKind> = new Set<ProblemKind>([
  'order-unreadable',
  'order-field-wrong',
  'order-file-changed',
  'order-closed',
  'contract-not-active',
  'sheet-archive-unsafe',
  'configuration-truncated',
  'findings-stop',
  'host-key-changed',
  'unit-model-wrong',
  'unit-is-old',
  'unit-is-partner',
  'unit-of-other-site',
  'journal-broken',
  'blob-damaged',
  'vault-damaged',
  'report-changed'
]);

/** The only way to make a Problem; whether it may be tried again belongs to its kind. */
export function problem<K extends ProblemKind>(kind: K, facts: Readonly<ProblemFacts[K]>): ProblemOf<K> {
  const again: Again = safe.has(kind) ? 'safe' : no.has(kind) ? 'no' : 'ask';
  return {kind, again, ...facts} as unknown as ProblemOf<K>;
}
