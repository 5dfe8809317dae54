import type {ReactNode} from 'react';
import {Button} from 'react-aria-components';
import './step-rail.css';

export type StepState = 'done' | 'now' | 'open' | 'attention' | 'closed';

export type RailStep = {
  readonly id: string;
  readonly name: string;
  readonly state: StepState;
  /** The state in a word: 済, いま, 未, 要確認, まだ. */
  readonly word: string;
  /** What a closed gate waits for, one sentence, and the way there. */
  readonly missing?: {readonly text: string; readonly link?: RailLink | undefined} | undefined;
};

export type RailLink = {readonly text: string; readonly onPress: () => void};

export type StepRailProps = {
  readonly label: string;
  readonly steps: readonly RailStep[];
  /** The step that is on screen; looking at another is always possible. */
  readonly current: string;
  readonly onOpen: (id: string) => void;
  readonly head?: ReactNode;
  readonly foot?: ReactNode;
};

export function StepRail({label, steps, current, onOpen, head, foot}: StepRailProps) {
  return (
    <nav className="rail" aria-label={label}>
      {head}
      <ol className="rail-steps">
        {steps.map(step => (
          <li key={step.id} className="rail-step" data-state={step.state}>
            <Button
              className="rail-open"
              onPress={() => onOpen(step.id)}
              {...(step.id === current ? {'aria-current': 'step' as const} : {})}
            >
              <span className="rail-symbol" aria-hidden="true">
                {symbols[step.state]}
              </span>
              <span className="rail-name">{step.name}</span>
              <span className="rail-word">{step.word}</span>
            </Button>
            {step.missing && <Missing {...step.missing} />}
          </li>
        ))}
      </ol>
      {foot}
    </nav>
  );
}

function Missing({text, link}: NonNullable<RailStep['missing']>) {
  if (link === undefined) return <p className="rail-missing">{text}</p>;
  return (
    <Button className="rail-missing rail-link" onPress={link.onPress}>
      {text} <span className="rail-way">{link.text}</span>
    </Button>
  );
}

const symbols: Readonly<Record<StepState, string>> = {done: '✓', now: '▶', open: '', attention: '!', closed: '－'};
