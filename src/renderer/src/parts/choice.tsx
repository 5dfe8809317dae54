import {Label, Radio, RadioGroup, Text} from 'react-aria-components';
import './choice.css';

export type Option<Id extends string> = {
  readonly id: Id;
  readonly text: string;
  readonly hint?: string | undefined;
  /** ○ × － where the answers are a verdict. */
  readonly symbol?: string | undefined;
};

export type ChoiceProps<Id extends string> = {
  readonly label: string;
  readonly options: readonly Option<Id>[];
  /** Nothing is chosen before a person chose. */
  readonly value: Id | undefined;
  readonly onChange: (id: Id) => void;
  /** `segments`: two to four short answers in a row; `list`: one below the other, each with a hint. */
  readonly shape?: 'segments' | 'list' | undefined;
  readonly hint?: string | undefined;
  readonly problem?: string | false | undefined;
  readonly readOnly?: boolean | undefined;
  /** In a table of questions the label stands at the left. */
  readonly inline?: boolean | undefined;
};

export function Choice<Id extends string>(props: ChoiceProps<Id>) {
  const {label, options, value, onChange, shape = 'segments', hint, problem, readOnly = false, inline = false} = props;
  return (
    <RadioGroup
      className="choice"
      data-shape={shape}
      data-inline={inline || undefined}
      value={value ?? null}
      onChange={id => onChange(id as Id)}
      isInvalid={Boolean(problem)}
      isReadOnly={readOnly}
      orientation={shape === 'segments' ? 'horizontal' : 'vertical'}
    >
      <span className="choice-head">
        <Label className="choice-label">{label}</Label>
        {hint !== undefined && (
          <Text slot="description" className="choice-hint">
            {hint}
          </Text>
        )}
      </span>
      <div className="choice-options">
        {options.map(option => (
          <Answer key={option.id} {...option} />
        ))}
      </div>
      {problem && (
        <Text slot="errorMessage" className="choice-problem">
          <span aria-hidden="true">× </span>
          {problem}
        </Text>
      )}
    </RadioGroup>
  );
}

function Answer({id, text, hint, symbol}: Option<string>) {
  return (
    <Radio value={id} className="choice-option">
      <span className="choice-dot" aria-hidden="true">
        {symbol}
      </span>
      <span className="choice-text">
        {text}
        {hint !== undefined && <span className="choice-hint">{hint}</span>}
      </span>
    </Radio>
  );
}
