import type {ReactNode} from 'react';
import {Mark} from './mark.tsx';
import './walk.css';

export type WalkProps = {
  readonly title: string;
  readonly steps: readonly {
    readonly id: string;
    readonly title: string;
    readonly text: string;
    /** What was seen points here: in a word, beside the name. */
    readonly likely?: string | undefined;
  }[];
  /** Of the last step: its press, and what came of it. */
  readonly children?: ReactNode;
};

/** What a person looks at, one after the other. */
export function Walk({title, steps, children}: WalkProps) {
  return (
    <section className="walk" aria-label={title}>
      <h3>{title}</h3>
      <ol className="walk-steps">
        {steps.map(step => (
          <li key={step.id}>
            <span className="walk-name">{step.title}</span>{' '}
            {step.likely !== undefined && <Mark tone="attention" symbol="▶" word={step.likely} />} {step.text}
          </li>
        ))}
      </ol>
      {children !== undefined && <div className="walk-test">{children}</div>}
    </section>
  );
}
