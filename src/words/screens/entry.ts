import type {SiteConditions} from '#core/job/deeds.ts';

/** 入館・現場の条件. */
export interface EntryWords {
  readonly title: string;
  readonly lead: string;
  readonly entered: {
    readonly title: string;
    readonly press: string;
    readonly pending: string;
    readonly at: (time: string) => string;
    readonly not: string;
  };
  readonly conditions: {
    readonly title: string;
    readonly hint: string;
    readonly asks: Readonly<Record<keyof SiteConditions, string>>;
    readonly hints: Readonly<Record<keyof SiteConditions, string>>;
    readonly yes: string;
    readonly no: string;
    /** Answers what has no answer yet. */
    readonly rest: string;
    readonly press: string;
    readonly pending: string;
    readonly recorded: string;
    readonly unanswered: (count: number) => string;
    readonly change: string;
  };
  readonly both: string;
  readonly next: string;
}
