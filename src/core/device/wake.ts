import {failed, ok, type Result} from '../result.ts';
import {problem} from '../problem.ts';
import {lost, type Channel} from './channel.ts';
import {Keyboard, type KeyboardOptions} from './keyboard.ts';
import type {Profile} from './profile.ts';
import {placeOf, type Place} from './prompt.ts';

/** A unit may be found in any state: silent, logged in as somebody, at a pager, half a line typed, booting. */
export interface WakeOptions extends KeyboardOptions {
  /** Told when a boot is recognised, so that nobody hunts for a baud rate meanwhile. */
  readonly onBoot: () => void;
  /** Bauds to try in order; the first is the order's. Only a serial line has any. */
  readonly bauds: readonly number[];
}

const listenMs = 300;

/** Finds out where the unit stands, without pressing RETURN on a line that might hold something. */
export async function wake(options: WakeOptions): Promise<Result<Place>> {
  const {channel, bauds} = options;
  let readable = false;
  let garbled = false;
  for (const baud of bauds.length > 0 ? bauds : [0]) {
    if (baud > 0) await channel.setBaud(baud);
    const before = {seen: channel.screen.seen, unreadable: channel.screen.unreadable};
    const place = await knock(options);
    if (!place.ok || place.value) return place.ok && place.value ? ok(place.value) : (place as Result<never>);
    const seen = channel.screen.seen - before.seen;
    const unreadable = channel.screen.unreadable - before.unreadable;
    if (unreadable > 0) garbled = true;
    else if (seen > 0) readable = true;
  }
  const waitedMs = bauds.length * options.profile.wake.tries * options.profile.wake.everyMs;
  if (garbled) return failed(problem('unit-unreadable', {bauds}));
  return failed(readable ? problem('unit-deaf', {waitedMs}) : problem('unit-silent', {waitedMs, bauds}));
}

/** Tries at one speed; undefined: no state that the profile knows showed itself. */
async function knock(options: WakeOptions): Promise<Result<Place | undefined>> {
  const {channel, profile} = options;
  const booting = await waitForBoot(options);
  if (!booting.ok) return booting;
  for (let attempt = 0; attempt < profile.wake.tries; attempt += 1) {
    const held = await emptied(options);
    if (!held.ok) return held;
    // No echo: nothing shows whether a line is held (a password prompt, a pager, the wrong speed). Killed, then RETURN.
    channel.screen.take();
    channel.send(held.value ? profile.transport.serial.newline : profile.wake.send);
    const fresh = () => (channel.screen.waiting > 0 ? placeOf(profile, channel.screen.current) : undefined);
    const seen = await channel.until(fresh, profile.wake.everyMs, 3 * profile.wake.everyMs);
    if (seen.is === 'gone') return lost(seen, 'wake');
    if (seen.is === 'seen') return ok(seen.value);
    const boot = await waitForBoot(options);
    if (!boot.ok) return boot;
    if (boot.value) return ok(boot.value);
    if (held.value) await leaveBlock(options);
    if (wrongSpeed(channel)) return ok(undefined);
  }
  return ok(undefined);
}

/** Proves an empty line where the unit echoes at all; false where it does not. */
async function emptied({channel, profile, random}: WakeOptions): Promise<Result<boolean>> {
  const at = placeOf(profile, channel.screen.current);
  if (at?.is === 'pager' || at?.is === 'password') return ok(false);
  const digits = [...random.bytes(3)].map(byte => byte.toString(16)).join('');
  const nonce = profile.nonce.replace('{{nonce}}', digits);
  channel.send(profile.edit.eraseLine + nonce);
  const echoed = await channel.until(() => (channel.screen.current.endsWith(nonce) ? true : undefined), 700, 2000);
  if (echoed.is === 'gone') return lost(echoed, 'wake');
  if (echoed.is === 'late') return ok(false);
  const cleared = await new Keyboard({channel, profile, random}).clear();
  return cleared.ok ? ok(true) : ok(false);
}

/** Text of a boot, or bytes at another speed that come by themselves: nothing is sent until the login prompt stands. */
async function waitForBoot({channel, profile, onBoot}: WakeOptions): Promise<Result<Place | undefined>> {
  const before = channel.screen.unreadable;
  const listened = await channel.quiet(listenMs, listenMs);
  if (listened.is === 'gone') return lost(listened, 'wake');
  const spoke = channel.screen.unreadable > before || bootText(channel, profile);
  if (!spoke) return ok(undefined);
  onBoot();
  const limit = profile.boot.upWithinMs;
  const up = await channel.until(() => loginOf(channel, profile), 30_000, limit);
  if (up.is === 'gone') return lost(up, 'boot');
  if (up.is === 'seen') return ok(up.value);
  return bootText(channel, profile) ? failed(problem('unit-booting', {waitedMs: up.waitedMs})) : ok(undefined);
}

function loginOf(channel: Channel, profile: Profile): Place | undefined {
  const place = placeOf(profile, channel.screen.current);
  return place?.is === 'login' || place?.is === 'loader' ? place : undefined;
}

function bootText(channel: Channel, profile: Profile): boolean {
  return channel.screen.take().some(line => profile.boot.lines.some(pattern => pattern.test(line)));
}

function wrongSpeed(channel: Channel): boolean {
  return channel.screen.unreadable > 0;
}

/** An interrupted visit may have left a text block open: it swallows lines without a prompt until its end mark comes. */
async function leaveBlock({channel, profile}: WakeOptions): Promise<void> {
  for (const end of profile.leaveBlock) {
    channel.send(end + profile.transport.serial.newline);
    const out = await channel.until(() => placeOf(profile, channel.screen.current), 700);
    if (out.is !== 'late') return;
  }
}
