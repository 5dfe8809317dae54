/** The stored rendition is the evidence: small enough for a report, and without what the camera wrote into its file. */
export const mostBytes = 1_500_000;
export const mostEdge = 2048;

/** Tried in turn until it is small enough: first less exact, then smaller. */
const tries: readonly {readonly edge: number; readonly quality: number}[] = [
  {edge: mostEdge, quality: 0.85},
  {edge: mostEdge, quality: 0.7},
  {edge: mostEdge, quality: 0.55},
  {edge: 1600, quality: 0.55},
  {edge: 1200, quality: 0.5}
];

export type Rendition =
  | {readonly is: 'photo'; readonly blob: Blob}
  | {readonly is: 'heic'}
  | {readonly is: 'unreadable'}
  | {readonly is: 'too-large'};

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** JPEG of this size and quality (0 to 1); null: it could not be made. */
  encode(size: {readonly width: number; readonly height: number}, quality: number): Promise<Blob | null>;
  close(): void;
}

/** Upright, JPEG, at most 1.5 MB and 2048 pixels; `open` reads what the browser can read, null: it can't. */
export async function renditionOf(file: Blob, open: (file: Blob) => Promise<Picture | null>): Promise<Rendition> {
  const picture = await open(file);
  if (picture === null) return {is: (await isHeic(file)) ? 'heic' : 'unreadable'};
  for (const {edge, quality} of tries) {
    const blob = await picture.encode(fitted(picture, edge), quality);
    if (blob !== null && blob.size <= mostBytes) {
      picture.close();
      return {is: 'photo', blob};
    }
  }
  picture.close();
  return {is: 'too-large'};
}

/** Never larger than it was. */
export function fitted({width, height}: {readonly width: number; readonly height: number}, edge: number) {
  const scale = Math.min(1, edge / Math.max(width, height, 1));
  return {width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale))};
}

/** By its own bytes (ISO/IEC 14496-12 `ftyp`), whatever the file is called. */
export async function isHeic(file: Blob): Promise<boolean> {
  const head = new Uint8Array(await file.slice(0, 16).arrayBuffer());
  const text = String.fromCharCode(...head.subarray(4, 12));
  return /^ftyp(heic|heix|hevc|hevx|heim|heis|mif1|msf1)/.test(text);
}
