import type {WorkName} from '#core/contract/snapshot.ts';

/** PIN: choosing it, the locked screen, and the road for who forgot it. */
export interface LockWords {
  readonly set: {
    readonly title: string;
    readonly text: string;
    readonly first: string;
    readonly second: string;
    readonly hint: string;
    readonly tooShort: string;
    readonly differ: string;
    readonly press: string;
  };
  readonly open: {
    readonly title: string;
    readonly text: string;
    readonly pin: string;
    readonly missing: string;
    readonly press: string;
    wait(seconds: number): string;
    readonly wrong: string;
  };
  readonly progress: {
    readonly title: string;
    readonly idle: string;
    readonly none: string;
    count(done: number, total: number): string;
  };
  readonly forgot: {
    readonly link: string;
    readonly title: string;
    readonly text: string;
    readonly name: string;
    readonly number: string;
    readonly missing: string;
    readonly press: string;
    readonly refused: string;
    readonly back: string;
  };
  /** From the witness's page: what the engineer reads who was handed the laptop back. */
  readonly back: {readonly title: string; readonly pin: string; readonly toPage: string};
  readonly works: Readonly<Record<WorkName, string>>;
  readonly states: Readonly<Record<'running' | 'paused' | 'stopping', string>>;
  readonly digits: string;
  readonly clear: string;
  readonly pending: string;
}
