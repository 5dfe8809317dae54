import './whole.css';

const number = /([\dA-Za-z]+(?:-[\dA-Za-z]+)*-\d[\dA-Za-z]*|[\dA-Z]+(?:-[\dA-Z]+)+)/;

/** A text in which no number of a phone or a unit is broken at its hyphens: people read them aloud. */
export function Whole({text}: {readonly text: string}) {
  return text.split(number).map((part, at) =>
    at % 2 === 0 ? (
      part
    ) : (
      <span key={at} className="whole">
        {part}
      </span>
    )
  );
}
