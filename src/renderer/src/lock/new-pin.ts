/** What is wrong with a PIN that was typed twice; undefined: nothing. */
export function newPinWrong(first: string, second: string): 'tooShort' | 'differ' | undefined {
  if (!/^\d{4,12}$/.test(first)) return 'tooShort';
  return first === second ? undefined : 'differ';
}
