import type {LintNoteKind} from '#core/configuration/lint-notes.ts';

/** Kinds of finding: the part of a finding's id before the colon. What stands after it says which one. */
export type FindingKind =
  | 'contract'
  | 'wan-account'
  | 'wan-address'
  | 'old-serial'
  | 'model'
  | 'vpn-remote'
  | 'vpn-secret'
  | 'port-forward'
  | 'dhcp-range'
  | 'hostname'
  | 'revision'
  | 'firmware-near'
  | 'port-mapping'
  | LintNoteKind
  | 'setting';

export type FindingWords = Readonly<Record<FindingKind, {readonly title: string; readonly means: string}>>;
