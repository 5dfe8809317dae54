import type {Problem} from './problem.ts';

/** What every expected failure travels in. A bug is thrown instead (see ARCHITECTURE.md, Errors). */
export type Result<T, P = Problem> = {readonly ok: true; readonly value: T} | {readonly ok: false; readonly problem: P};

export function ok(): Result<void, never>;
export function ok<T>(value: T): Result<T, never>;
export function ok<T>(value?: T): Result<T | undefined, never> {
  return {ok: true, value};
}

export function failed<P>(problem: P): Result<never, P> {
  return {ok: false, problem};
}
