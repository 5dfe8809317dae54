import {afterEach, beforeEach, expect, test} from 'vitest';
import {readPicture} from '#main/host/photo.ts';
import {freshFolder, openWindow, removeFolder, swap, type Window} from './window.ts';

let folder = '';
let window: Window;
beforeEach(() => {
  folder = freshFolder();
  window = openWindow({data: folder});
});
afterEach(async () => {
  await window.close();
  removeFolder(folder);
});

const segment = (marker: number, ...bytes: number[]) => [0xff, marker, 0, bytes.length + 2, ...bytes];
const jfif = segment(0xe0, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0);
const exif = segment(0xe1, 0x45, 0x78, 0x69, 0x66, 0, 0);
/** 640 × 480. */
const frame = segment(0xc0, 8, 0x01, 0xe0, 0x02, 0x80, 1, 1, 0x11, 0);
const scan = segment(0xda, 1, 1, 0, 0, 63, 0);

/** The shape of a JPEG: what is inside its picture nobody here looks at. */
function jpeg(...segments: readonly (readonly number[])[]): Uint8Array {
  return Uint8Array.from([0xff, 0xd8, ...segments.flat(), ...scan, 1, 2, 3, 0xff, 0xd9]);
}

test('the size in pixels is read from the picture itself', () => {
  expect(readPicture(jpeg(jfif, frame))).toEqual({ok: true, value: {width: 640, height: 480}});
});

const heic = Uint8Array.from([0, 0, 0, 24, ...Buffer.from('ftypheic'), 0, 0, 0, 0]);
const large = Uint8Array.from([...jpeg(jfif, frame).slice(0, -2), ...new Uint8Array(1_500_000), 0xff, 0xd9]);
test.each([
  ['a PNG', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'not-jpeg'],
  ['nothing', new Uint8Array(), 'not-jpeg'],
  ['a JPEG that is cut off', jpeg(jfif, frame).slice(0, -3), 'not-jpeg'],
  ['a JPEG without a picture', jpeg(jfif), 'not-jpeg'],
  ['a segment that is longer than the file', Uint8Array.from([0xff, 0xd8, 0xff, 0xc0, 0xff, 0xff, 1]), 'not-jpeg'],
  ['what an iPhone writes', heic, 'heic'],
  ['one that says where it was taken', jpeg(exif, frame), 'exif'],
  ['one that says so behind another segment', jpeg(jfif, frame, exif), 'exif'],
  ['more than 1.5 MB', large, 'too-large']
])('%s is refused', (_, bytes, why) => {
  expect(readPicture(bytes)).toMatchObject({ok: false, problem: {kind: 'photo-refused', why}});
});

test('a photo is sealed, named in the journal, and read back as it was; no other name reads anything', async () => {
  const bytes = jpeg(jfif, frame);
  expect(await window.host.putPhoto('cables', bytes)).toMatchObject({problem: {kind: 'order-not-open'}});
  await window.must('order.open', {order: swap});
  const put = await window.host.putPhoto('cables', bytes);
  expect(put.ok).toBe(true);
  const [photo] = window.visit().people.photos;
  const name = photo?.url?.split('/').at(-1) ?? '';
  expect(put).toEqual({ok: true, value: {name}});
  expect(Buffer.from((await window.host.readPhoto(name)) ?? [])).toEqual(Buffer.from(bytes));
  for (const other of ['', '../store.db', name.slice(1), `${name}/..`])
    expect(await window.host.readPhoto(other), other).toBeUndefined();
  expect(await window.host.readReport('../../bench.json')).toBeUndefined();
});

test('where photos are not allowed none is kept', async () => {
  await window.must('order.open', {order: swap});
  const conditions = {photos: false, lan: true, usb: true, onuRestart: true, powerOff: true};
  expect(await window.decide('visit.conditions', {conditions})).toMatchObject({ok: true});
  const put = await window.host.putPhoto('cables', jpeg(jfif, frame));
  expect(put).toMatchObject({ok: false, problem: {kind: 'not-now', why: 'photos-not-allowed'}});
});
