import type {ReactNode} from 'react';
import './frame.css';

export type FrameProps = {
  /** The strip over everything: order, clock, what is open from every step. */
  readonly top: ReactNode;
  readonly rail?: ReactNode;
  readonly children: ReactNode;
  readonly drawer?: ReactNode;
};

/** The window: strip above, rail at the left, one screen, the drawer beside it. */
export function Frame({top, rail, children, drawer}: FrameProps) {
  return (
    <div className="frame">
      <header className="frame-top">{top}</header>
      <div className="frame-middle">
        {rail}
        <main className="frame-main">{children}</main>
        {drawer}
      </div>
    </div>
  );
}
