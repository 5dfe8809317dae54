import type {Words} from '../words.ts';
import {checkLabel, checks} from './check.ts';
import {desk} from './desk.ts';
import {differences, sayDifference} from './difference.ts';
import {sayLintFault, saySheetFault} from './fault.ts';
import {findingPlaces, findings, sayFinding} from './finding.ts';
import {orderProblems} from './problem-order.ts';
import {identityProblems} from './problem-identity.ts';
import {reachProblems} from './problem-unit.ts';
import {applyProblems, reportProblems, storeProblems} from './problem-work.ts';
import {decisionProblems} from './problem-decision.ts';
import {windowProblems} from './problem-window.ts';
import {profile, profileProblems} from './profile.ts';
import {screens} from './screens.ts';
import {sayNotRead, saySheetNote, sheet} from './sheet.ts';
import {visit} from './visit.ts';

export const japanese: Words = {
  problems: {
    ...orderProblems,
    ...profileProblems,
    ...reachProblems,
    ...identityProblems,
    ...applyProblems,
    ...storeProblems,
    ...reportProblems,
    ...decisionProblems,
    ...windowProblems
  },
  findings,
  differences,
  checks,
  visit,
  desk,
  profile,
  sheet,
  screens,
  sayFinding,
  findingPlaces,
  saySheetFault,
  sayNotRead,
  saySheetNote,
  sayLintFault,
  sayDifference,
  checkLabel
};
