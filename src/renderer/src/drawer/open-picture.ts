import type {Picture} from './rendition.ts';

/** Turned as the camera held it, since its note about that does not come along. */
export async function openPicture(file: Blob): Promise<Picture | null> {
  try {
    return pictureOf(await createImageBitmap(file, {imageOrientation: 'from-image'}));
  } catch {
    return null;
  }
}

function pictureOf(image: ImageBitmap): Picture {
  return {
    width: image.width,
    height: image.height,
    close: () => image.close(),
    encode: ({width, height}, quality) => {
      const canvas = document.createElement('canvas');
      canvas.width = width;
      canvas.height = height;
      canvas.getContext('2d')?.drawImage(image, 0, 0, width, height);
      return new Promise(resolve => canvas.toBlob(resolve, 'image/jpeg', quality));
    }
  };
}
