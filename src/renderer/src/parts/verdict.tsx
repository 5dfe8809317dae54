import {Children, isValidElement, type ReactNode} from 'react';
import './verdict.css';

/** The verdicts of core/check, and `part` for a group of which some hold. */
export type VerdictKind = 'pass' | 'part' | 'unknown' | 'fail' | 'settling' | 'waived' | 'not-applicable';

export type VerdictProps = {
  readonly verdict: VerdictKind;
  /** The verdict in a word: 合格, 収束待ち, 結果不明. Green is for what was read back and for nothing else. */
  readonly word: string;
  readonly title: ReactNode;
  readonly cause?: ReactNode;
  /** What is waited for and until when; `left` is the share of the time that is left, 0 to 1. */
  readonly countdown?: {readonly text: string; readonly left?: number | undefined} | undefined;
  /** Whose side, measured values: what a person on the phone is asked for. */
  readonly detail?: ReactNode;
  readonly actions?: ReactNode;
  readonly size?: 'row' | 'large' | undefined;
};

/** One line of a check. Put several into `VerdictList`. */
export function Verdict(props: VerdictProps) {
  const {verdict, word, title, cause, countdown, detail, actions, size = 'row'} = props;
  return (
    <div className="verdict" data-verdict={verdict} data-size={size}>
      <span className="verdict-symbol" aria-hidden="true">
        {symbols[verdict]}
      </span>
      <span className="verdict-word">{word}</span>
      <div className="verdict-body">
        <div className="verdict-title">{title}</div>
        {cause !== undefined && <div className="verdict-cause">{cause}</div>}
        {detail !== undefined && <div className="verdict-detail">{detail}</div>}
        {countdown !== undefined && <Countdown {...countdown} />}
      </div>
      {actions !== undefined && <div className="verdict-actions">{actions}</div>}
    </div>
  );
}

export function VerdictList({label, children}: {readonly label: string; readonly children: ReactNode}) {
  return (
    <ul className="verdict-list" aria-label={label}>
      {Children.toArray(children).map(child => (
        <li key={isValidElement(child) ? child.key : undefined}>{child}</li>
      ))}
    </ul>
  );
}

function Countdown({text, left}: NonNullable<VerdictProps['countdown']>) {
  return (
    <div className="verdict-countdown">
      {left !== undefined && (
        <span className="verdict-bar" aria-hidden="true">
          <span style={{width: `${Math.round(Math.min(1, Math.max(0, left)) * 100)}%`}} />
        </span>
      )}
      <span>{text}</span>
    </div>
  );
}

const symbols: Readonly<Record<VerdictKind, string>> = {
  pass: '○',
  part: '△',
  unknown: '－',
  fail: '×',
  settling: '…',
  waived: '△',
  'not-applicable': '－'
};
