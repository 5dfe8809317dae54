import {ok, type Result} from '../result.ts';
import {lost, type Channel} from './channel.ts';

const calmMs = 3000;
const limitMs = 30_000;

/** Waits until a unit that has just started has nothing more to say: its daemons talk on behind the login prompt. */
export async function settle(channel: Channel): Promise<Result<void>> {
  const calm = await channel.quiet(calmMs, limitMs);
  return calm.is === 'gone' ? lost(calm, 'settle') : ok();
}
