import type {CheckGroup} from './check-group.ts';

/** 検証: every check with its verdict, cause, countdown and side. */
export interface VerifyWords {
  readonly title: string;
  readonly groups: Readonly<Record<CheckGroup, string>>;
  readonly start: string;
  readonly again: string;
  readonly pending: string;
  readonly pause: string;
  readonly goOn: string;
  readonly stop: string;
  readonly notYet: string;
  readonly notYetText: string;
  readonly noUnit: string;
  readonly noUnitText: string;
  readonly choose: string;
  /** `12 / 20 合格`, 未確認, 収束待ち, 不合格. */
  counts(of: {readonly pass: number; readonly all: number; readonly waiting: number; readonly open: number}): string;
  /** As long as only what needs no cables was looked at. */
  countsBefore(of: {readonly pass: number; readonly all: number}): string;
  /** Nothing runs, all was looked at. */
  readonly final: string;
  readonly working: string;
  readonly paused: string;
  /** What to do about a check that settles while nothing looks at it. */
  readonly pausedNext: string;
  readonly stopping: string;
  measured(text: string): string;
  side(text: string): string;
  readonly nextStep: string;
  left(text: string): string;
  readonly over: string;
  wordFor(check: string): string;
  readonly wordShort: string;
  readonly ended: string;
  readonly take: string;
  opened(count: number): string;
  readonly words: string;
  passed(count: number, excluded: number): string;
  readonly apart: string;
  readonly forward: string;
}
