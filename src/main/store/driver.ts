/**
 * What of the SQLite driver is used here, typed: its `exports` hide its own types from ES modules (13.0.3), so it is
 * loaded as the CommonJS module that it is.
 */
import {createRequire} from 'node:module';

export interface Statement<Parameters extends readonly unknown[], Row> {
  run(...parameters: Parameters): {readonly changes: number};
  get(...parameters: Parameters): Row | undefined;
  all(...parameters: Parameters): Row[];
  /** Rows come as their first column alone. */
  pluck(): this;
}

export interface Database {
  prepare<Parameters extends readonly unknown[], Row = never>(sql: string): Statement<Parameters, Row>;
  /** Commits when `run` returns, rolls back when it throws; `immediate` takes the write lock at the start. */
  transaction<Values extends readonly unknown[]>(
    run: (...values: Values) => void
  ): {readonly immediate: (...values: Values) => void};
  pragma(source: string, options?: {readonly simple: boolean}): unknown;
  exec(sql: string): this;
  close(): this;
}

const require = createRequire(import.meta.url);

/** Waits `timeout` ms for another's lock, then throws SQLITE_BUSY. */
export const Driver = require('better-sqlite3-multiple-ciphers') as new (
  file: string,
  options: {readonly timeout: number}
) => Database;
