/** A value as it stands in a line → the value itself. `"` and `\` are escaped inside quotes. */
export function unquoted(word: string): string {
  if (word.length < 2 || !word.startsWith('"') || !word.endsWith('"')) return word;
  return word.slice(1, -1).replace(/\\(["\\])/g, '$1');
}

/** A value → how it stands in a line: in quotes only where blanks, quotes or backslashes need them. */
export function quoted(value: string): string {
  return value !== '' && !/[\s"\\]/.test(value) ? value : `"${value.replace(/["\\]/g, '\\$&')}"`;
}
