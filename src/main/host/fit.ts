import {clip} from '#core/clip.ts';
import type {Snapshot, VisitView} from '#core/contract/snapshot.ts';

/** In bytes of UTF-8, as it goes over the wire. */
const mostBytes = 32 * 1024;
/** How far what people wrote and what a unit printed is cut, in letters and rows, until a snapshot fits. */
const cuts = [
  {letters: 240, rows: 20},
  {letters: 100, rows: 20},
  {letters: 60, rows: 10},
  {letters: 30, rows: 6}
] as const;
type Cut = (typeof cuts)[number];

/** The parts of a visit that grow with what somebody writes; the rest is bounded by the order itself. */
const growing = [
  'people',
  'changes',
  'refused',
  'problem',
  'manual',
  'unit'
] as const satisfies readonly (keyof VisitView)[];
/** Names something elsewhere: worth nothing when it is cut. */
const whole: ReadonlySet<string> = new Set(['url', 'id', 'kind', 'again', 'digest']);

/** A snapshot as it is, or, where that is too long for the wire, with long texts cut and old rows left out. */
export function fitted(snapshot: Snapshot): Snapshot {
  const {visit} = snapshot;
  if (visit === null || fits(snapshot)) return snapshot;
  for (const cut of cuts) {
    const shorter = {...snapshot, visit: cutVisit(visit, cut)};
    if (fits(shorter) || cut === cuts.at(-1)) return shorter;
  }
  return snapshot;
}

function fits(snapshot: Snapshot): boolean {
  return Buffer.byteLength(JSON.stringify(snapshot), 'utf8') <= mostBytes;
}

function cutVisit(visit: VisitView, cut: Cut): VisitView {
  // Every check stands there, however many peers an order has; what each measured can be read in the report.
  const checks = visit.checks.map(one => ({
    ...one,
    measured: clip(one.measured, measuredOf(cut, visit.checks.length))
  }));
  const cutParts = Object.fromEntries(growing.map(part => [part, cutValue(visit[part], cut)]));
  return {...visit, ...cutParts, checks, paper: {...visit.paper, palette: visit.paper.palette.slice(0, cut.rows * 5)}};
}

function measuredOf({letters}: Cut, checks: number): number {
  return checks > 100 ? 1 : Math.min(letters, 40);
}

/** The newest rows are the last ones. */
function cutValue(value: unknown, cut: Cut): unknown {
  if (typeof value === 'string') return clip(value, cut.letters);
  if (Array.isArray(value)) return value.slice(-cut.rows).map(one => cutValue(one, cut));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, whole.has(name) ? one : cutValue(one, cut)])
  );
}
