import {quoted} from '#core/configuration/quotes.ts';

/** Characters of a secret that, seen one after the other, are a leak of it. */
const fragmentLength = 6;

/** The forms in which a value may stand in what is kept: name of the form, and its bytes. */
export interface Form {
  readonly name: string;
  readonly bytes: Buffer;
}

/** As it is and as it is typed, each in every encoding; and every fragment of the value that is long enough to tell. */
export function formsOf(value: string): readonly Form[] {
  const texts: readonly (readonly [string, string])[] = [
    ['plain', value],
    ['as typed', quoted(value)],
    ['escaped', value.replaceAll(/["\\]/gu, '\\$&')],
    ['JSON', JSON.stringify(value).slice(1, -1)],
    ['JSON of JSON', JSON.stringify(JSON.stringify(value).slice(1, -1)).slice(1, -1)],
    ['percent', encodeURIComponent(value)]
  ];
  const encoded = texts
    .slice(0, 2)
    .flatMap(([name, text]): readonly Form[] => [
      form(`hex of ${name}`, Buffer.from(text).toString('hex')),
      form(`HEX of ${name}`, Buffer.from(text).toString('hex').toUpperCase()),
      ...[0, 1, 2].flatMap(shift => base64At(text, shift).map(one => form(`base64 of ${name} at ${shift}`, one)))
    ]);
  const bytes = texts.flatMap(([name, text]): readonly Form[] => [
    {name: `${name}, UTF-8`, bytes: Buffer.from(text, 'utf8')},
    {name: `${name}, latin1`, bytes: Buffer.from(text, 'latin1')},
    {name: `${name}, UTF-16LE`, bytes: Buffer.from(text, 'utf16le')},
    {name: `${name}, UTF-16BE`, bytes: Buffer.from(text, 'utf16le').swap16()}
  ]);
  return [...distinct([...bytes, ...encoded]), ...fragmentsOf(value)];
}

/** Names of the forms that are found, each with what stands round it. */
export function leaksIn(place: Buffer, forms: readonly Form[]): readonly string[] {
  return forms.flatMap(({name, bytes}) => {
    const at = place.indexOf(bytes);
    return at < 0
      ? []
      : [`${name}: …${place.subarray(Math.max(0, at - 60), at + bytes.length + 20).toString('latin1')}…`];
  });
}

function form(name: string, text: string): Form {
  return {name, bytes: Buffer.from(text)};
}

/** Without the characters that its neighbours share. */
function base64At(text: string, shift: number): readonly string[] {
  const whole = Buffer.concat([Buffer.alloc(shift), Buffer.from(text)]).toString('base64');
  const inner = whole.slice(shift === 0 ? 0 : 4, -4);
  return [inner, inner.replaceAll('+', '-').replaceAll('/', '_')];
}

/** Of the runs of letters and digits; words that stand in any line tell nothing. */
function fragmentsOf(value: string): readonly Form[] {
  const runs = value.split(/[^A-Za-z0-9]+|\b(?:secret|config|Invalid)\b/u);
  const windows = runs.flatMap(run =>
    Array.from({length: Math.max(0, run.length - fragmentLength + 1)}, (_, at) => run.slice(at, at + fragmentLength))
  );
  return windows.filter(text => /[A-Za-z]/u.test(text)).map(text => form('fragment', text));
}

function distinct(forms: readonly Form[]): readonly Form[] {
  const seen = new Map(forms.map(one => [one.bytes.toString('hex'), one]));
  return [...seen.values()];
}
