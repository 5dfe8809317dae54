import type {PhotoSubject} from '#core/job/deeds.ts';
import type {Problem} from '#core/problem.ts';
import type {Result} from '#core/result.ts';

/** Bytes go beside the wire, which speaks JSON alone. Resolves with what the host said; undefined: it was not reached. */
export async function keepPhoto(subject: PhotoSubject, blob: Blob): Promise<Result<unknown> | undefined> {
  try {
    const answer = await fetch(`/blob/photo?subject=${subject}`, {
      method: 'PUT',
      headers: {'content-type': 'image/jpeg'},
      body: blob
    });
    if (answer.ok) return {ok: true, value: null};
    const said = (await answer.json()) as {readonly problem?: Problem};
    return said.problem ? {ok: false, problem: said.problem} : undefined;
  } catch {
    return undefined;
  }
}
