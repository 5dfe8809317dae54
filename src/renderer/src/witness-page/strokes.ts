import type {Ink} from '../parts/signature-pad.tsx';

/** Strokes as the host keeps them: x, y and milliseconds since the stroke's first point, lengths in thousandths of the width. */
export function strokesOf(ink: Ink): number[][] {
  const scale = 1000 / Math.max(1, ink.width);
  return ink.strokes.map(stroke => {
    const start = stroke[0]?.time ?? 0;
    return stroke.flatMap(({x, y, time}) => [
      Math.round(x * scale),
      Math.round(y * scale),
      Math.max(0, Math.round(time - start))
    ]);
  });
}
