import {describe, expect, it} from 'vitest';
import {fitted, isHeic, mostBytes, mostEdge, renditionOf, type Picture} from '#renderer/src/drawer/rendition.ts';

/** A camera's picture whose JPEG has so many bytes for each pixel at full quality. */
function picture(width: number, height: number, bytesPerPixel: number) {
  const asked: {width: number; height: number; quality: number}[] = [];
  let closed = 0;
  const made: Picture = {
    width,
    height,
    close: () => (closed += 1),
    encode: async (size, quality) => {
      asked.push({...size, quality});
      return new Blob([new Uint8Array(Math.round(size.width * size.height * bytesPerPixel * quality))]);
    }
  };
  return {open: async () => made, asked, closed: () => closed};
}

const file = new Blob([new Uint8Array(16)]);

describe('a photo as it is kept', () => {
  it('is never larger than 2048 pixels, keeps its proportions, and is not blown up', () => {
    expect(fitted({width: 4032, height: 3024}, mostEdge)).toEqual({width: 2048, height: 1536});
    expect(fitted({width: 640, height: 480}, mostEdge)).toEqual({width: 640, height: 480});
  });

  it('is made once where it is small enough at once', async () => {
    const {open, asked, closed} = picture(4032, 3024, 0.3);
    const made = await renditionOf(file, open);
    expect(made.is).toBe('photo');
    expect(asked).toEqual([{width: 2048, height: 1536, quality: 0.85}]);
    expect(closed()).toBe(1);
  });

  it('gives up quality first, then size, until 1.5 MB hold it', async () => {
    const {open, asked} = picture(4032, 3024, 1.2);
    const made = await renditionOf(file, open);
    expect(made.is === 'photo' && made.blob.size).toBeLessThanOrEqual(mostBytes);
    expect(asked.map(one => one.quality)).toEqual([0.85, 0.7, 0.55, 0.55]);
    expect(asked.at(-1)?.width).toBe(1600);
  });

  it('says so where nothing makes it small enough', async () => {
    const {open, closed} = picture(4032, 3024, 9);
    expect((await renditionOf(file, open)).is).toBe('too-large');
    expect(closed()).toBe(1);
  });

  it('tells a HEIC from a file that is no picture at all, by its bytes and not by its name', async () => {
    const heic = new Blob([Uint8Array.from([0, 0, 0, 24, ...new TextEncoder().encode('ftypheic')])]);
    const none = async () => null;
    expect(await renditionOf(heic, none)).toEqual({is: 'heic'});
    expect(await renditionOf(new Blob(['hello']), none)).toEqual({is: 'unreadable'});
    expect(await isHeic(new Blob([]))).toBe(false);
  });
});
