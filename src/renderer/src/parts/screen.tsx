import type {ReactNode} from 'react';
import './screen.css';

export type ScreenProps = {
  readonly title: string;
  /** One sentence: what is done here. */
  readonly lead?: ReactNode;
  /** Beside the title: a mark, a time. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  /** The one primary action, last; it stays in sight while the rest scrolls. */
  readonly actions?: ReactNode;
  /** What fills the height by itself: a console, a list of lines. */
  readonly fill?: boolean | undefined;
};

/** One step's screen: title, work, one primary action at the bottom right. */
export function Screen({title, lead, aside, children, actions, fill = false}: ScreenProps) {
  return (
    <article className="screen" data-fill={fill || undefined}>
      <header className="screen-head">
        <div>
          <h1>{title}</h1>
          {lead !== undefined && <p className="screen-lead">{lead}</p>}
        </div>
        {aside}
      </header>
      <div className="screen-body">{children}</div>
      {actions !== undefined && <footer className="screen-actions">{actions}</footer>}
    </article>
  );
}
