import type {ReactNode} from 'react';
import './problem-card.css';

export type ProblemCardProps = {
  /** The stable number, read aloud on the phone: P-217. */
  readonly number: string;
  readonly title: string;
  readonly means: string;
  readonly next: string;
  /** Headings of the two: 現場での意味, 次にすること. */
  readonly words: {readonly means: string; readonly next: string};
  /** Whether the same may be tried once more, in a sentence. */
  readonly again?: string | undefined;
  /** The device's own last words, the port, the line: what the number alone does not tell. */
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  readonly tone?: 'bad' | 'attention' | undefined;
};

export function ProblemCard(props: ProblemCardProps) {
  const {number, title, means, next, words, again, children, actions, tone = 'bad'} = props;
  return (
    <section className="problem" data-tone={tone} role="alert" aria-label={`${number} ${title}`}>
      <p className="problem-number">
        <span aria-hidden="true">{tone === 'bad' ? '×' : '!'}</span> {number}
      </p>
      <div className="problem-body">
        <h2 className="problem-title">{title}</h2>
        <dl className="problem-words">
          <div>
            <dt>{words.means}</dt>
            <dd>{means}</dd>
          </div>
          <div className="problem-next">
            <dt>{words.next}</dt>
            <dd>{next}</dd>
          </div>
        </dl>
        {again !== undefined && <p className="problem-again">{again}</p>}
        {children}
        {actions !== undefined && <div className="problem-actions">{actions}</div>}
      </div>
    </section>
  );
}
