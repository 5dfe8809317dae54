import {z} from 'zod';
import {named, never, pattern} from './pattern.ts';

/** What a profile says of the way to a unit and of the dialog with it: lines, logins, prompts, keys, boot. */
export const ms = z.int().positive();

export const question = z.strictObject({
  re: pattern,
  /** What is sent; may hold `{{setup-password}}`. */
  send: z.string(),
  secret: z.boolean().default(false)
});

export const transport = z
  .strictObject({
    serial: z
      .strictObject({
        bauds: z.array(z.int().positive()).min(1).default([9600, 115200, 38400, 57600, 19200]),
        data: z.literal([7, 8]).default(8),
        parity: z.enum(['none', 'even', 'odd']).default('none'),
        stop: z.literal([1, 2]).default(1),
        flow: z.enum(['none', 'rtscts', 'xon']).default('none'),
        newline: z.string().min(1).default('\r'),
        /** Bytes that may be unechoed at first; the session learns a smaller number where the unit's buffer is smaller. */
        window: z.int().min(8).default(64),
        /**
         * May the characters of the next line travel while the unit is busy? False where its terminal then echoes them
         * into its answer (a shell on a kernel's terminal): the echo could stand before a refusal.
         */
        ahead: z.boolean().default(true)
      })
      .prefault({}),
    ssh: z
      .strictObject({
        port: z.int().default(22),
        shell: z.boolean().default(true),
        exec: z.boolean().default(false),
        columns: z.int().default(512),
        /** The first characters after the banner may be lost within this time. */
        settleMs: z.int().default(0),
        /** The same for lines in flight: the network holds the sender back, the unit's terminal may not. */
        window: z.int().min(8).default(4096),
        /** SHA-1, CBC and ssh-rsa: opt-in by profile, shown and recorded. */
        legacy: z.boolean().default(false)
      })
      .prefault({})
  })
  .prefault({});

export const wake = z
  .strictObject({
    send: z.string().default('\u0015\r'),
    tries: z.int().min(1).default(3),
    everyMs: ms.default(1500)
  })
  .prefault({});

/** A system that is reached through somebody else's login (a shell, SSH alone) says nothing here. */
export const login = z
  .strictObject({
    user: never,
    password: never,
    /** The password may be asked without a name before it. */
    passwordAlone: z.boolean().default(false),
    failed: never,
    locked: never,
    enablePassword: never,
    /** A unit in factory state: the host its login prompt shows, and its password, made of the unit's serial. */
    factory: z.strictObject({host: z.string().min(1), user: z.string(), password: z.string()}).optional(),
    questions: z.array(question).default([])
  })
  .prefault({});

/** `exec` is where commands are typed; in a system without a configuration mode it also configures. */
export const prompt = z.strictObject({
  user: never,
  exec: pattern,
  config: never,
  section: never,
  candidate: never,
  block: never,
  loader: never,
  hostnameShownUpTo: z.int().positive().default(255)
});

export const modeNames = ['user', 'exec', 'config', 'section', 'candidate', 'block', 'loader'] as const;
export const modes = z
  .array(
    z.strictObject({
      from: z.enum(modeNames),
      to: z.enum(modeNames),
      send: z.string(),
      asks: z.literal('password').optional(),
      when: z.string().optional()
    })
  )
  .default([]);

export const pager = z
  .strictObject({
    re: never,
    key: z.string().default(' '),
    stop: z.string().default('q'),
    off: z.string().optional()
  })
  .prefault({});

export const edit = z
  .strictObject({
    eraseLine: z.string().min(1),
    /**
     * How the unit shows that its line was killed: one backspace (or more) for each character, or the line drawn anew
     * (`repaint`: CR, prompt, and what stood behind it erased; readline does either, whichever is shorter).
     */
    kill: z.strictObject({erases: z.enum(['backspaces', 'repaint'])}).default({erases: 'backspaces'}),
    literalNext: z.string().default(''),
    mustEscape: z.array(z.string().length(1)).default([]),
    never: z.array(z.string().length(1)).default(['\u0003', '\t', '\u001a']),
    lineMax: z.int().positive()
  })
  .refine(({literalNext, mustEscape}) => literalNext !== '' || mustEscape.length === 0, {
    path: ['literalNext'],
    message: 'mustEscape needs the key that takes the next character as it is'
  });

/** A system that never starts anew under our hands says nothing here. */
export const boot = z
  .strictObject({lines: z.array(pattern).default([]), upWithinMs: ms.default(180_000), loaded: never})
  .prefault({});

/**
 * Who the unit says it is. Without a serial number a unit can be worked on, and can never pass the identity gate;
 * without its uptime no reload can be proved.
 */
export const identify = z.strictObject({
  send: z.string(),
  model: named('model'),
  firmware: named('firmware'),
  serial: named('serial').optional(),
  mac: named('mac').optional(),
  uptime: pattern.optional(),
  /** The unit's clock: named fields `month` (Jan…), `day`, `hour`, `minute`, `second`, `year`, `zone`. */
  clock: z.strictObject({send: z.string(), re: pattern, zoneMinutes: z.record(z.string(), z.int())}).optional()
});
