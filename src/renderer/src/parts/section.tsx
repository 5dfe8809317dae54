import type {ReactNode} from 'react';
import './section.css';

export type SectionProps = {
  readonly title: string;
  /** Beside the heading: a count, a mark. */
  readonly note?: ReactNode;
  readonly children: ReactNode;
};

/** A part of a screen under its own heading; a group, not a landmark: there are many. */
export function Section({title, note, children}: SectionProps) {
  return (
    <section className="section" role="group" aria-label={title}>
      <header className="section-head">
        <h2>{title}</h2>
        {note !== undefined && <span className="section-note">{note}</span>}
      </header>
      {children}
    </section>
  );
}
