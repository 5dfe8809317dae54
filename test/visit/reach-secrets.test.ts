import {expect, test} from 'vitest';
import {maskLine} from '#core/configuration/secret-marks.ts';
import {Channel} from '#core/device/channel.ts';
import {login} from '#core/device/login.ts';
import {noiseOf} from '#core/device/noise.ts';
import type {Transport} from '#core/ports.ts';
import {createRecorder} from '#core/transcript/recorder.ts';
import {accessOf, seeded, type Desk} from './desk.ts';
import {somebodyTypes, stagedDesk} from './reach-desk.ts';

const secret = 'Fx7-pppoe#93kd';

/** What a read-back with clear secrets comes to on this line. */
async function readExactly(desk: Desk, transport: Transport) {
  const {clock} = desk;
  const {profile} = desk.opened.material;
  return desk.clock.run(async () => {
    const recorder = createRecorder({clock, mask: line => maskLine(profile, line)});
    const channel = new Channel({transport, clock, recorder, noise: noiseOf(profile)});
    const options = {channel, profile, random: seeded(5), recorder, onBoot: () => {}};
    const opened = await login({...accessOf(desk), ...options});
    if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
    if (!profile.readBack.exact) throw new Error('the profile shows no secrets in clear');
    const {send, questions} = profile.readBack.exact;
    const answer = await opened.value.session.ask(send, {hidden: true, questions});
    return {answer, recorded: JSON.stringify(recorder.take())};
  });
}

test('a hidden answer with an error of the unit in it is refused without the secrets round it', async () => {
  const desk = await stagedDesk(['in-config-mode', 'staged']);
  await somebodyTypes(desk, ['banner login ^\r', '% Permission denied\r', '^\r', 'end\r']);
  const {answer, recorded} = await readExactly(desk, desk.unit.console());
  expect(answer).toMatchObject({problem: {kind: 'command-refused', answer: ['% Permission denied']}});
  expect(JSON.stringify(answer) + recorded).not.toContain(secret);
});

test('a hidden answer that stops in the middle of a secret is not told as a question', async () => {
  const desk = await stagedDesk(['staged']);
  const {answer, recorded} = await readExactly(desk, fallsSilent(desk.unit.console(), secret.slice(0, 9)));
  expect(answer).toMatchObject({ok: false});
  expect(JSON.stringify(answer) + recorded).not.toContain(secret.slice(0, 9));
});

/** Delivers up to the given text, then something that looks like a question, and nothing more. */
function fallsSilent(line: Transport, after: string): Transport {
  let seen = '';
  let silent = false;
  return {
    medium: line.medium,
    closed: line.closed,
    write: bytes => line.write(bytes),
    onBytes: take =>
      line.onBytes(bytes => {
        if (silent) return;
        seen += Buffer.from(bytes).toString('latin1');
        const at = seen.indexOf(after);
        if (at < 0) return take(bytes);
        silent = true;
        const text = `${seen.slice(seen.length - bytes.length, at + after.length)}]`;
        take(Buffer.from(text, 'latin1'));
      }),
    close: () => line.close(),
    setBaud: baud => line.setBaud(baud)
  };
}
