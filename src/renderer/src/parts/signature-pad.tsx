import {useEffect, useRef, type RefObject} from 'react';
import Pad from 'signature_pad';
import {Button} from './button.tsx';
import './signature-pad.css';

/** Vectors, not a picture: in pixels of a box of this width and height, pen pressure 0 to 1, time in ms. */
export type Ink = {
  readonly width: number;
  readonly height: number;
  readonly strokes: readonly (readonly InkPoint[])[];
  readonly svg: string;
};

export type InkPoint = {readonly x: number; readonly y: number; readonly pressure: number; readonly time: number};

export type SignaturePadProps = {
  readonly label: string;
  readonly hint: string;
  readonly clearWord: string;
  /** After each stroke; `undefined` when the box is empty again. */
  readonly onChange: (ink: Ink | undefined) => void;
  readonly readOnly?: boolean | undefined;
};

/** Finger, pen or mouse. Who has none of these types the name: that road is the caller's. */
export function SignaturePad({label, hint, clearWord, onChange, readOnly = false}: SignaturePadProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const clear = usePad(canvas, onChange, readOnly);
  return (
    <div className="signature">
      <div className="signature-head">
        <span className="signature-label">{label}</span>
        <Button kind="quiet" onPress={clear}>
          {clearWord}
        </Button>
      </div>
      <div className="signature-paper">
        <canvas ref={canvas} role="img" aria-label={`${label}. ${hint}`} />
      </div>
      <p className="signature-hint">{hint}</p>
    </div>
  );
}

/** Returns what empties the box. */
function usePad(
  canvas: RefObject<HTMLCanvasElement | null>,
  onChange: SignaturePadProps['onChange'],
  readOnly: boolean
) {
  const pad = useRef<Pad>(undefined);
  const tell = useRef(onChange);
  useEffect(() => void (tell.current = onChange), [onChange]);
  useEffect(() => {
    const place = canvas.current;
    if (place === null) return undefined;
    const made = new Pad(place, {penColor: token('--pen'), minWidth: 1.2, maxWidth: 3.2});
    pad.current = made;
    let drawn: Drawn = {data: [], width: place.clientWidth, height: place.clientHeight};
    const ended = () => {
      drawn = {data: made.toData(), width: place.clientWidth, height: place.clientHeight};
      tell.current(made.isEmpty() ? undefined : inkOf(drawn, made.toSVG()));
    };
    const watch = new ResizeObserver(() => {
      if (pad.current?.isEmpty()) drawn = {...drawn, data: []};
      redraw(made, place, drawn);
    });
    made.addEventListener('endStroke', ended);
    watch.observe(place);
    return () => {
      watch.disconnect();
      made.off();
    };
  }, [canvas]);
  useEffect(() => (readOnly ? pad.current?.off() : pad.current?.on()), [readOnly]);
  return () => {
    pad.current?.clear();
    tell.current(undefined);
  };
}

type Drawn = {readonly data: ReturnType<Pad['toData']>; readonly width: number; readonly height: number};

/** A rotated tablet has another box: the strokes keep their shape and fit it. Always from what was drawn, never from
 * what an earlier resize made of it. */
function redraw(pad: Pad, canvas: HTMLCanvasElement, {data, width, height}: Drawn): void {
  const ratio = Math.max(1, window.devicePixelRatio);
  canvas.width = canvas.clientWidth * ratio;
  canvas.height = canvas.clientHeight * ratio;
  canvas.getContext('2d')?.scale(ratio, ratio);
  const fit = Math.min(canvas.clientWidth / Math.max(1, width), canvas.clientHeight / Math.max(1, height)) || 1;
  pad.fromData(
    data.map(group => ({...group, points: group.points.map(point => ({...point, x: point.x * fit, y: point.y * fit}))}))
  );
}

function inkOf({data, width, height}: Drawn, svg: string): Ink {
  const strokes = data.map(({points}) => points.map(({x, y, pressure, time}) => ({x, y, pressure, time})));
  return {width, height, strokes, svg};
}

function token(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}
