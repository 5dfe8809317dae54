import type {Profile} from './profile.ts';

/** A line on its way, key by key: what was sent of it, and what of that the unit has not echoed yet. */
export class Outgoing {
  readonly text: string;
  /** Characters that were sent. */
  sent = 0;
  readonly #keys: readonly string[];

  constructor(profile: Profile, text: string) {
    this.text = text;
    this.#keys = keysOf(profile, text);
  }

  /** The next keys that fit into so many bytes beside those that are unechoed while `shown` characters are echoed. */
  take(limit: number, shown: number): string {
    let room = limit - bytesOf(this.#keys.slice(shown, this.sent));
    const from = this.sent;
    for (let key = this.#keys[this.sent]; key !== undefined && key.length <= room; key = this.#keys[this.sent]) {
      room -= key.length;
      this.sent += 1;
    }
    return this.#keys.slice(from, this.sent).join('');
  }
}

/** Characters that the unit would act on at once are preceded by its literal-next key. */
function keysOf(profile: Profile, text: string): readonly string[] {
  const {literalNext, mustEscape, never} = profile.edit;
  if ([...text].some(char => never.includes(char))) throw new Error('a line with a forbidden key reached the keyboard');
  return [...text].map(char => (mustEscape.includes(char) ? literalNext + char : char));
}

/** A whole text as its keys. */
export function escaped(profile: Profile, text: string): string {
  return keysOf(profile, text).join('');
}

function bytesOf(keys: readonly string[]): number {
  return keys.reduce((sum, key) => sum + key.length, 0);
}
