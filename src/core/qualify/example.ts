/**
 * A text that goes a long way into a regular expression, for pumping it up (hostile.ts): each atom once, of alternatives
 * the first. It need not match: look-arounds and references are passed over.
 */
export function exampleOf(source: string): string {
  return alternative({source, at: 0});
}

interface Reader {
  readonly source: string;
  at: number;
}

const candidates = 'a1A -./:,"%#()[]{}<>=+*?!@&;_^$|~`\'\\\t';

function alternative(reader: Reader): string {
  let text = '';
  let first: string | undefined;
  while (reader.at < reader.source.length && reader.source[reader.at] !== ')') {
    if (reader.source[reader.at] === '|') {
      first ??= text;
      reader.at += 1;
      text = '';
    } else text += atom(reader);
  }
  return first ?? text;
}

function atom(reader: Reader): string {
  const {source, at} = reader;
  const char = source[at] ?? '';
  const text = char === '(' ? group(reader) : single(reader, char);
  const quantifier = /^(?:[*+?]|\{\d+(?:,\d*)?\})\??/u.exec(source.slice(reader.at))?.[0] ?? '';
  reader.at += quantifier.length;
  return text.repeat(Math.max(1, Number(/^\{(?<least>\d+)/u.exec(quantifier)?.groups?.['least'] ?? 1)));
}

function group(reader: Reader): string {
  const opening = /^\((?:\?(?:<?[=!]|:|<\w+>))?/u.exec(reader.source.slice(reader.at))?.[0] ?? '(';
  reader.at += opening.length;
  const inside = alternative(reader);
  reader.at += 1;
  return /[=!]$/u.test(opening) ? '' : inside;
}

function single(reader: Reader, char: string): string {
  const rest = reader.source.slice(reader.at);
  const written =
    /^\[(?:\\.|[^\]\\])*\]/u.exec(rest)?.[0] ?? /^\\(?:x[0-9a-f]{2}|u[0-9a-f]{4}|k<\w+>|.)/iu.exec(rest)?.[0] ?? char;
  reader.at += written.length;
  if (/^(?:[\^$]|\\[bB]|\\k<)/u.test(written)) return '';
  const one = new RegExp(`^${written}$`);
  return candidates.split('').find(candidate => one.test(candidate)) ?? '';
}
