import {expect, test} from 'vitest';
import {Channel} from '#core/device/channel.ts';
import {login} from '#core/device/login.ts';
import {noiseOf} from '#core/device/noise.ts';
import type {Session} from '#core/device/session.ts';
import {createRecorder} from '#core/transcript/recorder.ts';
import {accessOf, seeded, type Desk} from './desk.ts';
import {somebodyTypes, stagedDesk, wait} from './reach-desk.ts';
import {sentOn, split, watched} from './wire.ts';

/** A session on the desk's console, its bytes arriving one by one. */
async function sessionOn(desk: Desk, line = desk.unit.console()): Promise<Session> {
  const {clock} = desk;
  const {profile} = desk.opened.material;
  const recorder = createRecorder({clock, mask: text => text});
  const transport = split(line, {clock, size: () => 1});
  const channel = new Channel({transport, clock, recorder, noise: noiseOf(profile)});
  const random = seeded(5);
  const opened = await login({...accessOf(desk), channel, profile, random, recorder, onBoot: () => {}});
  if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
  return opened.value.session;
}

/** What `show running-config` must give, whatever stands round it. */
function shown(desk: Desk): string {
  return desk.unit
    .inspect()
    .running.split('\n')
    .map(line => line.trimEnd())
    .join('\n')
    .trimEnd();
}

async function asked(desk: Desk, command: string, before: readonly string[] = []): Promise<string> {
  return desk.clock.run(async () => {
    const session = await sessionOn(desk);
    for (const text of before) await session.enter({text});
    const answer = await session.ask(command);
    return answer.ok ? answer.value.join('\n') : JSON.stringify(answer.problem);
  });
}

const plant = (text: string) => ['banner login ^\r', `${text}\r`, 'after it\r', '^\r', 'end\r'];

test.each([
  'vsr-smp-shinjuku01# ',
  'Password: ',
  'vsr-smp-shinjuku01 login: ',
  '--More-- ',
  'New password: ',
  'MAINT> '
])('an answer that contains «%s» is read to its real end', async text => {
  const desk = await stagedDesk(['in-config-mode', 'staged']);
  await somebodyTypes(desk, plant(text));
  expect(await asked(desk, 'show running-config')).toContain(shown(desk));
});

test('an answer with lines nobody asked for in it is the same without them', async () => {
  const desk = await stagedDesk(['in-config-mode', 'staged', 'noise:0.05']);
  expect(await asked(desk, 'show running-config')).toContain(shown(desk));
});

test('a pager that appears although it was switched off is paged through', async () => {
  const desk = await stagedDesk(['in-config-mode', 'staged']);
  expect(await asked(desk, 'show running-config', ['terminal length 7'])).toContain(shown(desk));
});

test('an echo that is folded at the edge of the screen is no proof, and no RETURN follows it', async () => {
  const desk = await stagedDesk(['in-config-mode', 'staged']);
  const long = `! ${'x'.repeat(100)}`;
  expect(await asked(desk, long, ['terminal width 80'])).toContain('line-not-echoed');
});

test('a mode that was left behind our back is noticed before the next line is typed', async () => {
  const desk = await stagedDesk(['in-config-mode', 'staged']);
  const before = desk.unit.inspect().running;
  const told = await desk.clock.run(async () => {
    const session = await sessionOn(desk);
    await session.goTo('config');
    session.mode = 'section';
    return session.enter({text: 'description stray'});
  });
  expect(told).toMatchObject({
    problem: {kind: 'unit-elsewhere', expected: 'section', prompt: 'vsr-smp-shinjuku01(config)#'}
  });
  expect(desk.unit.inspect().running).toBe(before);
});

test('a line is never typed at the login prompt of a session that the unit closed meanwhile', async () => {
  const desk = await stagedDesk(['staged', 'idle-timeout:60']);
  const {transport, passed} = watched(desk.unit.console());
  const told = await desk.clock.run(async () => {
    const session = await sessionOn(desk, transport);
    await wait(desk, 120_000);
    return session.enter({text: 'pre-shared-key 0 Fx-never-here', secret: true});
  });
  expect(told).toMatchObject({
    problem: {kind: 'connection-lost', during: 'pre-shared-key 0', words: 'vsr-smp-shinjuku01 login:'}
  });
  expect(sentOn(passed)).not.toContain('Fx-never-here');
});

test('after a warning that pushed the prompt away, the prompt is drawn anew before the next line', async () => {
  const desk = await stagedDesk(['staged', 'idle-timeout:60']);
  const answer = await desk.clock.run(async () => {
    const session = await sessionOn(desk);
    await wait(desk, 40_000);
    return session.ask('show clock');
  });
  expect(answer).toMatchObject({ok: true, value: [expect.stringMatching(/^\w{3} Nov \d+ /u)]});
});
