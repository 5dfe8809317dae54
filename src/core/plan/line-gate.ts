import type {Profile} from '../device/profile.ts';
import type {PlanLine} from './plan.ts';

/** What may not be in flight across a line, and how long the unit may be busy with it. */
export function gateOf(
  line: Pick<PlanLine, 'kind' | 'text' | 'section'>,
  {barriers}: Profile
): Pick<PlanLine, 'barrier' | 'busyMs'> {
  if (line.kind === 'block-begin' || line.kind === 'block-text' || line.kind === 'block-end')
    return {barrier: 'block', busyMs: 0};
  const slow = barriers.slow.find(
    one => one.re.test(line.text) && (one.within === undefined || line.section.startsWith(one.within))
  );
  const busyMs = slow?.ms ?? 0;
  if (line.kind === 'header') return {barrier: 'header', busyMs};
  for (const barrier of ['question', 'prompt', 'account', 'management'] as const)
    if (barriers[barrier].test(line.text)) return {barrier, busyMs};
  return {barrier: slow ? 'slow' : 'none', busyMs};
}
