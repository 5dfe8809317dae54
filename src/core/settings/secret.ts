/**
 * A text that must not be seen: it travels as an opaque object and shows only a mark in JSON, in console output and
 * in template strings. The text is kept beside the object, so no enumeration, spread or structured clone carries it.
 */
declare const opaque: unique symbol;
export interface Secret {
  readonly [opaque]: true;
  toString(): string;
  toJSON(): string;
}

const texts = new WeakMap<object, string>();
const mark = '[secret]';
const shown = Object.freeze({toString: () => mark, toJSON: () => mark});

export function secret(text: string): Secret {
  const value = Object.freeze(Object.create(shown) as object);
  texts.set(value, text);
  return value as Secret;
}

/** The text itself: for the unit's wire, for comparing and for redaction, never for anything that is kept or shown. */
export function reveal(value: Secret): string {
  const text = texts.get(value);
  if (text === undefined) throw new Error('not a secret of this process');
  return text;
}
