/** What a unit is asked to prove of a profile, in this order. */
const readSteps = [
  'wake',
  'login',
  'line-kill',
  'modes',
  'identify',
  'nonce',
  'paging-off',
  'refused-line',
  'accepted-line',
  'read-back',
  'end-of-output',
  'saved-state',
  'observations'
] as const;
/** Only on a unit that a person named as a spare. */
export const writeSteps = ['section', 'refused-header', 'removal', 'save'] as const;
export const stepNames = [...readSteps, ...writeSteps] as const;
export type StepName = (typeof stepNames)[number];

/** `not-tried`: what came before failed, the unit or the profile has no such thing, or it was not allowed. */
export interface Step {
  readonly step: StepName;
  readonly result: 'passed' | 'failed' | 'not-tried';
  /** What was seen, in the unit's words, or a name of a Problem; masked. */
  readonly seen: string;
}
