import {noiseOf} from '#core/device/noise.ts';
import {placeOf} from '#core/device/prompt.ts';
import {refusal} from '#core/device/refusal.ts';
import {Channel} from '#core/device/channel.ts';
import type {Clock, Transport} from '#core/ports.ts';
import {createRecorder} from '#core/transcript/recorder.ts';
import {maskTyped} from '#core/configuration/secret-marks.ts';
import {piecesOf, type Cuts} from './pieces.ts';
import type {Said} from './fixtures.ts';

const still: Clock = {boot: 'still', wallMs: () => 0, monoMs: () => 0, after: () => () => undefined};

/**
 * What a channel makes of one turn that comes in these pieces: the screen's lines and what stands on it, where that is,
 * what of it is noise, what is a refusal, and what is recorded. As text, to be compared.
 */
export function shown({profile}: Said, turn: string, cuts: Cuts): string {
  let take: (bytes: Uint8Array) => void = () => undefined;
  const transport: Transport = {
    medium: 'memory',
    closed: new Promise(() => undefined),
    write: async () => undefined,
    onBytes: given => (take = given),
    close: async () => undefined,
    setBaud: async () => undefined
  };
  const recorder = createRecorder({clock: still, mask: line => maskTyped(profile, line)});
  const {screen} = new Channel({transport, clock: still, recorder, noise: noiseOf(profile)});
  const lines: string[] = [];
  for (const piece of piecesOf(turn, cuts)) {
    take(Uint8Array.from(piece, char => char.charCodeAt(0)));
    // As whoever waits looks after each arrival.
    lines.push(...screen.take());
  }
  const {current, held, erased, noise, seen, unreadable} = screen;
  const place = placeOf(profile, current);
  screen.end();
  const rest = screen.take();
  return JSON.stringify({
    ...{lines, current, held, erased, noise, seen, unreadable, rest},
    place: place && {...place, question: undefined},
    refused: refusal(profile, [...lines, ...rest]),
    recorded: recorder.take()
  });
}
