import {Button} from '../parts/button.tsx';
import {Field} from '../parts/field.tsx';
import {useWords} from '../store/words.ts';
import {digitsOf} from './digits.ts';
import './pin-pad.css';

export type PinPadProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (pin: string) => void;
  readonly onEnter: () => void;
  readonly hint?: string | undefined;
  readonly problem?: string | false | undefined;
  readonly autoFocus?: boolean;
  /** Keys for gloves beside the keyboard. */
  readonly keys?: boolean;
};

const longestPin = 12;

/** A PIN is typed or pressed; it never shows. */
export function PinPad({keys = false, value, onChange, autoFocus = false, ...rest}: PinPadProps) {
  const {lock: said} = useWords().screens;
  const set = (text: string) => onChange(digitsOf(text).slice(0, longestPin));
  return (
    <div className="pin">
      <Field kind="secret" value={value} onChange={set} autoFocus={autoFocus} {...rest} />
      {keys && (
        <div className="pin-keys" role="group" aria-label={said.digits}>
          {['1', '2', '3', '4', '5', '6', '7', '8', '9'].map(digit => (
            <Button key={digit} onPress={() => set(value + digit)}>
              {digit}
            </Button>
          ))}
          <Button kind="quiet" onPress={() => onChange('')}>
            {said.clear}
          </Button>
          <Button onPress={() => set(`${value}0`)}>0</Button>
        </div>
      )}
    </div>
  );
}
