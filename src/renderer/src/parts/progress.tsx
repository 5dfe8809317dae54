import type {ReactNode} from 'react';
import {ProgressBar} from 'react-aria-components';
import {Figures} from './figures.tsx';
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
    <div className="progress" data-state={state} role="group" aria-label={label}>
      <div className="progress-head">
        <span className="progress-label">{label}</span>
        <span className="progress-word">
          <span aria-hidden="true">{symbols[state]} </span>
          {word}
        </span>
      </div>
      <div className="progress-count">
        <Figures text={text} />
      </div>
      <ProgressBar value={done} maxValue={Math.max(1, of)} valueLabel={text} aria-label={label}>
        {({percentage}) => (
          <div className="progress-track">
            <div className="progress-fill" style={{width: `${percentage ?? 0}%`}} />
          </div>
        )}
      </ProgressBar>
      <div className="progress-foot">
        <dl className="progress-facts">
          {facts.map(fact => (
            <div key={fact.name}>
              <dt>{fact.name}</dt>
              <dd>
                <Figures text={fact.text} />
              </dd>
            </div>
          ))}
        </dl>
        {actions}
      </div>
    </div>
  );
}

const symbols: Readonly<Record<ProgressProps['state'], string>> = {running: '▶', paused: '‖', stopped: '■', done: '✓'};
