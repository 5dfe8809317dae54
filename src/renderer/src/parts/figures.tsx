import './figures.css';

/** A time or a count that changes while it is looked at: every digit is as wide as the next, nothing trembles. */
export function Figures({text}: {readonly text: string}) {
  return (
    <span className="figures">
      {text.split(/(1)/).map((run, at) =>
        run === '1' ? (
          <span key={at} className="figure-one">
            1
          </span>
        ) : (
          run
        )
      )}
    </span>
  );
}
