/**
 * How many bytes may be on their way to the unit without their echo. An input buffer that overflows loses characters
 * without a sign (the smallest known hold 16 bytes), and nobody can ask for its size: the session begins with the
 * profile's number and shrinks it at the first echo that lacks characters, to as many as the unit kept or to half.
 */
export class Credit {
  #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Bytes. */
  get limit(): number {
    return this.#limit;
  }

  /** The echo `shown` of `text` lacks characters. */
  learn(shown: string, text: string): void {
    const kept = alike(shown, text);
    const half = Math.floor(this.#limit / 2);
    this.#limit = Math.max(smallest, kept < smallest || kept >= this.#limit ? half : kept);
  }
}

const smallest = 8;

/** Characters that two texts begin with alike. */
function alike(one: string, other: string): number {
  let count = 0;
  while (count < one.length && one[count] === other[count]) count += 1;
  return count;
}
