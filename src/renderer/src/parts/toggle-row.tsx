import type {ReactNode} from 'react';
import {Checkbox} from 'react-aria-components';
import {Whole} from './whole.tsx';
import './toggle-row.css';

export type ToggleRowProps = {
  readonly text: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  readonly hint?: string | undefined;
  /** What stands at the right: a state in words, a time. */
  readonly state?: ReactNode;
  readonly readOnly?: boolean | undefined;
};

/** One thing that was done or holds, over the whole width: a glove hits the row, not a box. */
export function ToggleRow({text, on, onChange, hint, state, readOnly = false}: ToggleRowProps) {
  return (
    <Checkbox className="toggle" isSelected={on} onChange={onChange} isReadOnly={readOnly}>
      <span className="toggle-box" aria-hidden="true">
        {on ? '✓' : ''}
      </span>
      <span className="toggle-text">
        {text}
        {hint !== undefined && (
          <span className="toggle-hint">
            <Whole text={hint} />
          </span>
        )}
      </span>
      {state !== undefined && <span className="toggle-state">{state}</span>}
    </Checkbox>
  );
}
