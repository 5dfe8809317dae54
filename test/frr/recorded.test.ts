import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {placeOf} from '#core/device/prompt.ts';
import {refusal} from '#core/device/refusal.ts';
import {noiseOf} from '#core/device/noise.ts';
import {Screen} from '#core/device/screen.ts';
import {profile} from '../../scripts/frr/desk.ts';

/** What was said to a real vtysh and by it, as scripts/frr/record.ts wrote it down. */
interface Said {
  readonly by: 'us' | 'unit';
  readonly text: string;
}

function recorded(name: string): readonly Said[] {
  const text = readFileSync(new URL(`../fixtures/frr/${name}.txt`, import.meta.url), 'utf8');
  const [, body = ''] = text.split(/^---\n/mu);
  return body
    .trimEnd()
    .split('\n')
    .map(line => ({by: line.startsWith('>') ? 'us' : 'unit', text: JSON.parse(line.slice(2)) as string}));
}

interface Shown {
  readonly screen: Screen;
  readonly lines: readonly string[];
}

/** The screen after these texts, fed in pieces of so many characters. */
function shown(texts: readonly string[], size: number): Shown {
  const lines: string[] = [];
  const screen = new Screen({noise: noiseOf(profile), onLine: line => lines.push(line)});
  const all = texts.join('');
  for (let at = 0; at < all.length; at += size) screen.feed(all.slice(at, at + size));
  return {screen, lines};
}

const names = ['keys-ssh', 'keys-console', 'lines-console', 'narrow-console', 'ahead-console'];
const kill = '\u0015';

test.each(names)('%s: any split of the bytes shows the same, and none of them is of another speed', name => {
  const texts = recorded(name).flatMap(one => (one.by === 'unit' ? [one.text] : []));
  const whole = shown(texts, Infinity);
  expect(whole.screen.unreadable).toBe(0);
  for (const size of [1, 2, 3, 7, 64]) {
    const split = shown(texts, size);
    expect(split.lines).toEqual(whole.lines);
    expect(split.screen.current).toBe(whole.screen.current);
  }
});

test.each(['keys-ssh', 'keys-console', 'ahead-console'])('%s: a line that was killed leaves its prompt alone', name => {
  const said = recorded(name);
  const kills = said.flatMap((one, at) => (one.text === kill ? [at + 1] : []));
  expect(kills.length).toBeGreaterThan(1);
  for (const at of kills) {
    const texts = said.slice(0, at + 1).flatMap(one => (one.by === 'unit' ? [one.text] : []));
    expect(shown(texts, Infinity).screen.current).toBe('frr-unit# ');
  }
});

describe('lines-console', () => {
  const said = recorded('lines-console');
  const answers = said.flatMap((one, at) => {
    const answer = said[at + 1];
    return one.by === 'us' && answer ? [{sent: one.text.trimEnd(), ...shown([answer.text], Infinity)}] : [];
  });
  const answerTo = (sent: string) => answers.find(one => one.sent === sent);

  test('each answer ends at a prompt that the profile knows', () => {
    const places = answers.filter(one => one.sent !== 'exit').map(one => placeOf(profile, one.screen.current));
    expect(places.length).toBeGreaterThan(25);
    expect(new Set(places.map(place => place?.is))).toEqual(new Set(['prompt']));
  });

  test('what FRR refuses is a refusal, with and without a percent sign, and nothing else is', () => {
    const refused = answers.filter(one => refusal(profile, one.lines)).map(one => one.sent);
    expect(refused).toEqual([
      'foo bar',
      'ip route',
      'ip route 10.0.0.0/33 Null0',
      'no ip route 10.77.0.0/16 Null0',
      'ip prefix-list A seq 10 permit 10.0.0.0/8 ge 3',
      'router bgp abc',
      'neighbor 192.0.2.9 description c',
      'router bgp 65002',
      'match nonsense'
    ]);
  });

  test('a refused header stays in the section before, a line of the top level leaves it', () => {
    const modeAfter = (sent: string) => {
      const place = placeOf(profile, answerTo(sent)?.screen.current ?? '');
      return place?.is === 'prompt' ? place.mode : undefined;
    };
    expect(modeAfter('router bgp abc')).toBe('section');
    expect(modeAfter('ip route 10.2.0.0/16 Null0')).toBe('config');
    expect(modeAfter('router bgp 65002')).toBe('config');
  });

  test('it says that it saved, and shows nothing of what it saved', () => {
    expect(answerTo('write memory')?.lines.some(line => profile.save?.ok.test(line))).toBe(true);
    expect(answerTo('show startup-config')?.lines).toEqual(['show startup-config']);
  });
});
