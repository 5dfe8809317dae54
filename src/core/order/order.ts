import {z} from 'zod';
import {failed, ok, type Result} from '../result.ts';
import {problem} from '../problem.ts';
import type {OrderFault} from './fault.ts';

/**
 * The centre's paper: what is to be done where, by which authority, with which unit. It never changes; a new paper
 * is a new revision. It never holds a secret: passwords come from the settings sheet and the vault.
 * Fields and their meaning for people: docs/order.md. Rules named R… : docs/rules in the domain pages.
 */
const text = z.string().min(1);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 in 64 lower-case hex digits');
const instant = z.iso.datetime({offset: true});
const relative = z
  .string()
  .regex(/^[^/\\:]+$/, 'a file name inside the order folder, without a path')
  .refine(name => name !== '.' && name !== '..', 'a file name inside the order folder');

const unit = z.strictObject({
  /** As the catalogue prints it, e.g. `VSR n100`; units print aliases of it. */
  model: text,
  serial: text,
  mac: z
    .string()
    .regex(/^[0-9a-f]{2}(:[0-9a-f]{2}){5}$/)
    .optional()
});

const file = z.strictObject({
  role: z.enum(['settings-sheet', 'configuration']),
  name: relative,
  sha256,
  /** When the centre took or issued it; for a backup, when the unit was read. */
  takenAt: instant
});

const authority = z.strictObject({decidedBy: text, at: instant, ticket: text});

const common = {
  schema: z.literal(1),
  order: z.string().regex(/^[A-Z0-9][A-Z0-9-]{2,39}$/, 'capital letters, digits and hyphens'),
  revision: z.int().min(1),
  contract: z.strictObject({
    /** One contract, one unit (第8条, R8). */
    no: text,
    lineId: text,
    customer: text,
    status: z.enum(['accepted', 'active', 'suspended', 'terminated']),
    /** Edition of the service terms (R2), e.g. `2022-06-01`. */
    terms: text,
    /** 個別条件 that override the terms (R4). */
    conditions: z.array(text)
  }),
  site: z.strictObject({name: text, address: text, place: text}),
  people: z.strictObject({
    engineer: z.strictObject({
      company: text,
      name: text,
      /** 第19条, R17. */
      standing: z.enum(['partner-engineer', 'subcontractor'])
    }),
    /** Window the customer may call; printed on the witness page. */
    customerDesk: z.strictObject({name: text, phone: text}),
    centre: z.strictObject({name: text, phone: text}),
    siteContact: text
  }),
  /** Who decided that the unit is exchanged or installed, when, under which number (第25条5, R25). */
  authority,
  /** 保守時間帯 of the contract and the time limit of the visit (R55). */
  window: z.strictObject({hours: text, from: instant, until: instant}),
  /** HA pairs are two orders; `partner` is the living one's serial (R8, R57). */
  role: z.discriminatedUnion('kind', [
    z.strictObject({kind: z.literal('single')}),
    z.strictObject({kind: z.literal('pair'), member: z.enum(['active', 'standby']), partner: text, partnerOrder: text})
  ]),
  newUnit: unit,
  /** Units of the same model that may be taken instead, without asking. */
  candidates: z.array(unit),
  /** What is plugged into each port when the work is done; ports not named stay empty. */
  cabling: z.record(text, text),
  /** Reload after saving and prove that the saved configuration comes up. */
  reload: z.boolean(),
  /** `staged`: configured and saved with no cable in; `complete`: in place, checked, witnessed. */
  endsAt: z.enum(['staged', 'complete']),
  /** Allowed firmware, as exact versions or `5.2.x`. */
  firmware: z.array(text).min(1),
  /** Add-on services under contract: only these are checked (R42). */
  services: z.strictObject({ids: z.boolean()}),
  access: z.strictObject({
    serial: z.strictObject({baud: z.int().positive()}),
    ssh: z.strictObject({
      /** `SHA256:…` from the unit's label; absent: SSH only after the key was read on the console. */
      hostKey: z
        .string()
        .regex(/^SHA256:[A-Za-z0-9+/]{43}$/)
        .optional()
    }),
    user: text
  }),
  files: z.array(file).min(2),
  profile: text,
  layout: text,
  report: z.strictObject({number: text, to: text}),
  training: z.boolean()
};

const order = z
  .discriminatedUnion('workType', [
    z.strictObject({workType: z.literal('swap'), ...common, oldUnit: unit, equivalent: authority.optional()}),
    z.strictObject({workType: z.literal('install'), ...common})
  ])
  .superRefine((given, context) => {
    for (const role of ['settings-sheet', 'configuration'] as const)
      if (given.files.filter(one => one.role === role).length !== 1)
        context.addIssue({code: 'custom', path: ['files'], message: `exactly one file with role ${role}`});
  });

export type Order = Readonly<z.infer<typeof order>>;
export type OrderUnit = Readonly<z.infer<typeof unit>>;
export type OrderFile = Readonly<z.infer<typeof file>>;

/** Reads order.json: the order, or every fault at once with its path. */
export function readOrder(json: string, name = 'order.json'): Result<Order> {
  let raw: unknown;
  try {
    raw = JSON.parse(json);
  } catch (error) {
    return failed(problem('order-unreadable', {file: name, detail: (error as Error).message}));
  }
  const parsed = order.safeParse(raw);
  if (parsed.success) return ok(parsed.data);
  const faults = parsed.error.issues.flatMap(issue => faultsOf(issue, raw));
  return failed(problem('order-field-wrong', {file: name, faults}));
}

type Issue = z.core.$ZodIssue;

/** A field too many is named by its own path, not by its parent's. */
function faultsOf(issue: Issue, raw: unknown): readonly OrderFault[] {
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map(key => ({path: [...path, key].join('.'), why: 'unknown', detail: ''}));
  const at = path.reduce<unknown>((of, key) => (of as Readonly<Record<string, unknown>> | undefined)?.[key], raw);
  const missing = at === undefined && path.length > 0;
  return [{path: path.join('.'), why: missing ? 'missing' : 'wrong', detail: missing ? '' : issue.message}];
}

export function fileOf(given: Order, role: OrderFile['role']): OrderFile {
  const found = given.files.find(one => one.role === role);
  if (!found) throw new Error(`an order without ${role} passed readOrder`);
  return found;
}
