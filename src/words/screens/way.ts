/** Choosing the way to the unit. */
export interface WayWords {
  readonly title: string;
  readonly label: string;
  readonly none: string;
  readonly noneHint: string;
  readonly reading: string;
  readonly training: string;
  readonly trainingHint: string;
  lastUsed(path: string): string;
  readonly ids: string;
  readonly unknownMaker: string;
  readonly ssh: {
    readonly title: string;
    readonly host: string;
    readonly port: string;
    readonly key: string;
    readonly keyHint: string;
    readonly keyWrong: string;
  };
}
