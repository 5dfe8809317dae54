import {z} from 'zod';
import {
  callPurposes,
  conditionNames,
  handLists,
  oldUnitAnswers,
  photoSubjects,
  preflightItems,
  preflightStates,
  wordGates
} from '../job/deeds.ts';
import type {CallName} from './names.ts';

/** Longest free text of a person, in UTF-16 units: a page, not a book. */
const most = 2000;
/** What people write is kept for ever: half a letter, as a cut paste leaves it, is kept as a mark that it was there. */
const words = z.string().overwrite(written => written.toWellFormed());
const text = words.max(most);
const line = words.trim().min(1).max(200);
const digits = words.trim().min(1).max(40);
const pin = z.string().regex(/^\d{4,12}$/);
const iso = z.iso.datetime({offset: true});
const page = z.strictObject({from: z.int().nonnegative(), count: z.int().min(1).max(500)});
const nothing = z.strictObject({});

/** Of the decision revision the person saw: a window that shows something older decides nothing. */
const seen = {revision: z.int().nonnegative()};
const decision = z.strictObject(seen);

const word = z.strictObject({name: line, number: digits});

const target = z.discriminatedUnion('kind', [
  z.strictObject({kind: z.literal('training'), port: z.string().max(40)}),
  z.strictObject({kind: z.literal('serial'), path: z.string().min(1).max(260), baud: z.int().min(300).max(4_000_000)}),
  z.strictObject({
    kind: z.literal('ssh'),
    host: z.string().min(1).max(253),
    port: z.int().min(1).max(65_535),
    hostKey: z.union([z.string().regex(/^SHA256:[A-Za-z0-9+/]{43}$/), z.null()])
  })
]);
/** Where the unit's console is plugged in, as the person chose it. */
export type Target = Readonly<z.infer<typeof target>>;

/** One stroke: x, y and milliseconds since its first point, in turn; in thousandths of the pad's width. */
const stroke = z
  .array(z.int().min(-1_000_000).max(1_000_000))
  .max(30_000)
  .refine(one => one.length % 3 === 0);

/** What each call takes. Strict: a field too many is refused, so is a text too long. */
export const calls = {
  'app.hello': nothing,
  'app.prefer': z.strictObject({
    language: z.enum(['ja', 'en']).optional(),
    look: z.enum(['light', 'dark', 'contrast']).optional()
  }),
  'lock.set': z.strictObject({pin}),
  'lock.now': nothing,
  'lock.open': z.strictObject({pin}),
  'lock.forgot': z.strictObject({...word.shape, pin}),
  'vault.open': z.strictObject({passphrase: z.string().min(1).max(1000)}),
  'orders.list': nothing,
  'orders.add': z.strictObject({folder: z.string().min(1).max(4096)}),
  'ports.list': nothing,
  'ports.loop-back': z.strictObject({path: z.string().min(1).max(260)}),
  'order.open': z.strictObject({order: line}),
  'order.close': nothing,
  'order.secret': z.strictObject({
    name: z.enum(['setup-password', 'site-password', 'enable-password']),
    // What an ASCII console can be given on one line.
    value: z.string().regex(/^[\x20-\x7e]{1,200}$/)
  }),
  'page.papers': nothing,
  'page.plan': page,
  'page.differences': page,
  'page.console': page,
  'visit.preflight': z.strictObject({
    ...seen,
    items: z
      .array(z.strictObject({item: z.enum(preflightItems), state: z.enum(preflightStates)}))
      .max(preflightItems.length)
  }),
  'visit.enter': decision,
  'visit.conditions': z.strictObject({
    ...seen,
    conditions: z.strictObject(
      Object.fromEntries(conditionNames.map(name => [name, z.boolean()])) as Record<
        (typeof conditionNames)[number],
        z.ZodBoolean
      >
    )
  }),
  'visit.label': z.strictObject({unit: z.enum(['old', 'new']), serial: line}),
  'visit.old-unit': z.strictObject({console: z.enum(oldUnitAnswers), lamps: text, note: text}),
  'visit.call': z.strictObject({
    purpose: z.enum(callPurposes),
    from: iso,
    reached: z.boolean(),
    name: words.max(200),
    number: words.max(40)
  }),
  'visit.note': z.strictObject({about: z.enum(['visit', 'request']), text: text.min(1)}),
  'visit.photo-words': z.strictObject({subject: z.enum(photoSubjects), text: line}),
  'visit.hands': z.strictObject({
    list: z.enum(handLists),
    exceptions: z.array(z.strictObject({item: line, note: text})).max(40)
  }),
  'visit.word': z.strictObject({...seen, gate: z.enum(wordGates), subject: line, ...word.shape}),
  'visit.stop-traffic': decision,
  'visit.rollback': z.strictObject({due: iso, answer: z.enum(['go-on', 'roll-back'])}),
  'visit.cables': decision,
  'visit.said': z.strictObject({
    by: z.enum(['centre', 'customer']),
    good: z.boolean(),
    name: words.max(200),
    number: words.max(40),
    words: text
  }),
  'visit.close': decision,
  'visit.give-up': z.strictObject({...seen, why: text.min(1)}),
  'visit.leave': decision,
  'unit.choose': z.strictObject({target}),
  'unit.stage': decision,
  'unit.verify': decision,
  // What only holds, or lets go on, must work in a window that is late.
  'unit.pause': nothing,
  'unit.go-on': nothing,
  'unit.stop': nothing,
  'unit.ask': z.strictObject({command: z.int().nonnegative()}),
  'unit.take-over': nothing,
  'unit.type': z.strictObject({text: z.string().min(1).max(4096)}),
  'unit.hand-back': nothing,
  'unit.settle-change': z.strictObject({
    ...seen,
    change: line,
    how: z.enum(['adopted', 'undone']),
    word: z.union([word, z.null()])
  }),
  'unit.decide-line': z.strictObject({
    ...seen,
    line: z.int().min(1),
    road: z.enum(['reword', 'leave-out', 'typed', 'again']),
    word: z.union([word, z.null()])
  }),
  'unit.manual': z.strictObject({...seen, why: line}),
  'unit.paste': z.strictObject({from: z.int().min(1), count: z.int().min(1).max(500)}),
  'unit.manual-done': decision,
  // `handed` false: printed, or nobody is there to read it; the screen stays the engineer's.
  'witness.show': z.strictObject({...seen, part: z.enum(['final', 'early']), handed: z.boolean().default(true)}),
  'witness.ask': z.strictObject({digest: z.string().max(64), line}),
  'witness.sign': z.strictObject({
    digest: z.string().max(64),
    name: words.trim().max(100),
    company: words.trim().max(100),
    department: words.trim().max(100),
    remark: text,
    strokes: z.array(stroke).max(500)
  }),
  'witness.decline': z.strictObject({
    digest: z.string().max(64),
    reason: z.enum(['later', 'not-in-charge', 'seal', 'left', 'other', 'not-said'])
  }),
  'witness.paper': z.strictObject({digest: z.string().max(64), name: words.trim().max(100), receipt: line}),
  'witness.back': z.strictObject({pin}),
  'report.write': decision,
  'report.check': nothing,
  'report.open': nothing,
  'bench.do': z.strictObject({
    deed: z.enum(['plug', 'unplug', 'pull-console', 'join-console', 'power-off', 'power-on']),
    port: z.string().max(40)
  })
} as const satisfies Record<CallName, z.ZodType>;

/** What a caller hands over. */
export type Asked<N extends CallName> = z.input<(typeof calls)[N]>;
/** The same, checked. */
export type Heard<N extends CallName> = z.output<(typeof calls)[N]>;
