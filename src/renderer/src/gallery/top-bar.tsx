import type {ReactNode} from 'react';
import './top-bar.css';

export type TopBarProps = {
  readonly title: ReactNode;
  readonly sub?: ReactNode;
  /** What holds for the whole visit: training, manual mode, a word owed. */
  readonly marks?: ReactNode;
  readonly clock?: ReactNode;
  /** What is open from every step: call pad, photos, notes, console. */
  readonly tools?: ReactNode;
};

export function TopBar({title, sub, marks, clock, tools}: TopBarProps) {
  return (
    <div className="top">
      <div className="top-name">
        <span className="top-title">{title}</span>
        {sub !== undefined && <span className="top-sub">{sub}</span>}
      </div>
      {marks !== undefined && <div className="top-marks">{marks}</div>}
      {clock}
      {tools !== undefined && <div className="top-tools">{tools}</div>}
    </div>
  );
}
