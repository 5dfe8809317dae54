import {problem} from '#core/problem.ts';
import {failed, ok, type Result} from '#core/result.ts';

/** In bytes: what a report can carry and a phone line can send. */
export const largestPhoto = 1_500_000;

export interface Picture {
  readonly width: number;
  readonly height: number;
}

/**
 * Whether these bytes are a stored rendition as the window makes it: a JPEG (ITU-T T.81) without what the camera wrote
 * into it (APP1: Exif, XMP). Its size in pixels comes from its own frame header.
 */
export function readPicture(bytes: Uint8Array): Result<Picture> {
  if (isHeic(bytes)) return refused('heic');
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return refused('not-jpeg');
  if (bytes.length > largestPhoto) return refused('too-large');
  return frameOf(bytes);
}

/** Walks the segments up to the picture's own data; all that a camera adds stands before it. */
function frameOf(bytes: Uint8Array): Result<Picture> {
  let frame: Picture | undefined;
  for (let at = 2; at + 4 <= bytes.length;) {
    if (bytes[at] !== 0xff) return refused('not-jpeg');
    const marker = bytes[at + 1] ?? 0;
    // Fill bytes may stand before a marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = word(bytes, at + 2);
    if (length < 2 || at + 2 + length > bytes.length) return refused('not-jpeg');
    if (marker === app1) return refused('exif');
    if (isFrame(marker)) frame = {height: word(bytes, at + 5), width: word(bytes, at + 7)};
    if (marker === startOfScan) break;
    at += 2 + length;
  }
  const whole = bytes.at(-2) === 0xff && bytes.at(-1) === endOfImage;
  return frame && frame.width > 0 && frame.height > 0 && whole ? ok(frame) : refused('not-jpeg');
}

const app1 = 0xe1;
const startOfScan = 0xda;
const endOfImage = 0xd9;

/** SOF0 … SOF15 without DHT, JPG and DAC, which stand between them. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

/** ISO/IEC 23008-12: `ftyp` with a brand of the HEIF family. */
function isHeic(bytes: Uint8Array): boolean {
  const text = String.fromCharCode(...bytes.subarray(4, 12));
  return /^ftyp(heic|heix|hevc|hevx|heim|heis|mif1|msf1)/.test(text);
}

function word(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
}

function refused(why: 'not-jpeg' | 'heic' | 'too-large' | 'exif'): Result<never> {
  return failed(problem('photo-refused', {why}));
}
