/** What the browser host says where it was started, and to whoever comes without its address. */
export interface BrowserWords {
  readonly opened: string;
  readonly byHand: Readonly<Record<'no-display' | 'no-browser' | 'not-wanted', string>>;
  /** Before the address. */
  readonly address: string;
  readonly stays: string;
  readonly portTaken: (port: number) => string;
  readonly notBuilt: string;
  readonly refused: string;
}
