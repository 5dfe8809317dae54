import type {CallPurpose} from '#core/job/deeds.ts';

/** The call pad. */
export interface CallsWords {
  readonly title: string;
  readonly purposes: Readonly<Record<CallPurpose, string>>;
  begin(purpose: string): string;
  readonly choose: string;
  readonly phone: string;
  readonly script: string;
  hello(company: string, name: string): string;
  readonly asks: Readonly<Record<CallPurpose, string>>;
  readonly facts: Readonly<Record<'contract' | 'line' | 'site' | 'old' | 'new' | 'ticket', string>>;
  under(purpose: string): string;
  readonly since: string;
  readonly name: string;
  readonly nameMissing: string;
  readonly number: string;
  readonly numberHint: string;
  readonly reached: string;
  readonly notReached: string;
  readonly drop: string;
  readonly list: string;
  readonly none: string;
  readonly notAnswered: string;
  numbered(number: string): string;
  readonly pending: string;
}
