import type {Section} from './configuration.ts';
import type {Args} from './grammar/matching.ts';
import type {Machine} from './machine.ts';
import type {Terminal} from './terminal.ts';

export interface Block {
  readonly prompt: string;
  readonly end: string;
  /** The prompt stands only before the first line. */
  readonly once?: boolean;
  /** After each line: what it keeps the unit busy with. */
  readonly each?: (line: string) => Promise<void>;
}

/** What a command sees of the session it runs in. */
export interface Seat {
  readonly machine: Machine;
  readonly terminal: Terminal;
  /** con0, ssh2 … */
  readonly line: string;
  /** `console` or the address of the other end. */
  readonly from: string;
  user: string;
  mode: 'user' | 'exec' | 'config' | 'cand';
  place: Section | undefined;
  /** `echo`: whether the lines of a text block come back. */
  readonly settings: {length: number; width: number; monitor: boolean; echo: boolean};
  /** Prints through the pager. */
  page(lines: readonly string[]): Promise<void>;
  /** One answer on a line of its own; Ctrl-C and Ctrl-Z answer nothing. */
  ask(question: string): Promise<string>;
  secret(question: string): Promise<string>;
  /** Text lines up to `end`; undefined = Ctrl-C. */
  block(options: Block): Promise<readonly string[] | undefined>;
  /** Pulls out the cable this session hangs on; the fault `cut@line` does. */
  cutCable(): void;
  /** The session is over after this command. */
  leave(): void;
  /** Ends the config mode, taking what is pending into effect. */
  leaveConfig(): Promise<void>;
}

export interface Command {
  readonly pattern: string;
  /** Also in user mode. */
  readonly user?: boolean;
  /** Only firmware of this family knows it. */
  readonly family?: 'new' | 'old';
  /** Lines to be paged. */
  readonly show?: (machine: Machine, args: Args, seat: Seat) => readonly string[];
  readonly run?: (seat: Seat, args: Args) => Promise<void>;
}

/** `admin (console)`, `noc (ssh 203.0.113.200)`. */
export function signature(seat: {readonly user: string; readonly from: string}): string {
  return `${seat.user} (${seat.from === 'console' ? 'console' : `ssh ${seat.from}`})`;
}

export async function confirmed(seat: Seat, question: string): Promise<string> {
  for (;;) {
    const answer = (await seat.ask(question)).trim();
    if (/^(?:yes|y|no|n|cancel|)$/.test(answer)) return answer;
    seat.terminal.say('% Please answer yes or no.');
  }
}
