import type {SecretName} from '#core/problem.ts';

/** What is said beside a command's result. */
export interface DeskWords {
  /** `--accept` for a finding that it can't close. */
  readonly accept: Readonly<Record<'unknown' | 'stop' | 'note', (id: string) => string>>;
  /** The setup password given now is not the one given before. */
  readonly otherSetupPassword: string;
  /** Asks a person to type a secret that will not show. */
  askSecret(secret: string): string;
  /** A secret is in the vault now. */
  kept(secret: string, order: string): string;
  /** Which password is about to be typed, or let us in. */
  password(one: {readonly name: SecretName | null; readonly opened: boolean}): string;
  /** A visit was ended by Ctrl-C. */
  readonly interrupted: string;
  /** A report passed; whose key signed it, and whether the caller had named that key. */
  verified(seal: Seal): string;
}

export interface Seal {
  readonly report: string;
  readonly control: string;
  readonly files: number;
  readonly signer: {readonly thumbprint: string; readonly pinned: boolean};
}
