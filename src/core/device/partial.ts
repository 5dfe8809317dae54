/**
 * A regular expression that matches every text which may still become a match of the given one when more follows: each
 * atom may also be the end of the text. Look-arounds are passed over, which only lets more through.
 */
export function partialOf({source, flags}: RegExp): RegExp {
  return new RegExp(alternatives({source, at: 0}), flags);
}

interface Reader {
  readonly source: string;
  at: number;
}

function alternatives(reader: Reader): string {
  let text = '';
  while (reader.at < reader.source.length && reader.source[reader.at] !== ')') {
    if (reader.source[reader.at] === '|') text += take(reader, 1);
    else text += atom(reader);
  }
  return text;
}

function atom(reader: Reader): string {
  const rest = reader.source.slice(reader.at);
  const assertion = /^(?:[\^$]|\\[bB])/u.exec(rest)?.[0];
  if (assertion !== undefined) {
    take(reader, assertion.length);
    return assertion.startsWith('\\') ? '' : assertion;
  }
  const opening = /^\((?:\?(?:<?[=!]|:|<\w+>))?/u.exec(rest)?.[0];
  const text = opening === undefined ? `(?:${take(reader, lengthOf(rest))}|$)` : group(reader, opening);
  const quantifier = /^(?:[*+?]|\{\d+(?:,\d*)?\})\??/u.exec(reader.source.slice(reader.at))?.[0] ?? '';
  take(reader, quantifier.length);
  return text === '' ? '' : text + quantifier;
}

function group(reader: Reader, opening: string): string {
  take(reader, opening.length);
  const inside = alternatives(reader);
  take(reader, 1);
  return /[=!]$/u.test(opening) ? '' : `${opening}${inside}|$)`;
}

/** A class, an escape with its digits, or one character. */
function lengthOf(rest: string): number {
  const written = /^(?:\[(?:\\.|[^\]\\])*\]|\\(?:x[0-9a-f]{2}|u\{?[0-9a-f]{4,6}\}?|k<\w+>|.))/iu.exec(rest)?.[0];
  return written?.length ?? 1;
}

function take(reader: Reader, length: number): string {
  const text = reader.source.slice(reader.at, reader.at + length);
  reader.at += length;
  return text;
}
