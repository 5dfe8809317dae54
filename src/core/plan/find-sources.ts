import type {Configuration} from '../configuration/configuration.ts';
import type {Profile} from '../device/profile.ts';
import type {Order} from '../order/order.ts';
import type {SheetReading} from '../settings/settings.ts';

/** Everything that has a say in what the unit should become. */
export interface Sources {
  readonly sheet: Pick<SheetReading, 'settings' | 'origins'>;
  readonly configuration: Configuration;
  readonly order: Order;
  readonly profile: Profile;
  /** What the unit on the console calls itself, once one is there. */
  readonly unit?: {readonly model: string};
}
