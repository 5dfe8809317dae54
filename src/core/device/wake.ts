import {maskLine} from '../configuration/secret-marks.ts';
import {failed, ok, type Result} from '../result.ts';
import {problem} from '../problem.ts';
import {lost, type Channel} from './channel.ts';
import {Eraser, type EraserOptions} from './eraser.ts';
import type {Profile} from './profile.ts';
import {isBootText, looksLikeQuestion, placeOf, type Place} from './prompt.ts';

/** A unit may be found in any state: silent, logged in as somebody, at a pager, half a line typed, booting. */
export interface WakeOptions extends EraserOptions {
  /** Told when a boot is recognised, so that nobody hunts for a baud rate meanwhile. */
  readonly onBoot: () => void;
  /** Bauds to try in order; the first is the order's. Only a serial line has any. */
  readonly bauds: readonly number[];
}

/** What one speed brought: a state, text that does not react to keys, text that does but is not known, or garbage. */
type Found =
  | {readonly is: 'place'; readonly place: Place}
  | {readonly is: 'silent' | 'deaf' | 'garbled'}
  | {readonly is: 'strange'; readonly text: string};

/** What came of the text of a boot: where it led to, `halted` where it stopped, nothing where there was none. */
type Started = Result<Found | 'halted' | undefined>;

const listenMs = 300;
/** Longer than the pauses of a loader that prints at another speed. */
const chatterMs = 1500;
/** Longer than the pauses of a boot, and than its part at the loader's speed (dialect PD1 §14: 20 s, up to 22 s). */
const bootPauseMs = 30_000;

/** Finds out where the unit stands, without pressing RETURN on a line that might hold something. */
export async function wake(given: WakeOptions): Promise<Result<Place>> {
  const {channel, bauds, profile} = given;
  const options = {...given, onBoot: once(given.onBoot)};
  // The first speed again at the end: the unit may have been starting, or locked for a while, and silent all through.
  const rounds = bauds.length > 0 ? [...bauds, ...bauds.slice(0, 1)] : [0];
  let garbled = false;
  for (const [round, baud] of rounds.entries()) {
    if (baud > 0) await channel.setBaud(baud);
    const boot = garbled && round === bauds.length ? await awaitBoot(options) : undefined;
    const found = boot && (!boot.ok || boot.value.is === 'place') ? boot : await knock(options);
    if (!found.ok) return found;
    if (found.value.is === 'place') return ok(found.value.place);
    if (found.value.is === 'strange')
      return failed(problem('unit-asks', {question: maskLine(profile, found.value.text), after: 'RETURN'}));
    const waitedMs = profile.wake.tries * profile.wake.everyMs;
    if (found.value.is === 'deaf') return failed(problem('unit-deaf', {waitedMs}));
    if (found.value.is === 'garbled') garbled = true;
  }
  const waitedMs = rounds.length * profile.wake.tries * profile.wake.everyMs;
  return failed(garbled ? problem('unit-unreadable', {bauds}) : problem('unit-silent', {waitedMs, bauds}));
}

/** Tries at one speed. */
async function knock(options: WakeOptions): Promise<Result<Found>> {
  const {channel, profile} = options;
  const {screen} = channel;
  const before = {noise: screen.noise, unreadable: screen.unreadable};
  let echoes = false;
  let halted = false;
  for (let attempt = 0; attempt < profile.wake.tries; attempt += 1) {
    const boot: Started = halted ? ok(undefined) : attempt === 0 ? await listen(options) : await upAfterBoot(options);
    if (!boot.ok) return boot;
    if (boot.value && boot.value !== 'halted') return ok(boot.value);
    halted ||= boot.value === 'halted';
    const line = await emptied(options);
    if (!line.ok) return line;
    if (line.value === 'looped') return failed(problem('line-looped', {}));
    if (line.value === 'damaged') continue;
    const empty = line.value === 'empty';
    // Where the question can be seen, not even an empty answer: it might be taken for yes.
    if (empty && waitsFor(screen.current, profile)) return ok({is: 'strange', text: screen.current});
    // No echo: nothing shows whether a line is held (a password prompt, a pager, the wrong speed). Killed, then RETURN.
    screen.take();
    channel.send(empty ? profile.transport.serial.newline : profile.wake.send);
    const fresh = () => (screen.waiting > 0 ? placeOf(profile, screen.current) : undefined);
    const seen = await channel.until(fresh, profile.wake.everyMs, 3 * profile.wake.everyMs);
    if (seen.is === 'gone') return lost(seen, 'wake');
    if (seen.is === 'seen') return ok({is: 'place', place: seen.value});
    echoes ||= empty;
    if (empty && looksLikeQuestion(screen.current)) return ok({is: 'strange', text: screen.current});
    if (screen.unreadable > before.unreadable) return atOtherSpeed(options);
    if (empty) channel.send(profile.leaveBlock);
  }
  const boot = halted ? stillStarting() : await upAfterBoot(options);
  if (!boot.ok) return boot;
  if (boot.value === 'halted') return stillStarting();
  if (boot.value) return ok(boot.value);
  if (echoes) return ok({is: 'strange', text: screen.current});
  return screen.noise > before.noise || screen.waiting > 0 ? deafOrStarting(options) : ok({is: 'silent'});
}

/** Text comes, keys do nothing: the last stretch of a boot looks so too. */
async function deafOrStarting({channel, profile}: WakeOptions): Promise<Result<Found>> {
  const up = await channel.until(() => upOf(channel, profile), bootPauseMs, bootPauseMs);
  if (up.is === 'gone') return lost(up, 'wake');
  return ok(up.is === 'seen' ? {is: 'place', place: up.value} : {is: 'deaf'});
}

