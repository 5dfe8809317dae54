import fc from 'fast-check';
import {afterAll, describe, expect, test} from 'vitest';
import {calls} from '#core/contract/calls.ts';
import {callNames} from '#core/contract/names.ts';
import {freshFolder, openWindow, removeFolder} from '../main/host/window.ts';

const data = freshFolder();
const window = openWindow({data});
const before = JSON.stringify(window.host.snapshot());

afterAll(async () => {
  await window.close();
  removeFolder(data);
});

const names = [...new Set(Object.values(calls).flatMap(one => Object.keys(one.shape)))];
/** Anything at all, or something that has the right names and the wrong things under them. */
const payload = fc.oneof(
  fc.anything({withBigInt: true, withMap: true, withNullPrototype: true}),
  fc.dictionary(fc.constantFrom(...names, '__proto__', 'constructor'), fc.anything(), {maxKeys: 6})
);
const runs = {numRuns: 1000};

describe.each(callNames)('%s', name => {
  test('from a sender that is not ours: refused, whatever it carries', {timeout: 60_000}, async () => {
    await fc.assert(
      fc.asyncProperty(payload, async args => {
        const answer = await window.served.receive({name, args, trusted: false});
        expect(answer).toEqual({ok: false, problem: {kind: 'sender-refused', again: 'ask'}});
      }),
      runs
    );
  });

  test('with what it does not take: refused by name, and nothing happens', {timeout: 60_000}, async () => {
    await fc.assert(
      fc.asyncProperty(payload, async args => {
        fc.pre(!calls[name].safeParse(args).success);
        const answer = await window.served.receive({name, args, trusted: true});
        expect(answer).toMatchObject({ok: false, problem: {kind: 'call-refused', name}});
      }),
      runs
    );
  });
});

test('a name that is none, or not even a text: refused, and not said again at length', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.anything(), fc.string({minLength: 500})), async name => {
      const answer = await window.served.receive({name, args: {}, trusted: true});
      expect(answer).toMatchObject({ok: false, problem: {kind: 'call-refused'}});
      expect(JSON.stringify(answer).length).toBeLessThan(400);
    }),
    runs
  );
});

test('a field too many, a text too long, a number that is none: the place is named, the value never', async () => {
  const long = 'geheim'.repeat(500);
  const cases = [
    ['visit.note', {about: 'visit', text: long}, 'text'],
    ['lock.open', {pin: 'geheim'}, 'pin'],
    ['page.plan', {from: Number.NaN, count: 10}, 'from'],
    ['vault.open', {passphrase: 'geheim', more: 'geheim'}, '']
  ] as const;
  for (const [name, args, path] of cases) {
    const answer = await window.served.receive({name, args, trusted: true});
    expect(answer).toMatchObject({ok: false, problem: {kind: 'call-refused', name, path}});
    expect(JSON.stringify(answer)).not.toContain('geheim');
  }
});

test('after all of them the host stands as it stood, and met no bug', () => {
  expect(JSON.stringify(window.host.snapshot())).toBe(before);
  expect(window.log).toEqual([]);
});
