import {problem, type Problem} from '#core/problem.ts';
import {qualify} from '#core/qualify/qualify.ts';
import {words} from '#words/words.ts';
import {meetingFor, unitGiven} from './profile-reach.ts';
import {qualificationOf, tellStep, today, writeFiles} from './profile-write.ts';
import {language, say} from './say.ts';
import {usage} from './usage.ts';

/**
 * `profile qualify`: has a live unit prove the profile step by step, and writes what came of it. Nothing is written into
 * the unit without `--write` and its number.
 */
export async function profileQualify(args: readonly string[]): Promise<number> {
  const given = await unitGiven(args);
  if (!given.ok) return sayOrUsage(given.problem);
  const meeting = await meetingFor(given.value, tellStep);
  if (!meeting.ok) return say(meeting.problem);
  const done = await qualify(meeting.value, given.value.spare);
  if (!done.ok) return say(done.problem);
  const {profile} = given.value.file;
  const {steps, unit} = done.value;
  const name = `${[profile.id, unit?.model ?? 'unknown', unit?.firmware ?? 'unknown', today()].join('-')}.yaml`;
  const file = name.replaceAll(/[^\w.-]+/gu, '-');
  const written = await writeFiles(given.value.out, new Map([[file, qualificationOf(given.value, done.value)]]));
  if (!written.ok) return say(written.problem);
  if (!given.value.real) process.stderr.write(`${words(language).profile.notReal}\n`);
  const results = Object.fromEntries(steps.map(one => [one.step, one.result]));
  process.stdout.write(`${JSON.stringify({profile: profile.id, unit: unit ?? null, steps: results, files: [file]})}\n`);
  const failed = steps.filter(one => one.result === 'failed').map(one => one.step);
  return failed.length > 0 ? say(problem('profile-not-proved', {profile: profile.id, failed})) : 0;
}

export function sayOrUsage(why: Problem): number {
  return why.kind === 'usage-wrong' ? usage(why.detail) : say(why);
}
