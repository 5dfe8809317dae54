import {z} from 'zod';
import {knownCauses} from '../check/names.ts';
import {observationNames} from '../check/observation.ts';
import {facts} from './facts.ts';
import {pattern} from './pattern.ts';
import {restoring} from './restoring.ts';

/**
 * What the engine knows of a kind of device: data, no code. A regular expression is JavaScript's, one line, matched
 * against a whole line after the noise filter. `{{name}}` is filled from the order, the plan or the step.
 * docs/devices/<id>.md describes each shipped one with its sources.
 */
const ms = z.int().positive();

const question = z.strictObject({
  re: pattern,
  /** What is sent; may hold `{{setup-password}}`. */
  send: z.string(),
  secret: z.boolean().default(false)
});

const transport = z.strictObject({
  serial: z.strictObject({
    bauds: z.array(z.int().positive()).min(1),
    data: z.literal([7, 8]),
    parity: z.enum(['none', 'even', 'odd']),
    stop: z.literal([1, 2]),
    flow: z.enum(['none', 'rtscts', 'xon']),
    newline: z.string(),
    /** Bytes that may be unechoed at first; the session learns a smaller number where the unit's buffer is smaller. */
    window: z.int().min(8).default(64)
  }),
  ssh: z.strictObject({
    port: z.int(),
    shell: z.boolean(),
    exec: z.boolean(),
    columns: z.int(),
    /** The first characters after the banner may be lost within this time. */
    settleMs: z.int(),
    /** The same for lines in flight: the network holds the sender back, the unit's terminal may not. */
    window: z.int().min(8).default(4096),
    /** SHA-1, CBC and ssh-rsa: opt-in by profile, shown and recorded. */
    legacy: z.boolean()
  })
});

const login = z.strictObject({
  user: pattern,
  password: pattern,
  failed: pattern,
  locked: pattern,
  enablePassword: pattern,
  /** Login prompt of a unit in factory state; its password is made of the unit's serial. */
  factoryHost: z.string(),
  factoryUser: z.string(),
  factoryPassword: z.string(),
  questions: z.array(question)
});

const modeNames = ['user', 'exec', 'config', 'section', 'candidate', 'block', 'loader'] as const;
const modes = z.array(
  z.strictObject({
    from: z.enum(modeNames),
    to: z.enum(modeNames),
    send: z.string(),
    asks: z.literal('password').optional(),
    when: z.string().optional()
  })
);

const pager = z.strictObject({re: pattern, key: z.string(), stop: z.string(), off: z.string()});

const edit = z.strictObject({
  eraseLine: z.string(),
  literalNext: z.string(),
  mustEscape: z.array(z.string().length(1)),
  never: z.array(z.string().length(1)),
  lineMax: z.int()
});

const shown = z.strictObject({send: z.string(), from: pattern, to: pattern});

const barriers = z.strictObject({
  header: pattern,
  /** Sections whose children take effect only when the section is left. */
  pendingUntilLeft: pattern,
  prompt: pattern,
  text: z.strictObject({begin: pattern, endsWith: z.string()}),
  account: pattern,
  management: pattern,
  question: pattern,
  slow: z.array(
    z.strictObject({re: pattern, within: z.string().optional(), ms, inputDropped: z.boolean().default(false)})
  )
});

const observation = z.strictObject({
  send: z.string(),
  /** Row kind → patterns with the named fields its judge reads; see core/check/observation.ts. */
  rows: z.record(z.string(), z.union([pattern.transform(one => [one]), z.array(pattern)]))
});

const check = z.strictObject({
  /** How long a verdict may settle after what it depends on has passed; 0 = judged at once. */
  settleMs: z.int().nonnegative().default(0),
  /** Known causes by the unit's own words. */
  causes: z
    .array(
      z.strictObject({
        re: pattern,
        cause: z.enum(knownCauses),
        side: z.enum(['here', 'far', 'unclear']),
        /** Longer than the check's own where this cause ends by itself later, e.g. after a phone call. */
        settleMs: ms.optional(),
        /** Ends only when somebody acts (a call, a registration): it never becomes a failure by time alone. */
        waitsForPeople: z.boolean().default(false)
      })
    )
    .default([])
});

