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

  /** `kept`: characters of the line that came back before the first that did not. */
  shrink(kept: number): void {
    const half = Math.floor(this.#limit / 2);
    this.#limit = Math.max(smallest, kept < smallest || kept >= this.#limit ? half : kept);
  }
}

const smallest = 8;
