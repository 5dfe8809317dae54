import {conditionNames, type SiteConditions} from '#core/job/deeds.ts';

/** What was answered so far; nothing stands chosen before a person chose. */
export type Answers = Readonly<Partial<Record<keyof SiteConditions, boolean>>>;

export function unanswered(answers: Answers): number {
  return conditionNames.filter(name => answers[name] === undefined).length;
}

/** One press where nothing is forbidden, or nothing else: what was answered stays. */
export function restAllowed(answers: Answers): Answers {
  return Object.fromEntries(conditionNames.map(name => [name, answers[name] ?? true]));
}

/** All five, or nothing: half a set of rules is not recorded. */
export function answered(answers: Answers): SiteConditions | undefined {
  const {photos, lan, usb, onuRestart, powerOff} = answers;
  if (
    photos === undefined ||
    lan === undefined ||
    usb === undefined ||
    onuRestart === undefined ||
    powerOff === undefined
  )
    return undefined;
  return {photos, lan, usb, onuRestart, powerOff};
}
