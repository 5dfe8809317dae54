import type {NotRead, SheetNoteKind} from '#core/settings/settings.ts';

/** What a person is told about a sheet that was read: what was left out, and what to look at though nothing is wrong. */
export interface SheetWords {
  readonly notRead: Readonly<Record<NotRead['why'], string>>;
  readonly notes: Readonly<Record<SheetNoteKind, string>>;
  /** How much was read; the first line of a summary. */
  summary(counts: {readonly values: number; readonly notRead: number; readonly notes: number}): string;
}
