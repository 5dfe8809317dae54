import type {Difference, DifferenceClass} from '#core/apply/difference.ts';
import type {LintFault} from '#core/configuration/lint.ts';
import type {Finding, FindingRef} from '#core/plan/finding.ts';
import type {Problem} from '#core/problem.ts';
import type {NotRead, SheetNote} from '#core/settings/settings.ts';
import type {SheetFault} from '#core/sheet/fault.ts';
import type {CheckWords} from './check.ts';
import type {DeskWords} from './desk.ts';
import {english} from './en/words.ts';
import type {FindingWords} from './finding.ts';
import {japanese} from './ja/words.ts';
import {problemNumbers} from './number.ts';
import type {ProblemWords, Said, Saying} from './problem.ts';
import type {ProfileWords} from './profile.ts';
import type {ScreenWords} from './screens.ts';
import type {SheetWords} from './sheet.ts';
import type {VisitWords} from './visit.ts';

export type Language = 'ja' | 'en';

/** Everything that is said to people in one language; complete by type. */
export interface Words {
  readonly problems: ProblemWords;
  readonly findings: FindingWords;
  readonly differences: Readonly<Record<DifferenceClass, string>>;
  readonly checks: CheckWords;
  readonly visit: VisitWords;
  readonly desk: DeskWords;
  readonly profile: ProfileWords;
  readonly sheet: SheetWords;
  readonly screens: ScreenWords;
  sayFinding(finding: FindingRef): string;
  /** Where its values stand, side by side. */
  findingPlaces(finding: Finding): string;
  saySheetFault(fault: SheetFault): string;
  sayNotRead(left: NotRead): string;
  saySheetNote(note: SheetNote): string;
  sayLintFault(fault: LintFault): string;
  sayDifference(difference: Difference): string;
  /** A check's id, with or without subject (`C14:br-fukuoka`), and its label. */
  checkLabel(id: string): string;
}

const languages: Readonly<Record<Language, Words>> = {ja: japanese, en: english};

export function words(language: Language): Words {
  return languages[language];
}

/** What is shown for a Problem; `number` is what one reads out on the phone. */
export interface SaidProblem {
  readonly number: string;
  readonly title: string;
  readonly means: string;
  readonly next: string;
}

export function sayProblem(language: Language, problem: Problem): SaidProblem {
  // The union is closed: the entry of a kind takes exactly that kind's facts, which the index can't express.
  const saying = words(language).problems[problem.kind] as Saying<Problem>;
  const say = (said: Said<Problem>): string => (typeof said === 'string' ? said : said(problem));
  return {
    number: problemNumbers[problem.kind],
    title: say(saying.title),
    means: say(saying.means),
    next: say(saying.next)
  };
}
