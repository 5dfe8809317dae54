import {photoSubjects} from '#core/job/deeds.ts';
import type {Host} from './host.ts';
import {largestPhoto} from './photo.ts';

/** One request for bytes, as both hosts take it: `PUT /blob/photo?subject=…`, `GET /blob/{photo,report}/<name>`. */
export interface BlobAsked {
  readonly method: string;
  /** Of the address, as it came: percent-encoded, with its query. */
  readonly path: string;
  /** The body; undefined: it is longer than `most` bytes. */
  body(most: number): Promise<Uint8Array | undefined>;
}

export interface BlobAnswer {
  /** 422: the bytes are not what is kept; a Problem says why. */
  readonly status: 200 | 404 | 405 | 413 | 422;
  readonly type: string;
  readonly bytes: Uint8Array;
}

type Door = Pick<Host, 'putPhoto' | 'readPhoto' | 'readReport'>;

const types: Readonly<Record<string, string>> = {pdf: 'application/pdf', json: 'application/json', txt: 'text/plain'};

/** A stored photo is answered with `Result<{url}>` as JSON, like a call; all else with the bytes, or their absence. */
export async function answerBlob(door: Door, asked: BlobAsked): Promise<BlobAnswer> {
  const put = /^\/blob\/photo\?subject=([a-z-]+)$/.exec(asked.path);
  if (put) return asked.method === 'PUT' ? putPhoto(door, put[1] ?? '', asked) : bare(405);
  const [, kind, coded = ''] = /^\/blob\/(photo|report)\/([^/?]+)$/.exec(asked.path) ?? [];
  const name = decoded(coded);
  if (kind === undefined || name === undefined) return bare(404);
  if (asked.method !== 'GET') return bare(405);
  const bytes = kind === 'photo' ? await door.readPhoto(name) : await door.readReport(name);
  if (bytes === undefined) return bare(404);
  const type = kind === 'photo' ? 'image/jpeg' : types[name.slice(name.lastIndexOf('.') + 1)];
  return {status: 200, type: type ?? 'application/octet-stream', bytes};
}

/** In bytes: what is read of a picture that is too large, so that a Problem can say so rather than a cut line. */
const readAtMost = 64 * 2 ** 20;

async function putPhoto(door: Door, name: string, asked: BlobAsked): Promise<BlobAnswer> {
  const subject = photoSubjects.find(one => one === name);
  if (subject === undefined) return bare(404);
  const bytes = await asked.body(readAtMost);
  if (bytes === undefined) return bare(413);
  // What is wrong with a large one is told from its first bytes as well.
  const put = await door.putPhoto(subject, bytes.subarray(0, largestPhoto + 1));
  const answer = put.ok ? {ok: true, value: {url: `/blob/photo/${put.value.name}`}} : put;
  return {status: put.ok ? 200 : 422, type: 'application/json', bytes: Buffer.from(JSON.stringify(answer), 'utf8')};
}

function bare(status: 404 | 405 | 413): BlobAnswer {
  return {status, type: 'text/plain', bytes: new Uint8Array()};
}

function decoded(text: string): string | undefined {
  try {
    return text === '' ? undefined : decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
