/** What of the driver is used here: its own types are hidden by its `exports` from resolution as ES module (13.0.3). */
declare module 'better-sqlite3-multiple-ciphers' {
  export interface Statement<Parameters extends readonly unknown[], Row> {
    run(...parameters: Parameters): {readonly changes: number};
    get(...parameters: Parameters): Row | undefined;
    all(...parameters: Parameters): Row[];
    /** The first column alone. */
    pluck(): this;
  }

  export interface Database {
    prepare<Parameters extends readonly unknown[], Row = never>(sql: string): Statement<Parameters, Row>;
    /** Commits when `run` returns, rolls back when it throws; `immediate` takes the write lock at the start. */
    transaction<A extends readonly unknown[]>(
      run: (...values: A) => void
    ): {readonly immediate: (...values: A) => void};
    pragma(source: string, options?: {readonly simple: boolean}): unknown;
    exec(sql: string): this;
    close(): this;
  }

  const Driver: new (file: string, options: {readonly timeout: number; readonly fileMustExist?: boolean}) => Database;
  export default Driver;
}
