import './kbd-hint.css';

export type KbdHintProps = {readonly keys: readonly string[]; readonly text: string};

/** A key and what it does: [F2] 通話. */
export function KbdHint({keys, text}: KbdHintProps) {
  return (
    <span className="keys">
      {keys.map(key => (
        <kbd key={key}>{key}</kbd>
      ))}
      {text}
    </span>
  );
}
