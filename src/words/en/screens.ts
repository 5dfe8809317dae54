import {browser} from './screens/browser.ts';
import {desktop} from './screens/desktop.ts';
import {lock} from './screens/lock.ts';
import {clock} from './screens/clock.ts';
import {beside} from './screens/beside.ts';
import {photos} from './screens/photos.ts';
import {calls} from './screens/calls.ts';
import {leave} from './screens/leave.ts';
import {witness} from './screens/witness.ts';
import {centre} from './screens/centre.ts';
import {verify} from './screens/verify.ts';
import {cutover} from './screens/cutover.ts';
import {spoken} from './screens/spoken.ts';
import {hands} from './screens/hands.ts';
import type {ScreenWords} from '../screens.ts';
import {staging} from './screens/staging.ts';
import {oldUnit} from './screens/old-unit.ts';
import {entry} from './screens/entry.ts';
import {prepare} from './screens/prepare.ts';
import {word} from './screens/word.ts';
import {way} from './screens/way.ts';
import {trouble} from './screens/trouble.ts';
import {orders} from './screens/orders.ts';
import {shell} from './screens/shell.ts';

export const screens: ScreenWords = {
  browser,
  desktop,
  lock,
  clock,
  beside,
  photos,
  calls,
  leave,
  witness,
  centre,
  verify,
  cutover,
  spoken,
  hands,
  staging,
  oldUnit,
  entry,
  prepare,
  word,
  way,
  trouble,
  orders,
  shell
};
