import {sha256} from '@noble/hashes/sha2.js';
import {bytesToHex, utf8ToBytes} from '@noble/hashes/utils.js';
import {parse, stringify} from 'yaml';
import {z} from 'zod';
import type {Profile} from '../device/profile.ts';
import {failed, ok, type Result} from '../result.ts';
import {stepNames, type StepName} from './step.ts';

/**
 * What one unit proved of one profile, on one day. A profile is qualified by such a file alone: it names model and
 * firmware, and the text of the profile by its digest.
 */
const qualification = z.strictObject({
  qualification: z.literal(1),
  profile: z.strictObject({id: z.string(), version: z.int(), sha256: z.string().length(64)}),
  unit: z.strictObject({model: z.string().min(1), firmware: z.string().min(1)}),
  on: z.iso.date(),
  by: z.string().min(1),
  app: z.string().min(1),
  through: z.enum(['serial', 'ssh', 'memory']),
  /** A simulated unit proves the program, never a profile. */
  simulated: z.boolean(),
  steps: z.array(
    z.strictObject({
      step: z.enum(stepNames),
      result: z.enum(['passed', 'failed', 'not-tried']),
      seen: z.string()
    })
  )
});
export type Qualification = Readonly<z.infer<typeof qualification>>;

export function writeQualification(given: Qualification): string {
  return stringify(given, {lineWidth: 0});
}

export function readQualification(yaml: string): Result<Qualification, string> {
  let given: unknown;
  try {
    given = parse(yaml);
  } catch (error) {
    return failed((error as Error).message);
  }
  const read = qualification.safeParse(given);
  if (read.success) return ok(read.data);
  const [issue] = read.error.issues;
  return failed(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
}

/** Of a profile's text without the lines that say whether it is qualified: to say so does not change what was proved. */
export function profileDigest(yaml: string): string {
  const text = yaml
    .split('\n')
    .filter(line => !/^(?:status|label):/u.test(line))
    .join('\n');
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** Steps without which a profile may not be called qualified; of the others none may have failed. */
const needed: readonly StepName[] = [
  'wake',
  'line-kill',
  'login',
  'modes',
  'paging-off',
  'identify',
  'refused-line',
  'accepted-line',
  'read-back',
  'end-of-output',
  'removal',
  'save'
];

/** Why a file does not make this profile qualified; undefined: it does. */
export function shortcoming(
  {id}: Profile,
  given: Qualification,
  digest: string
): {readonly why: 'other-profile' | 'other-text' | 'simulated' | 'step'; readonly step?: StepName} | undefined {
  if (given.profile.id !== id) return {why: 'other-profile'};
  if (given.profile.sha256 !== digest) return {why: 'other-text'};
  if (given.simulated) return {why: 'simulated'};
  const results = new Map(given.steps.map(one => [one.step, one.result]));
  const open = stepNames.find(
    step => results.get(step) === 'failed' || (needed.includes(step) && results.get(step) !== 'passed')
  );
  return open === undefined ? undefined : {why: 'step', step: open};
}
