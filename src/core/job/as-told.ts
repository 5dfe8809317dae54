import type {Standings} from '../check/settle.ts';

/** What a witness was told at the end stays so: the console may be packed by then. What still settled nobody knows. */
export function asTold(checks: Standings): Standings {
  return new Map(
    [...checks].map(([key, one]) => {
      const known = {...one, settlesAt: null, passedAt: null, since: null};
      return [key, one.verdict === 'settling' ? {...known, verdict: 'unknown', cause: {kind: 'not-asked'}} : known];
    })
  );
}
