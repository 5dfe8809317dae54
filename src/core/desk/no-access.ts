import type {Access} from '../job/visit.ts';
import {problem} from '../problem.ts';
import {failed} from '../result.ts';

/** For what a visit does without its unit: its end, its report. Nothing is opened, no password is known. */
export const noAccess: Access = {
  medium: 'memory',
  target: '',
  open: async () => failed(problem('not-now', {why: 'no-target'})),
  bauds: [],
  user: '',
  credentialsFor: () => [],
  setupPassword: undefined,
  enablePassword: undefined
};
