import {readdirSync, readFileSync} from 'node:fs';
import {expect, test} from 'vitest';

const css = readFileSync(new URL('../../src/renderer/src/look/tokens.css', import.meta.url), 'utf8');

/** What is written on what: WCAG 1.4.3, 4.5:1, and in high contrast 1.4.6, 7:1. */
const written: Readonly<Record<string, readonly string[]>> = {
  ground: ['ink', 'ink-soft', 'accent', 'good', 'attention', 'bad', 'idle', 'training'],
  panel: ['ink', 'ink-soft', 'accent', 'good', 'attention', 'bad', 'idle', 'training'],
  raised: ['ink', 'ink-soft', 'accent', 'good', 'attention', 'bad', 'idle'],
  sunk: ['ink', 'ink-soft', 'good', 'attention', 'bad', 'accent'],
  'accent-soft': ['ink', 'ink-soft', 'accent', 'attention'],
  'good-soft': ['ink', 'ink-soft', 'good'],
  'attention-soft': ['ink', 'ink-soft', 'attention'],
  'bad-soft': ['ink', 'ink-soft', 'bad'],
  'idle-soft': ['ink', 'ink-soft', 'idle'],
  'training-soft': ['ink', 'training'],
  accent: ['on-accent'],
  'accent-deep': ['on-accent'],
  bad: ['on-bad'],
  'bad-deep': ['on-bad'],
  screen: ['screen-ink'],
  'screen-chosen': ['screen-ink'],
  paper: ['pen']
};

/** What is drawn on what and must be seen: the edge of a field, the focus (WCAG 1.4.11, 3:1). */
const drawn: Readonly<Record<string, readonly string[]>> = {
  ground: ['line-strong', 'focus-line', 'accent'],
  panel: ['line-strong', 'focus-line', 'accent', 'bad', 'attention', 'good'],
  raised: ['line-strong', 'focus-line', 'accent', 'bad'],
  sunk: ['line-strong', 'focus-line', 'accent'],
  'accent-soft': ['focus-line', 'accent'],
  'attention-soft': ['focus-line', 'attention'],
  'idle-soft': ['line-strong']
};

test.each(['light', 'dark', 'contrast'])('in the look %s everything written and drawn can be seen', look => {
  const colours = tokens(look);
  const least = look === 'contrast' ? 7 : 4.5;
  expect([...weak(colours, written, least), ...weak(colours, drawn, 3)]).toEqual([]);
});

test('each look is a full set of the same colours', () => {
  const light = [...tokens('light').keys()].toSorted();
  expect(light.length).toBeGreaterThan(25);
  for (const look of ['dark', 'contrast']) expect([...tokens(look).keys()].toSorted(), look).toEqual(light);
});

test('no colour of the window stands outside the tokens', () => {
  const parts = new URL('../../src/renderer/src/', import.meta.url);
  expect(
    styles(parts)
      .filter(([, text]) => colour.test(text))
      .map(([path]) => path)
  ).toEqual([]);
});

test('the measure itself: black on white is 21, a colour on itself 1', () => {
  expect(ratio('#000000', '#ffffff')).toBeCloseTo(21);
  expect(ratio('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  expect(ratio('#123456', '#123456')).toBe(1);
});

const colour = /#(?:[0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{8})\b|\brgba?\(|\bhsla?\(/i;

type Pairs = Readonly<Record<string, readonly string[]>>;

function weak(colours: ReadonlyMap<string, string>, pairs: Pairs, least: number): readonly string[] {
  return Object.entries(pairs).flatMap(([under, overs]) =>
    overs.flatMap(over => {
      const found = ratio(colours.get(over) ?? '', colours.get(under) ?? '');
      return found >= least ? [] : [`${over} on ${under}: ${found.toFixed(2)}, not ${least}`];
    })
  );
}

function tokens(look: string): ReadonlyMap<string, string> {
  const block = css.match(new RegExp(`\\[data-look='${look}'\\] \\{([^}]*)\\}`))?.[1] ?? '';
  return new Map(
    [...block.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value])
  );
}

/** WCAG's contrast ratio of two opaque sRGB colours. A missing one counts as unseen. */
function ratio(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (high + 0.05) / (low + 0.05) || 0;
}

function luminance(colour: string): number {
  const [red = NaN, green = NaN, blue = NaN] = [1, 3, 5].map(at => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** A printed page has no look: black on white, whatever the window is. */
const paper = /@media print \{[\s\S]*?\n\}/g;

function styles(folder: URL): readonly (readonly [string, string])[] {
  return readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter(path => /\.(css|tsx?)$/.test(path) && !/tokens\.css$|^gallery/.test(path))
    .map(path => [path, readFileSync(new URL(path, folder), 'utf8').replace(paper, '')] as const);
}
