import type {ShellWords} from './screens/shell.ts';

/** What stands on the screens, area by area; complete by type in each language. */
export interface ScreenWords {
  readonly shell: ShellWords;
}
