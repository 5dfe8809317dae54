import type {Question} from './profile.ts';
import type {Place} from './prompt.ts';

/** What may be said of a line that is to be entered; everything but the text has a usual value. */
export interface Line {
  readonly text: string;
  /** The text holds a secret: fragments of it are not recorded. */
  readonly secret?: boolean;
  readonly busyMs?: number;
  readonly questions?: readonly Question[];
  /** The line names the unit anew: its next prompt may show this host. */
  readonly host?: string;
  readonly block?: boolean;
  /** The unit may ask for a password after it. */
  readonly password?: boolean;
}

/** Otherwise a line is entered under gate: RETURN is pressed once its echo has proved it. */
export interface Entering {
  /** What will be entered next: its characters travel while the unit is busy, its RETURN only in its own turn. */
  readonly ahead?: string | undefined;
  /** Text and RETURN at once, where no character can be lost on the way: the echo proves it afterwards. */
  readonly whole?: boolean;
}

export interface Answer {
  readonly lines: readonly string[];
  readonly place: Place | undefined;
  /** Lines that still belong to the answer before, seen only after its prompt. */
  readonly late: readonly string[];
  readonly repairs: number;
}
