import {expect, test} from 'vitest';
import {Channel} from '#core/device/channel.ts';
import {login} from '#core/device/login.ts';
import {noiseOf} from '#core/device/noise.ts';
import type {Clock, Transport} from '#core/ports.ts';
import {createRecorder} from '#core/transcript/recorder.ts';
import {accessOf, seeded} from './desk.ts';
import {stagedDesk} from './reach-desk.ts';

const hours = 3 * 3_600_000;

/** From the given text on the unit hangs, but its kernel goes on printing a line each second, for hours. */
function hangsAt(line: Transport, {clock, text}: {readonly clock: Clock; readonly text: string}): Transport {
  let sent = '';
  let hangs = false;
  let take: (bytes: Uint8Array) => void = () => undefined;
  const chatter = (leftMs: number): void => {
    take(Buffer.from('\r\n[  812.402117] ge1: link down\r\n', 'latin1'));
    if (leftMs > 0) clock.after(1000, () => chatter(leftMs - 1000));
  };
  return {
    medium: line.medium,
    closed: line.closed,
    write: async bytes => {
      if (hangs) return;
      sent += Buffer.from(bytes).toString('latin1');
      hangs = sent.endsWith(text);
      if (hangs) return chatter(hours);
      await line.write(bytes);
    },
    onBytes: given => {
      take = given;
      line.onBytes(bytes => void (hangs || given(bytes)));
    },
    close: () => line.close(),
    setBaud: baud => line.setBaud(baud)
  };
}

test.each([
  ['before the echo', 'show clock', 'line-not-echoed'],
  ['after RETURN', 'show clock\r', 'unit-late']
])('a unit that hangs %s but goes on logging is given up, not waited for all night', async (_, text, kind) => {
  const desk = await stagedDesk(['staged']);
  const {clock} = desk;
  const {profile} = desk.opened.material;
  const told = await clock.run(async () => {
    const recorder = createRecorder({clock, mask: line => line});
    const transport = hangsAt(desk.unit.console(), {clock, text});
    const channel = new Channel({transport, clock, recorder, noise: noiseOf(profile)});
    const random = seeded(5);
    const opened = await login({...accessOf(desk), channel, profile, random, recorder, onBoot: () => {}});
    if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
    const began = clock.monoMs();
    const answer = await opened.value.session.enter({text: 'show clock'});
    return {answer, tookMs: clock.monoMs() - began};
  });
  expect(told.answer).toMatchObject({problem: {kind}});
  expect(told.tookMs).toBeLessThan(20 * 60_000);
});
