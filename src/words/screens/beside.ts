/** What lies in the drawer beside the call pad, photos and hands: notes, console, training bench. */
export interface BesideWords {
  readonly close: string;
  readonly notes: {
    readonly title: string;
    readonly text: string;
    readonly textHint: string;
    readonly missing: string;
    readonly visit: string;
    readonly request: string;
    readonly requestHint: string;
    readonly list: string;
    readonly none: string;
    readonly about: Readonly<Record<'visit' | 'request', string>>;
    readonly pending: string;
  };
  readonly console: {
    readonly title: string;
    readonly lead: string;
    /** While no unit is on the line: why the screen stays empty. */
    readonly none: string;
    readonly loading: string;
  };
  readonly bench: {
    readonly title: string;
    readonly word: string;
    readonly lead: string;
    readonly console: string;
    readonly consoleStates: Readonly<Record<'in' | 'out', string>>;
    readonly pull: string;
    readonly join: string;
    readonly joinAs: string;
    readonly power: string;
    readonly powerStates: Readonly<Record<'on' | 'off', string>>;
    readonly powerOn: string;
    readonly powerOff: string;
    readonly cables: string;
    readonly port: string;
    readonly peer: string;
    readonly state: string;
    readonly plugged: string;
    readonly unplugged: string;
    plug(port: string): string;
    unplug(port: string): string;
    readonly plugAll: string;
    readonly pending: string;
  };
}