export const profileSchema = z.strictObject({
  id: z.string(),
  label: z.string(),
  status: z.enum(['provisional', 'qualified']),
  dialect: z.string(),
  version: z.int().min(1),
  covers: z.strictObject({models: z.array(z.string()), firmware: z.array(z.string()), near: z.array(z.string())}),
  transport,
  encoding: z.literal('ascii'),
  wake: z.strictObject({send: z.string(), tries: z.int(), everyMs: ms}),
  login,
  prompt: z.strictObject({
    user: pattern,
    exec: pattern,
    config: pattern,
    section: pattern,
    candidate: pattern,
    block: pattern,
    loader: pattern,
    hostnameShownUpTo: z.int()
  }),
  modes,
  pager,
  /** Sent once after login; change no configuration. */
  prepare: z.array(z.string()),
  edit,
  comment: pattern,
  /** A comment line that may be typed anywhere to prove where free output ends; `{{nonce}}` is filled. */
  nonce: z.string(),
  skip: z.array(pattern),
  leaveSection: z.string(),
  /** Keys that leave a text block without storing it. */
  leaveBlock: z.string(),
  noise: z.array(pattern),
  boot: z.strictObject({lines: z.array(pattern), upWithinMs: ms, loaded: pattern}),
  errors: z.array(pattern),
  ok: z.array(pattern),
  warnings: z.array(pattern),
  locked: pattern,
  identify: z.strictObject({
    send: z.string(),
    model: pattern,
    serial: pattern,
    firmware: pattern,
    mac: pattern,
    uptime: pattern,
    /** The unit's clock: named fields `month` (Jan…), `day`, `hour`, `minute`, `second`, `year`, `zone`. */
    clock: z.strictObject({send: z.string(), re: pattern, zoneMinutes: z.record(z.string(), z.int())}).optional()
  }),
  modelAliases: z.record(z.string(), z.string()),
  siteMark: z.strictObject({host: pattern, contract: pattern, factoryHost: z.string()}),
  backupCommand: shown,
  readBack: z.strictObject({plain: shown, exact: shown.extend({questions: z.array(question)})}),
  volatile: z.array(pattern),
  defaultsShown: z.array(z.strictObject({line: pattern, within: z.string().optional()})),
  defaultsHidden: z.array(z.strictObject({line: pattern, within: z.string().optional()})),
  /** Closed list of rewritings that change nothing (core/apply/normal.ts). */
  normalise: z.array(z.enum(['prefix', 'mac', 'quotes', 'port-name', 'blanks'])),
  unordered: z.array(pattern),
  /**
   * Which words of a line name the one thing it sets (the whole match, or the group `key`); the rest is its value.
   * The first that matches counts; a line that none matches is its own name and may stand many times.
   */
  keys: z.array(pattern),
  /** A line that takes another away; `what` is the line, or the first words of the lines, taken away. */
  removal: pattern,
  /** What takes a line (`{{line}}`) back where it stands, and what the unit may ask before it does. */
  negation: z.strictObject({send: z.string(), questions: z.array(question)}),
  /** Lines that name a physical port the unit must have, as `port`. */
  physicalPorts: z.array(pattern),
  pending: z.string(),
  configurationHeader: z.strictObject({unit: pattern, takenAt: pattern}),
  trailer: pattern,
  /** Group 1 is the secret's value as written, quotes and all. */
  secrets: z.array(pattern),
  /** The word before a secret's value: how it is stored. Sealed ones can be read by the unit that sealed them alone. */
  secretForms: z.strictObject({clear: z.string(), hashed: z.string(), sealed: z.string()}),
  unitBound: z.array(pattern),
  masked: z.array(pattern),
  barriers,
  unsafe: z.array(pattern),
  ...restoring,
  routes: z.array(
    z.strictObject({
      kind: z.enum(['file', 'inline', 'candidate', 'credited', 'line']),
      when: z.string().optional(),
      via: z.string().optional(),
      send: z.string().optional(),
      end: z.string().optional()
    })
  ),
  save: z.strictObject({send: z.string(), ok: pattern, waitMs: ms}),
  saved: z.strictObject({send: z.string(), same: pattern, state: pattern}),
  reload: z.strictObject({send: z.string(), questions: z.array(question), downWithinMs: ms, upWithinMs: ms}),
  factoryExtras: z.array(z.strictObject({re: pattern, remove: z.string()})),
  rewordings: z.array(z.strictObject({firmware: z.string(), from: pattern, to: z.string()})),
  observations: z.record(z.enum(observationNames), observation),
  facts: facts.default({}),
  checks: z.record(z.string(), check),
  /** What a check looks up or reaches that no settings sheet names. */
  probe: z.strictObject({name: z.string()}),
  investigate: z.array(z.string())
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
