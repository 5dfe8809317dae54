import {useState, type KeyboardEvent} from 'react';
import {Input, Label, Text, TextArea, TextField} from 'react-aria-components';
import './field.css';

export type FieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** `digits`: a centre's number; `code`: a serial, in capitals; both take full-width typing and pasting. */
  readonly kind?: 'text' | 'digits' | 'code' | 'secret' | 'long' | undefined;
  readonly hint?: string | undefined;
  /** What is wrong with it, one sentence. */
  readonly problem?: string | false | undefined;
  /** Beside the label, in a word: 任意, 必須. */
  readonly note?: string | undefined;
  /** After the value: 行, 分, V. */
  readonly unit?: string | undefined;
  readonly maxLength?: number | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly readOnly?: boolean | undefined;
  readonly short?: boolean | undefined;
  /** RETURN, which is also how a scanner ends what it reads. */
  readonly onEnter?: (() => void) | undefined;
};

export function Field(props: FieldProps) {
  const {label, kind = 'text', hint, problem, note, short, maxLength, autoFocus, readOnly} = props;
  const typing = useTyping(props);
  return (
    <TextField
      className="field"
      data-kind={kind}
      data-short={short || undefined}
      value={typing.shown}
      onChange={typing.onChange}
      isInvalid={Boolean(problem)}
      isReadOnly={readOnly ?? false}
      autoComplete="off"
      spellCheck="false"
      type={kind === 'secret' ? 'password' : 'text'}
      {...(kind === 'digits' ? {inputMode: 'numeric' as const} : {})}
      {...(maxLength === undefined ? {} : {maxLength})}
      {...(autoFocus === undefined ? {} : {autoFocus})}
    >
      <Label className="field-label">
        {label}
        {note !== undefined && <span className="field-note">{note}</span>}
      </Label>
      {hint !== undefined && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <Control {...props} typing={typing} />
      {problem && (
        <Text slot="errorMessage" className="field-problem">
          <span aria-hidden="true">× </span>
          {problem}
        </Text>
      )}
    </TextField>
  );
}

function Control({kind, unit, typing}: FieldProps & {readonly typing: ReturnType<typeof useTyping>}) {
  const {onCompositionStart, onCompositionEnd, onKeyDown} = typing;
  const box = {className: 'field-input', onCompositionStart, onCompositionEnd, onKeyDown};
  return (
    <span className="field-row">
      {kind === 'long' ? <TextArea {...box} /> : <Input {...box} />}
      {unit !== undefined && <span className="field-unit">{unit}</span>}
    </span>
  );
}

/** While an input method composes, its draft stands as it is: to tidy it then would break the conversion. */
function useTyping({kind = 'text', value, onChange, onEnter}: FieldProps) {
  const [draft, setDraft] = useState<string>();
  return {
    shown: draft ?? value,
    onChange: (text: string) => (draft === undefined ? onChange(tidy(kind, text)) : setDraft(text)),
    onCompositionStart: () => setDraft(value),
    onCompositionEnd: (event: {readonly currentTarget: {readonly value: string}}) => {
      setDraft(undefined);
      onChange(tidy(kind, event.currentTarget.value));
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Enter' && !event.nativeEvent.isComposing && kind !== 'long') onEnter?.();
    }
  };
}

function tidy(kind: NonNullable<FieldProps['kind']>, text: string): string {
  if (kind === 'digits') return text.normalize('NFKC').replace(/\D/g, '');
  if (kind === 'code') return text.normalize('NFKC').toUpperCase().replace(/\s/g, '');
  return text;
}
