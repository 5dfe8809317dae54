/**
 * How many bytes may be on their way to the unit without their echo. An input buffer that overflows loses characters
 * without a sign (the smallest known hold 16 bytes), and nobody can ask for its size: the session begins with the
 * profile's number and halves it at the first echo that lacks characters.
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

  shrink(): void {
    this.#limit = Math.max(smallest, Math.floor(this.#limit / 2));
  }
}

const smallest = 8;
