import {isRed, type Difference, type ReadBack} from './difference.ts';

/** The centre's last change of the unit, as the unit itself tells of it. */
export interface Push {
  readonly revision: string;
  readonly lines: number;
}

/** The last read-back, where nothing was sent or typed since. */
export interface Earlier {
  readonly differences: readonly Difference[];
  readonly push: Push | undefined;
}

/**
 * Tells the centre's changes from everybody else's. A difference is the centre's only where nothing else explains it:
 * it was not there when the unit was last read, nobody on this side has sent anything since, the unit tells of a
 * change by the centre since then, and of at least as many lines. Where more differs than the centre changed, nobody
 * can say which lines are whose: all of it stays red.
 */
export function withPushed(read: ReadBack, push: Push | undefined, earlier: Earlier | undefined): ReadBack {
  if (!push || !earlier) return read;
  const before = new Set(earlier.differences.filter(isRed).map(placeOf));
  const known = new Set(earlier.differences.filter(one => one.class === 'pushed').map(placeOf));
  const fresh = read.differences.filter(one => isRed(one) && !before.has(placeOf(one)) && !known.has(placeOf(one)));
  const since = push.revision !== earlier.push?.revision && linesBehind(fresh) <= push.lines;
  const differences = read.differences.map((one): Difference => {
    const theirs = isRed(one) && (known.has(placeOf(one)) || (since && fresh.includes(one)));
    return theirs ? {...one, class: 'pushed'} : one;
  });
  return {...read, differences, green: !differences.some(isRed)};
}

/** One line takes a whole section away; everything else takes a line each. */
function linesBehind(differences: readonly Difference[]): number {
  const gone = new Set(
    differences.filter(one => one.class === 'missing' && one.planned === one.section).map(one => one.section)
  );
  const within = (one: Difference) => one.class === 'missing' && gone.has(one.section) && one.planned !== one.section;
  return differences.filter(one => !within(one)).length;
}

function placeOf({section, planned = '', running = ''}: Difference): string {
  return `${section}\n${planned}\n${running}`;
}
