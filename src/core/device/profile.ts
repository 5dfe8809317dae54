import {z} from 'zod';
import {
  boot,
  edit,
  identify,
  login,
  modes,
  pager,
  prompt,
  question,
  transport,
  wake,
  type modeNames
} from './dialog.ts';
import {barriers, checks, observations, readBack, reload, routes, save, saved, shown} from './effect.ts';
import {facts} from './facts.ts';
import {named, never, pattern} from './pattern.ts';
import {tests} from './proof.ts';
import {restoring} from './restoring.ts';

const marked = z.strictObject({line: pattern, within: z.string().optional()});
const words = z.union([z.string().transform(one => [one]), z.array(z.string())]).default([]);

/**
 * What the engine knows of a kind of device: data, no code. A regular expression is JavaScript's, one line, matched
 * against a whole line after the noise filter. `{{name}}` is filled from the order, the plan or the step.
 * docs/devices/<id>.md describes each shipped one with its sources.
 */
const parts = z.strictObject({
  id: z.string(),
  label: z.string(),
  status: z.enum(['provisional', 'qualified']),
  dialect: z.string(),
  version: z.int().min(1),
  covers: z.strictObject({
    models: z.array(z.string()),
    firmware: z.array(z.string()),
    near: z.array(z.string()).default([])
  }),
  transport,
  encoding: z.literal('ascii').default('ascii'),
  wake,
  login,
  prompt,
  modes,
  /** Where lines of a configuration are typed: a mode of its own, or the one that commands are typed in. */
  configuresIn: z.enum(['config', 'exec']).default('config'),
  pager,
  /** Sent once after login; change no configuration. */
  prepare: z.array(z.string()).default([]),
  edit,
  comment: never,
  /**
   * What may stand on any line to prove where free output ends; `{{nonce}}` is filled. A comment where the dialect has
   * any; else words that mean nothing: they are killed, never executed.
   */
  nonce: z.string().includes('{{nonce}}'),
  skip: z.array(pattern).default([]),
  /** Leaves a section; needed where there are any. */
  leaveSection: z.string().default(''),
  /** Keys that leave a text block without storing it. */
  leaveBlock: z.string().default(''),
  noise: z.array(pattern).default([]),
  boot,
  errors: z.array(pattern).min(1),
  ok: z.array(pattern).default([]),
  warnings: z.array(pattern).default([]),
  locked: never,
  identify,
  modelAliases: z.record(z.string(), z.string()).default({}),
  /** What in a configuration says whose it is: `host` and `contract` read the groups of these names. */
  siteMark: z.strictObject({host: named('host'), contract: never, factoryHost: z.string()}).optional(),
  backupCommand: shown.optional(),
  readBack,
  volatile: z.array(pattern).default([]),
  defaultsShown: z.array(marked).default([]),
  defaultsHidden: z.array(marked).default([]),
  /** Closed list of rewritings that change nothing (core/apply/normal.ts). */
  normalise: z.array(z.enum(['prefix', 'mac', 'quotes', 'port-name', 'blanks'])).default([]),
  unordered: z.array(pattern).default([]),
  /**
   * Which words of a line name the one thing it sets (the whole match, or the group `key`); the rest is its value.
   * The first that matches counts; a line that none matches is its own name and may stand many times.
   */
  keys: z.array(pattern).default([]),
  /** A line that takes another away; `what` is the line, or the first words of the lines, taken away. */
  removal: never,
  /** What takes a line (`{{line}}`) back where it stands, and what the unit may ask before it does. */
  negation: z.strictObject({send: z.string(), questions: z.array(question).default([])}).optional(),
  /** Lines that name a physical port the unit must have, as `port`. */
  physicalPorts: z.array(pattern).default([]),
  /** What a shown line ends with that is not yet in effect. No line of any console holds a NUL. */
  pending: z.string().min(1).default('\u0000'),
  configurationHeader: z.strictObject({unit: never, takenAt: never}).prefault({}),
  trailer: never,
  /** Group 1 is the secret's value as written, quotes and all. */
  secrets: z.array(pattern).default([]),
  /**
   * The words before a secret's value that say how it is stored. Sealed ones can be read by the unit that sealed them
   * alone. Without a word for `clear` a clear secret stands there by itself.
   */
  secretForms: z.strictObject({clear: z.string().optional(), hashed: words, sealed: words}).prefault({}),
  unitBound: z.array(pattern).default([]),
  masked: z.array(pattern).default([]),
  barriers,
  unsafe: z.array(pattern).default([]),
  ...restoring,
  routes,
  /** Nothing can be saved for good where this is absent. */
  save: save.optional(),
  saved,
  reload: reload.optional(),
  factoryExtras: z.array(z.strictObject({re: pattern, remove: z.string()})).default([]),
  rewordings: z.array(z.strictObject({firmware: z.string(), from: pattern, to: z.string()})).default([]),
  observations,
  facts: facts.default({}),
  checks,
  /** What a check looks up or reaches that no settings sheet names. */
  probe: z.strictObject({name: z.string()}).optional(),
  investigate: z.array(z.string()).default([]),
  tests
});

/** What only the parts together can say wrongly. */
export const profileSchema = parts.superRefine(({barriers, leaveSection, prompt, configuresIn}, context) => {
  const wrong = (path: string, message: string) => context.addIssue({code: 'custom', path: path.split('.'), message});
  if (barriers.header.source !== '(?!)' && leaveSection === '') wrong('leaveSection', 'sections need a way out');
  if (barriers.header.source !== '(?!)' && prompt.section.source === '(?!)')
    wrong('prompt.section', 'a section that no prompt shows cannot be proved');
  if (configuresIn === 'config' && prompt.config.source === '(?!)')
    wrong('prompt.config', 'no prompt of the configuration mode; where there is none, configuresIn is exec');
});

export type Profile = Readonly<z.infer<typeof profileSchema>>;
export type ModeName = (typeof modeNames)[number];
export type Question = Profile['login']['questions'][number];

/** Does a version fit one of `5.2.3`, `5.2.x`, `5.x`? */
export function firmwareFits(firmware: string, allowed: readonly string[]): boolean {
  return allowed.some(form => {
    const parts = form.split('.');
    const given = firmware.split('.');
    return (
      parts.every((part, at) => part === 'x' || part === given[at]) &&
      (parts.at(-1) === 'x' || parts.length === given.length)
    );
  });
}

export function firmwareCover(profile: Profile, firmware: string): 'covers' | 'near' | 'unknown' {
  if (firmwareFits(firmware, profile.covers.firmware)) return 'covers';
  return firmwareFits(firmware, profile.covers.near) ? 'near' : 'unknown';
}

/** The catalogue's name of a model as a unit prints it, or the printed text where no alias is known. */
export function modelName(profile: Profile, printed: string): string {
  return profile.modelAliases[printed] ?? printed;
}