/**
 * Proves an empty line where the unit echoes at all. `mute`: it does not, or asks for what it never echoes. `damaged`:
 * it does, but not what was typed, so that something may still be held: no RETURN is pressed on it. `looped`: the line
 * itself gives everything back.
 */
async function emptied(options: WakeOptions): Promise<Result<'empty' | 'mute' | 'damaged' | 'looped'>> {
  const {channel, profile, random} = options;
  const {screen} = channel;
  if (takesKeysUnseen(placeOf(profile, screen.current))) return ok('mute');
  const before = {seen: screen.seen, noise: screen.noise, unreadable: screen.unreadable};
  const digits = [...random.bytes(3)].map(byte => byte.toString(16)).join('');
  const nonce = profile.nonce.replace('{{nonce}}', digits);
  channel.send(profile.edit.eraseLine + nonce);
  const echoed = await channel.until(() => (screen.current.endsWith(nonce) ? true : undefined), 700, 2000);
  if (echoed.is === 'gone') return lost(echoed, 'wake');
  const other = screen.noise > before.noise || screen.unreadable > before.unreadable;
  if (echoed.is === 'late' && (screen.seen === before.seen || other)) return ok('mute');
  if (takesKeysUnseen(placeOf(profile, screen.current))) return ok('mute');
  if (echoed.is === 'seen' && screen.unreadable > before.unreadable && (await loops(options))) return ok('looped');
  const cleared = await new Eraser({channel, profile, random}).clear();
  if (!cleared.ok && cleared.problem.kind === 'connection-lost') return cleared;
  return ok(cleared.ok ? 'empty' : 'damaged');
}

/** A question that the profile does not know. */
function waitsFor(current: string, profile: Profile): boolean {
  return looksLikeQuestion(current) && placeOf(profile, current) === undefined;
}

/** No unit sends a line-kill back as it is: what does so is a bridge in the line. */
async function loops({channel, profile}: WakeOptions): Promise<boolean> {
  const {screen} = channel;
  const {seen, unreadable} = screen;
  const kills = profile.edit.eraseLine.repeat(5);
  channel.send(kills);
  await channel.quiet(listenMs, chatterMs);
  return screen.seen - seen === kills.length && screen.unreadable - unreadable === kills.length;
}

function takesKeysUnseen(place: Place | undefined): boolean {
  return place?.is === 'pager' || place?.is === 'password';
}

/** Nothing is sent to a unit that talks by itself: it may be starting, and a key might lead into its loader. */
async function listen(options: WakeOptions): Promise<Started> {
  const {screen} = options.channel;
  const before = screen.unreadable;
  const listened = await options.channel.quiet(listenMs, listenMs);
  if (listened.is === 'gone') return lost(listened, 'wake');
  return screen.unreadable > before ? atOtherSpeed(options) : upAfterBoot(options);
}

/** Where the text of a boot was seen: waits for its end. Undefined: there was none. */
async function upAfterBoot(options: WakeOptions): Promise<Started> {
  return sawBoot(options.channel, options.profile) ? bootEnd(options) : ok(undefined);
}

/** Garbage that comes by itself may be a loader at its own speed, before the unit goes on at the right one. */
async function atOtherSpeed(options: WakeOptions): Promise<Result<Found>> {
  const {channel, onBoot} = options;
  const {unreadable} = channel.screen;
  const byItself = await channel.until(() => (channel.screen.unreadable > unreadable ? true : undefined), chatterMs);
  if (byItself.is === 'gone') return lost(byItself, 'wake');
  if (byItself.is === 'late') return ok({is: 'garbled'});
  onBoot();
  return awaitBoot(options);
}

/** Listens for the longest pause of a boot, and where one shows, to its end. */
async function awaitBoot(options: WakeOptions): Promise<Result<Found>> {
  const {channel, profile} = options;
  const readable = () => (sawBoot(channel, profile) || upOf(channel, profile) ? true : undefined);
  const came = await channel.until(readable, bootPauseMs, bootPauseMs);
  if (came.is === 'gone') return lost(came, 'boot');
  if (came.is === 'late') return ok({is: 'garbled'});
  const up = await bootEnd(options);
  return up.ok && up.value === 'halted' ? stillStarting() : (up as Result<Found>);
}

/**
 * `halted`: the text stopped, and no login came. The prompt may have come before it: a unit goes on printing when its
 * login is there already. So it is knocked at once more.
 */
async function bootEnd({channel, profile, onBoot}: WakeOptions): Promise<Result<Found | 'halted'>> {
  onBoot();
  const {upWithinMs} = profile.boot;
  const up = await channel.until(() => upOf(channel, profile), bootPauseMs, upWithinMs);
  if (up.is === 'gone') return lost(up, 'boot');
  if (up.is === 'seen') return ok({is: 'place', place: up.value});
  return up.waitedMs < upWithinMs ? ok('halted') : failed(problem('unit-booting', {waitedMs: up.waitedMs}));
}

function stillStarting(): Result<never> {
  return failed(problem('unit-booting', {waitedMs: bootPauseMs}));
}

function once(tell: () => void): () => void {
  let told = false;
  return () => {
    if (!told) tell();
    told = true;
  };
}

function upOf(channel: Channel, profile: Profile): Place | undefined {
  const place = placeOf(profile, channel.screen.current);
  return place?.is === 'login' || place?.is === 'loader' ? place : undefined;
}

function sawBoot({screen}: Channel, profile: Profile): boolean {
  return [...screen.take(), screen.held ?? '', screen.current].some(line => isBootText(profile, line));
}
