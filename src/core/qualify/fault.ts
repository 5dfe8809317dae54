/** What is wrong with a profile beyond its schema; `line` is of its file, 0 where it is about no one line. */
export interface ProfileFault {
  readonly kind: ProfileFaultKind;
  /** Where it stands in the profile, with dots. */
  readonly path: string;
  readonly line: number;
  /** What was found: a prompt, a line, a name of a file. */
  readonly detail: string;
}

export const profileFaultKinds = [
  /** A pattern matches a line that holds nothing. */
  'empty-line',
  /** A pattern takes longer than 1 ms per KiB of a hostile line. */
  'slow',
  /** The nonce is not what the profile itself calls a comment. */
  'nonce-no-comment',
  /** A prompt is not read as its own mode, or as another mode too. */
  'prompt-misread',
  'fixture-missing',
  'fixture-header',
  'fixture-misread',
  /** It calls itself qualified, and no qualification file says so. */
  'not-qualified'
] as const;
export type ProfileFaultKind = (typeof profileFaultKinds)[number];

/** What is not wrong and should be known. */
export interface ProfileNote extends Omit<ProfileFault, 'kind'> {
  readonly kind: ProfileNoteKind;
}

export const profileNoteKinds = [
  /** A line is an error and ok: ok wins. */
  'ok-beats-error',
  /** Nothing of the profile's tests proves this part. */
  'untested',
  /** The dialect has no comment: the nonce must never be executed. */
  'no-comment',
  /** Every fixture was written by hand: no unit has been met. */
  'nothing-recorded'
] as const;
export type ProfileNoteKind = (typeof profileNoteKinds)[number];

/** What a visit needs to know of a kind of unit, and its profile does not say. */
export type ProfileLack = 'serial' | 'mac' | 'uptime' | 'save' | 'saved' | 'reload' | 'negation';
