import type {DesktopWords} from './screens/desktop.ts';
import type {LockWords} from './screens/lock.ts';
import type {ClockWords} from './screens/clock.ts';
import type {BesideWords} from './screens/beside.ts';
import type {PhotosWords} from './screens/photos.ts';
import type {CallsWords} from './screens/calls.ts';
import type {LeaveWords} from './screens/leave.ts';
import type {WitnessWords} from './screens/witness.ts';
import type {CentreWords} from './screens/centre.ts';
import type {VerifyWords} from './screens/verify.ts';
import type {CutoverWords} from './screens/cutover.ts';
import type {SpokenWords} from './screens/spoken.ts';
import type {HandsWords} from './screens/hands.ts';
import type {StagingWords} from './screens/staging.ts';
import type {OldUnitWords} from './screens/old-unit.ts';
import type {EntryWords} from './screens/entry.ts';
import type {PrepareWords} from './screens/prepare.ts';
import type {WordWords} from './screens/word.ts';
import type {WayWords} from './screens/way.ts';
import type {TroubleWords} from './screens/trouble.ts';
import type {OrdersWords} from './screens/orders.ts';
import type {ShellWords} from './screens/shell.ts';

/** What stands on the screens, area by area; complete by type in each language. */
export interface ScreenWords {
  readonly desktop: DesktopWords;
  readonly lock: LockWords;
  readonly clock: ClockWords;
  readonly beside: BesideWords;
  readonly photos: PhotosWords;
  readonly calls: CallsWords;
  readonly leave: LeaveWords;
  readonly witness: WitnessWords;
  readonly centre: CentreWords;
  readonly verify: VerifyWords;
  readonly cutover: CutoverWords;
  readonly spoken: SpokenWords;
  readonly hands: HandsWords;
  readonly staging: StagingWords;
  readonly oldUnit: OldUnitWords;
  readonly entry: EntryWords;
  readonly prepare: PrepareWords;
  readonly word: WordWords;
  readonly way: WayWords;
  readonly trouble: TroubleWords;
  readonly orders: OrdersWords;
  readonly shell: ShellWords;
}
