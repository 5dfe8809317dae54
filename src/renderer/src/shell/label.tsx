import {useState} from 'react';
import {call} from '../bridge.ts';
import {Button} from '../parts/button.tsx';
import {Field} from '../parts/field.tsx';
import {Mark} from '../parts/mark.tsx';
import {useVisit} from '../store/mirror.ts';
import {heed} from '../store/view.ts';
import './label.css';

export type LabelProps = {
  readonly unit: 'old' | 'new';
  readonly words: {
    readonly label: string;
    readonly hint: string;
    readonly press: string;
    readonly fits: (serial: string) => string;
    readonly differs: (serial: string) => string;
  };
};

/** The serial number on a unit's label: scanned (a scanner ends with RETURN) or typed; recorded as it was read. */
export function Label({unit, words}: LabelProps) {
  const read = useVisit().people.labels[unit];
  const [serial, setSerial] = useState('');
  const record = async () => {
    if (serial === '') return;
    const answer = await heed(call('visit.label', {unit, serial}));
    if (answer.ok) setSerial('');
  };
  return (
    <div className="label">
      <div className="label-row">
        <Field
          label={words.label}
          hint={words.hint}
          kind="code"
          value={serial}
          onChange={setSerial}
          maxLength={200}
          onEnter={() => void record()}
        />
        <Button onPress={() => void record()}>{words.press}</Button>
      </div>
      {read && (
        <p role="status">
          <Mark
            tone={read.fits ? 'good' : 'bad'}
            symbol={read.fits ? '✓' : '×'}
            word={read.fits ? words.fits(read.serial) : words.differs(read.serial)}
          />
        </p>
      )}
    </div>
  );
}
