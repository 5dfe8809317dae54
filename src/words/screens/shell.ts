import type {LineView} from '#core/contract/snapshot.ts';
import type {Missing, RailEntry, RailStep} from '#core/procedure/rail.ts';
import type {Tool} from './tool.ts';

/** What stands around every screen: frame, rail, header. */
export interface ShellWords {
  readonly name: string;
  readonly steps: Readonly<Record<RailStep, string>>;
  readonly rail: string;
  readonly states: Readonly<Record<RailEntry['state'], string>>;
  /** One sentence for each thing that a closed gate waits for. */
  readonly missing: Readonly<Record<Missing['what'], string>>;
  /** Leads to where it can be had. */
  goTo(step: string): string;
  readonly toNow: string;
  readonly list: string;
  readonly tools: Readonly<Record<Tool, string>>;
  readonly toolsLabel: string;
  readonly training: string;
  readonly lineLabel: string;
  /** Also what the machine does not do while it holds the line: it waits for a person. */
  readonly line: Readonly<Record<LineView['state'] | 'paused', string>>;
  readonly lock: string;
  readonly display: {
    readonly open: string;
    readonly language: string;
    readonly languages: Readonly<Record<'ja' | 'en', string>>;
    readonly look: string;
    readonly looks: Readonly<Record<'light' | 'dark' | 'contrast', string>>;
    readonly close: string;
  };
  readonly starting: string;
  readonly loading: string;
  readonly gone: {readonly word: string; readonly text: string};
  /** A bug in the window itself: a part of it cannot be drawn. */
  readonly broken: {readonly title: string; readonly means: string; readonly next: string; readonly reload: string};
}
