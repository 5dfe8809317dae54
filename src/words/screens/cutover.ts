/** 停止・交換; for an installation 設置・接続. */
export interface CutoverWords {
  readonly title: {readonly swap: string; readonly install: string};
  readonly lead: {readonly swap: string; readonly install: string};
  readonly call: {
    readonly title: string;
    readonly text: string;
    readonly make: string;
    readonly open: string;
    readonly done: string;
  };
  /** The road where the centre cannot be reached. */
  readonly unreachable: string;
  readonly unreachableHint: string;
  readonly stop: string;
  readonly stopHint: string;
  readonly ask: {readonly title: string; readonly text: string; readonly yes: string; readonly no: string};
  stopped(time: string): string;
  readonly stopTitle: string;
  readonly sign: {
    readonly title: string;
    readonly safe: string;
    readonly safeText: string;
    readonly wait: string;
    readonly waitText: string;
  };
  readonly table: {
    readonly title: string;
    readonly port: string;
    readonly peer: string;
    readonly from: string;
    readonly to: string;
    out(port: string): string;
    in(port: string): string;
    readonly empty: string;
  };
  /** What a port is plugged into, where the order uses its usual names. */
  readonly peers: Readonly<Record<string, string>>;
  readonly cabled: string;
  readonly cabledHint: string;
  /** Where hands are those of the bench. */
  readonly cabledTraining: string;
  readonly done: string;
  readonly toVerify: string;
  readonly pending: string;
}
