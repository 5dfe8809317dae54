import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {Channel} from '#core/device/channel.ts';
import {noiseOf} from '#core/device/noise.ts';
import {pour} from '#core/device/pour.ts';
import {readProfile} from '#core/device/profile-file.ts';
import {createRecorder} from '#core/transcript/recorder.ts';
import {createClock} from '#main/clock.ts';

const read = readProfile(
  readFileSync(new URL('../../../resources/profiles/frr.yaml', import.meta.url), 'utf8'),
  'frr.yaml'
);
if (!read.ok) throw new Error(JSON.stringify(read.problem));
const profile = read.value;
const prompt = 'frr-unit(config)# ';
const [first, second, third] = [
  'ip route 10.1.0.0/16 Null0',
  'ip route 10.2.0.0/33 Null0',
  'ip route 10.3.0.0/16 Null0'
];

/** Pours three lines into a unit that says this, and gives what was taken for the answer of each. */
async function answersTo(said: string) {
  const clock = createClock();
  let take: (bytes: Uint8Array) => void = () => undefined;
  const channel = new Channel({
    clock,
    recorder: createRecorder({clock, mask: line => line}),
    noise: noiseOf(profile),
    transport: {
      medium: 'ssh',
      write: async () => queueMicrotask(() => take(Buffer.from(said))),
      onBytes: given => {
        take = given;
      },
      closed: new Promise(() => undefined),
      close: async () => undefined,
      setBaud: async () => undefined
    }
  });
  channel.screen.feed(prompt);
  const answers: (readonly string[])[] = [];
  const recorder = createRecorder({clock, mask: line => line});
  const at = {host: 'frr-unit', mode: 'config'} as const;
  const lines = [first, second, third].map(text => ({text}));
  const poured = await pour({channel, profile, recorder, window: 2048, at}, lines, {
    may: () => true,
    answered: (_, given) => answers.push(given) > 0
  });
  return {answers, stop: poured.stop};
}

const plain = `${first}\r\n${prompt}${second}\r\n% Unknown command: ${second}\r\n${prompt}${third}\r\n${prompt}`;
const wanted = {answers: [[], [`% Unknown command: ${second}`], []], stop: undefined};

test.each([
  ['once', plain],
  ['whole, before the prompt', plain.replace(`\r\n${prompt}`, `\r\n${second}\r\n${third}\r\n${prompt}`)],
  ['in part, with the prompt behind it', plain.replace(`\r\n${prompt}`, `\r\nip route 10.2${prompt}`)],
  ['all but its line end', plain.replace(`\r\n${prompt}`, `\r\n${second}\r\n${third}${prompt}`)],
  ['in part, with a refusal behind it', plain.replace('% Unknown', 'ip route 10.3.0% Unknown')],
  ['the rest of a part', plain.replace('% Unknown', '.3.0.0/16 Null0\r\n% Unknown')]
])('what was typed ahead is echoed %s: each answer belongs to its line', async (_, said) => {
  expect(await answersTo(said)).toEqual(wanted);
});

test('another line behind the prompt than the one that was sent is one that the unit took', async () => {
  const {stop} = await answersTo(plain.replace(`${prompt}${second}`, `${prompt}ip route 10.2.0.0/3`));
  expect(stop).toMatchObject({kind: 'fragment-executed', command: second, fragment: 'ip route 10.2.0.0/3'});
});
