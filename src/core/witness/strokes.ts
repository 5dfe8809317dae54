/** One stroke: x, y and milliseconds since its first point, in turn; lengths in thousandths of the pad's width. */
export type Stroke = readonly number[];

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** So many points redraw a sign at any size; the record of a visit stays small whatever a pen sends. */
const mostPoints = 4000;
const size = 3;

/** Strokes as they are kept: those without a point are left out; far too many points are thinned, ends stay. */
export function keptStrokes(strokes: readonly Stroke[]): readonly Stroke[] {
  const drawn = strokes.filter(stroke => stroke.length >= size);
  const points = drawn.reduce((sum, stroke) => sum + stroke.length / size, 0);
  const step = Math.ceil(points / mostPoints);
  return step <= 1 ? drawn : drawn.map(stroke => thinned(stroke, step));
}

/** The line alone, without its times. */
export function pointsOf(stroke: Stroke): readonly Point[] {
  return Array.from({length: Math.floor(stroke.length / size)}, (_, at) => ({
    x: stroke[at * size] ?? 0,
    y: stroke[at * size + 1] ?? 0
  }));
}

function thinned(stroke: Stroke, step: number): Stroke {
  const last = stroke.length / size - 1;
  return stroke.filter((_, at) => {
    const point = Math.floor(at / size);
    return point % step === 0 || point === last;
  });
}
