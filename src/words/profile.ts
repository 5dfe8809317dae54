import type {ProfileFaultKind, ProfileNoteKind} from '#core/qualify/fault.ts';
import type {Step, StepName} from '#core/qualify/step.ts';

/** What is said to whoever writes a profile, or has a unit prove one. */
export interface ProfileWords {
  readonly faults: Readonly<Record<ProfileFaultKind, string>>;
  readonly notes: Readonly<Record<ProfileNoteKind, string>>;
  readonly steps: Readonly<Record<StepName, string>>;
  readonly results: Readonly<Record<Step['result'], string>>;
  readonly statuses: Readonly<Record<'provisional' | 'qualified', string>>;
  /** The operator's own label, and whether a real unit proved the profile; the label may say so already. */
  standing(label: string, provisional: boolean): string;
  /** Files that were written. */
  written(files: number): string;
  /** The unit was not said to be a real one: its file qualifies nothing. */
  readonly notReal: string;
  sound(label: string): string;
}
