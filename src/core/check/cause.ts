import type {Check, CauseByWords} from './check.ts';
import {wrong, type Judgement} from './judgement.ts';
import type {Cause, Side} from './names.ts';

interface Otherwise {
  readonly measured: string;
  /** The cause where the unit's words say nothing the profile knows. */
  readonly otherwise: Cause;
  readonly messages?: {readonly sent: number; readonly received: number};
}

/** A failure with the cause that the unit's own words name. */
export function causeOf(check: Check, words: string, {measured, otherwise, messages}: Otherwise): Judgement {
  const known = check.causes.find(one => one.re.test(words));
  const text = [measured, words].filter(one => one !== '' && one !== 'none').join(': ');
  if (!known) return wrong(text, otherwise);
  return wrong(text, nameOf(known, messages), {
    side: sides[known.side],
    settleMs: known.settleMs,
    waitsForPeople: known.waitsForPeople,
    dependsOn: leansOn(known)
  });
}

const sides = {here: 'ours', far: 'theirs', unclear: 'undecided'} as const satisfies Record<CauseByWords['side'], Side>;

function nameOf({cause}: CauseByWords, messages = {sent: 0, received: 0}): Cause {
  if (cause === 'waits-for-wan') return {kind: 'depends-on', check: 'C03'};
  if (cause === 'peer-silent') return {kind: 'peer-silent', ...messages};
  return {kind: cause};
}

/** A wrong clock (C07) is what the centre's agent trips over; a tunnel that waits for the session waits for C03. */
function leansOn({cause}: CauseByWords): Judgement['dependsOn'] {
  if (cause === 'waits-for-wan') return ['C03'];
  return cause === 'e-4051' ? ['C07'] : [];
}
