import type {Line, Section} from '#core/witness/statement.ts';
import {Button} from 'react-aria-components';

export type SectionsProps = {
  readonly sections: readonly Section[];
  /** While a question is asked each line can be pressed. */
  readonly onLine?: ((line: Line) => void) | undefined;
};

/** The statement's own lines, word for word: nothing is added, left out or put in other words here. */
export function Sections({sections, onLine}: SectionsProps) {
  return sections.map(section => (
    <section key={section.heading} className="said-section">
      <h2>{section.heading}</h2>
      <ul>
        {section.lines.map((line, at) => (
          <li key={at} data-mark={line.mark === '' ? 'none' : line.mark}>
            {onLine ? (
              <Button className="said-line" onPress={() => onLine(line)}>
                <Words line={line} />
              </Button>
            ) : (
              <span className="said-line">
                <Words line={line} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  ));
}

function Words({line: {mark, text}}: {readonly line: Line}) {
  return (
    <>
      {mark !== '' && <span className="said-mark">{mark}</span>}
      <span>{text}</span>
    </>
  );
}
