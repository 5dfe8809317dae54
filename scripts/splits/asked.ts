import {maskTyped} from '#core/configuration/secret-marks.ts';
import {Channel} from '#core/device/channel.ts';
import {noiseOf} from '#core/device/noise.ts';
import type {Profile} from '#core/device/profile.ts';
import {placeOf, type Place} from '#core/device/prompt.ts';
import {Session} from '#core/device/session.ts';
import type {Clock, Transport} from '#core/ports.ts';
import {createRecorder} from '#core/transcript/recorder.ts';
import {createDice} from '#simulator/dice.ts';
import {createVirtualClock} from '#simulator/virtual-clock.ts';
import type {Said} from './fixtures.ts';
import {piecesOf, type Cuts} from './pieces.ts';

/** How the pieces of an answer come: one right behind the other, or each so much later. */
export interface Coming {
  readonly cuts: Cuts;
  readonly apartMs: number;
}

const command = 'show splits';

/**
 * What a session makes of a text that is the answer to a command and comes in these pieces: its lines, or the Problem
 * it ends with, where the session stands then, and what is recorded. As text, to be compared.
 */
export async function asked({profile}: Said, text: string, coming: Coming): Promise<string> {
  const clock = createVirtualClock({wallMs: 0});
  const at = promptOf(profile);
  const recorder = createRecorder({clock, mask: line => maskTyped(profile, line)});
  const transport = unitThatSays(text, {profile, prompt: at.text, clock, coming});
  const channel = new Channel({transport, clock, recorder, noise: noiseOf(profile)});
  const session = new Session({channel, profile, random: createDice(1), recorder}, at);
  const came = await clock.run(async () => {
    await new Promise<void>(resolve => clock.after(1, resolve));
    const asked = await session.ask(command);
    // A Problem is told while the text may still come.
    await new Promise<void>(resolve => clock.after(text.length + 1, resolve));
    channel.screen.end();
    return asked;
  });
  const {mode, host} = session;
  // How long was waited depends on how long it took to come.
  const result = came.ok ? came : {...came, problem: {...came.problem, waitedMs: 0}};
  return JSON.stringify({result, mode, host, recorded: recorder.take().map(one => [one.from, one.text])});
}

/** A prompt that the profile knows as the one where commands are typed. */
function promptOf(profile: Profile): Extract<Place, {is: 'prompt'}> {
  for (const text of ['vsr# ', 'frr-unit# ', 'Router#', 'RTX1210# ', '# ']) {
    const place = placeOf(profile, text);
    if (place?.is === 'prompt' && place.mode === 'exec') return place;
  }
  throw new Error(`no prompt for ${profile.id}`);
}

interface Unit {
  readonly profile: Profile;
  readonly prompt: string;
  readonly clock: Clock;
  readonly coming: Coming;
}

/** Echoes, kills its line, gives the text to the one command, and a prompt alone to everything else. */
function unitThatSays(text: string, {profile, prompt, clock, coming}: Unit): Transport {
  let take: (bytes: Uint8Array) => void = () => undefined;
  let line = '';
  let freeMs = 0;
  const say = (said: string, apartMs = 0): void => {
    freeMs = Math.max(freeMs, clock.monoMs()) + apartMs;
    clock.after(freeMs - clock.monoMs(), () => take(Uint8Array.from(said, char => char.charCodeAt(0))));
  };
  const killed = (): string =>
    profile.edit.kill.erases === 'repaint' ? `\r${prompt}\u001b[K` : '\b \b'.repeat(line.length);
  const key = (char: string): void => {
    if (char === '\r' || char === '\n') {
      const answer = line === command ? text : '';
      for (const piece of piecesOf(`\r\n${answer}${prompt}`, answer === '' ? [] : coming.cuts))
        say(piece, coming.apartMs);
      line = '';
    } else if (char === profile.edit.eraseLine) {
      say(killed());
      line = '';
    } else if (char >= ' ') {
      line += char;
      say(char);
    }
  };
  say(prompt);
  return {
    medium: 'memory',
    closed: new Promise(() => undefined),
    write: async bytes => {
      for (const byte of bytes) key(String.fromCharCode(byte));
    },
    onBytes: given => (take = given),
    close: async () => undefined,
    setBaud: async () => undefined
  };
}
