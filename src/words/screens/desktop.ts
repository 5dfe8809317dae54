/** What the desktop app itself says, outside its window's page. */
export interface DesktopWords {
  /** Closing while the machine works at the unit. */
  readonly leaving: {
    readonly title: string;
    readonly detail: string;
    readonly stay: string;
    readonly leave: string;
  };
  readonly view: string;
}
