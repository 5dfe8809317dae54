import type {NoSign, SignedHow} from '#core/witness/sign-off.ts';

/** The engineer's side of 立会サイン: what will be shown, and the roads. */
export interface WitnessWords {
  readonly title: string;
  readonly intro: string;
  readonly roads: string;
  readonly show: string;
  readonly endAndShow: string;
  readonly ending: string;
  readonly stale: string;
  readonly staleText: string;
  readonly lookAgain: string;
  readonly early: string;
  readonly earlyHint: string;
  readonly paper: string;
  readonly paperHint: string;
  readonly nobody: string;
  readonly nobodyHint: string;
  readonly reasons: Readonly<Record<NoSign, string>>;
  readonly reason: string;
  readonly reasonMissing: string;
  readonly record: string;
  readonly cancel: string;
  readonly how: Readonly<Record<SignedHow['kind'], string>>;
  readonly parts: Readonly<Record<'final' | 'early', string>>;
  control(control: string): string;
  readonly signedTitle: string;
  readonly nothing: string;
  readonly questions: string;
  readonly questionsHint: string;
  readonly print: {
    readonly title: string;
    readonly text: string;
    readonly print: string;
    readonly name: string;
    readonly receipt: string;
    readonly receiptHint: string;
    readonly receiptDefault: string;
    readonly record: string;
    readonly missing: string;
  };
  readonly forward: string;
  readonly pending: string;
}
