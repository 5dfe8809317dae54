import type {ReactNode} from 'react';
import {Label, ProgressBar} from 'react-aria-components';
import './progress.css';

export type ProgressProps = {
  readonly label: string;
  readonly done: number;
  readonly of: number;
  /** `120 / 294 行`, as it is read aloud. */
  readonly text: string;
  readonly state: 'running' | 'paused' | 'stopped' | 'done';
  /** The state in a word: 投入中, 一時停止. */
  readonly word: string;
  /** Measured, never guessed: rate, time left, the line that is on its way. */
  readonly facts?: readonly {readonly name: string; readonly text: string}[];
  readonly actions?: ReactNode;
};

export function Progress({label, done, of, text, state, word, facts = [], actions}: ProgressProps) {
  return (
    <ProgressBar className="progress" data-state={state} value={done} maxValue={Math.max(1, of)} valueLabel={text}>
      {({percentage}) => (
        <>
          <div className="progress-head">
            <Label className="progress-label">{label}</Label>
            <span className="progress-word">
              <span aria-hidden="true">{symbols[state]} </span>
              {word}
            </span>
          </div>
          <div className="progress-count">{text}</div>
          <div className="progress-track">
            <div className="progress-fill" style={{width: `${percentage ?? 0}%`}} />
          </div>
          <div className="progress-foot">
            <dl className="progress-facts">
              {facts.map(fact => (
                <div key={fact.name}>
                  <dt>{fact.name}</dt>
                  <dd>{fact.text}</dd>
                </div>
              ))}
            </dl>
            {actions}
          </div>
        </>
      )}
    </ProgressBar>
  );
}

const symbols: Readonly<Record<ProgressProps['state'], string>> = {running: '▶', paused: '‖', stopped: '■', done: '✓'};
