import './mark.css';

/** How a thing stands; the symbol and the word say it, the colour only helps. */
export type Tone = 'plain' | 'good' | 'attention' | 'bad' | 'accent' | 'training';

export type MarkProps = {
  readonly tone: Tone;
  readonly symbol: string;
  readonly word: string;
};

/** A state in one symbol and one word: 送信済, センター受領, 結果不明. */
export function Mark({tone, symbol, word}: MarkProps) {
  return (
    <span className="mark" data-tone={tone}>
      <span className="mark-symbol" aria-hidden="true">
        {symbol}
      </span>
      {word}
    </span>
  );
}
