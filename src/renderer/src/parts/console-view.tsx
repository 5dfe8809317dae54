import {lazy, Suspense} from 'react';
import './console-view.css';

/** Called once with where to write; returns how to stop. What was shown before is written first. */
export type ConsoleFeed = (write: (text: string) => void) => () => void;

export type ConsoleViewProps = {
  readonly label: string;
  readonly feed: ConsoleFeed;
  /** What stands there until the terminal is loaded. */
  readonly loading: string;
  /**
   * Only while a person has taken over. It gets the keys that were pressed and nothing else: what a terminal answers by
   * itself to a unit's queries, and what is pasted, goes nowhere.
   */
  readonly onType?: ((keys: string) => void) | undefined;
  /** How to get out again by keyboard, said while typing: Shift+Tab. */
  readonly typingHint?: string | undefined;
  readonly screenReader?: boolean | undefined;
};

/** The terminal is half of the window's JavaScript: it is fetched when a console is first looked at. */
const Screen = lazy(async () => ({default: (await import('./console-screen.tsx')).ConsoleScreen}));

export function ConsoleView(props: ConsoleViewProps) {
  return (
    <div className="console" data-typing={props.onType !== undefined || undefined}>
      <Suspense
        fallback={
          <p className="console-loading" role="status">
            {props.loading}
          </p>
        }
      >
        <Screen {...props} />
      </Suspense>
      {props.onType !== undefined && props.typingHint !== undefined && (
        <p className="console-hint">{props.typingHint}</p>
      )}
    </div>
  );
}
