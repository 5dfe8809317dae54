import {useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject} from 'react';
import type {Tone} from './mark.tsx';
import './line-list.css';

export type Line = {
  /** Its number in the plan or the transcript. */
  readonly number: number;
  readonly text: string;
  /** What became of it, in a symbol and a word: ✓ 投入済, × 拒否. */
  readonly mark?: {readonly symbol: string; readonly word: string; readonly tone: Tone} | undefined;
  /** The heading of a section, not a line that is sent. */
  readonly section?: boolean | undefined;
};

export type LineListProps = {
  readonly label: string;
  readonly total: number;
  /** The line at this place, `undefined` while its page is not here yet. */
  readonly line: (at: number) => Line | undefined;
  /** The places that are seen now, `to` excluded: read their pages. */
  readonly onRange?: ((from: number, to: number) => void) | undefined;
  /** Keeps this place in sight: the line that is on its way. */
  readonly follow?: number | undefined;
  /** How many lines are seen at once; without it the list fills its box. */
  readonly rows?: number | undefined;
};

/** Rows are of one height, so that only those in sight are drawn: 5 lines or 5,000. */
export function LineList({label, total, line, onRange, follow, rows}: LineListProps) {
  const box = useRef<HTMLDivElement>(null);
  const [from, to] = useRange(box, total);
  useEffect(() => onRange?.(from, to), [onRange, from, to]);
  useFollow(box, follow);
  return (
    <div
      ref={box}
      className="lines"
      role="region"
      aria-label={label}
      tabIndex={0}
      style={rows === undefined ? {height: '100%'} : {height: `${rows * rowRem}rem`}}
    >
      <div className="lines-all" role="list" style={{height: `${total * rowRem}rem`}}>
        {Array.from({length: to - from}, (_, step) => from + step).map(at => (
          <Place key={at} at={at} total={total} line={line(at)} />
        ))}
      </div>
    </div>
  );
}

type PlaceProps = {readonly at: number; readonly total: number; readonly line: Line | undefined};

function Place({at, total, line}: PlaceProps) {
  return (
    <div
      role="listitem"
      className="line"
      aria-setsize={total}
      aria-posinset={at + 1}
      data-section={line?.section || undefined}
      data-tone={line?.mark?.tone}
      style={{top: `${at * rowRem}rem`}}
    >
      <span className="line-number">{line?.section ? '' : line?.number}</span>
      <span className="line-mark">
        {line?.mark && (
          <>
            <span aria-hidden="true">{line.mark.symbol}</span> {line.mark.word}
          </>
        )}
      </span>
      <span className="line-text">{line?.text ?? '…'}</span>
    </div>
  );
}

const rowRem = 1.625;
const spare = 8;

function useRange(box: RefObject<HTMLDivElement | null>, total: number): readonly [number, number] {
  const [range, setRange] = useState<readonly [number, number]>([0, Math.min(total, 40)]);
  const measure = useCallback(() => {
    if (box.current === null) return;
    const height = rowPx();
    const first = Math.max(0, Math.floor(box.current.scrollTop / height) - spare);
    const last = Math.min(total, Math.ceil((box.current.scrollTop + box.current.clientHeight) / height) + spare);
    setRange(was => (was[0] === first && was[1] === last ? was : [first, last]));
  }, [box, total]);
  useLayoutEffect(() => {
    const place = box.current;
    if (place === null) return undefined;
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(place);
    place.addEventListener('scroll', measure, {passive: true});
    return () => {
      watch.disconnect();
      place.removeEventListener('scroll', measure);
    };
  }, [box, measure]);
  return [Math.min(range[0], total), Math.min(range[1], total)];
}

/** A person who scrolled away is looking at something: it follows again once the place is in sight again. */
function useFollow(box: RefObject<HTMLDivElement | null>, follow: number | undefined): void {
  const last = useRef<number>(undefined);
  useLayoutEffect(() => {
    const place = box.current;
    if (place === null || follow === undefined) return;
    const height = rowPx();
    const before = last.current;
    last.current = follow;
    const seen = (at: number) =>
      at * height >= place.scrollTop - height && at * height <= place.scrollTop + place.clientHeight;
    if (before !== undefined && !seen(before)) return;
    const low = (follow + 3) * height - place.clientHeight;
    if (place.scrollTop < low || follow * height < place.scrollTop) place.scrollTop = Math.max(0, low);
  }, [box, follow]);
}

function rowPx(): number {
  return rowRem * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}
