import type {PhotoSubject} from './deeds.ts';
import type {Visit} from './visit.ts';

export interface PhotoBytes {
  readonly subject: PhotoSubject;
  readonly bytes: Uint8Array;
}

/** The stored photos of a visit. One that can't be read any more is left out: the report names it with its hash. */
export async function photoBytes({live, blobs}: Pick<Visit, 'live' | 'blobs'>): Promise<readonly PhotoBytes[]> {
  const found: PhotoBytes[] = [];
  for (const [subject, photo] of live.job.people.photos) {
    if (photo.is === 'words') continue;
    const read = await blobs.get(photo.blob);
    if (read.ok) found.push({subject, bytes: read.value});
  }
  return found;
}
