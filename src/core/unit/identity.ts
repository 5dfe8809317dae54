import type {Order, OrderUnit} from '../order/order.ts';
import {firmwareCover, firmwareFits, modelName, type Profile} from '../device/profile.ts';
import type {Session} from '../device/session.ts';
import {failed, ok, type Result} from '../result.ts';
import {problem} from '../problem.ts';

/** Who a unit says it is. */
export interface Identity {
  /** As the catalogue prints it, by the profile's alias. */
  readonly model: string;
  readonly serial: string;
  readonly firmware: string;
  readonly mac: string;
  /** Seconds since its start: smaller than before = it started anew. */
  readonly uptimeSeconds: number;
}

/** What a unit says of itself, as far as its profile reads it. */
export interface Traits {
  readonly model: string;
  readonly firmware: string;
  readonly serial: string | undefined;
  readonly mac: string | undefined;
  readonly uptimeSeconds: number | undefined;
}

/** Asks the unit who it is. Every field that the profile reads must read; half an identity is none. */
export async function readTraits(session: Session): Promise<Result<Traits>> {
  const answer = await session.ask(session.profile.identify.send);
  return answer.ok ? traitsIn(session.profile, answer.value) : answer;
}

/** The same of an answer that lies here. */
export function traitsIn(profile: Profile, lines: readonly string[]): Result<Traits> {
  const {identify} = profile;
  const read = (field: 'model' | 'serial' | 'firmware' | 'mac') =>
    lines.map(line => identify[field]?.exec(line)?.groups?.[field]).find(found => found !== undefined);
  const model = read('model');
  const firmware = read('firmware');
  const serial = read('serial');
  const mac = read('mac');
  const uptimeSeconds = identify.uptime && uptime(identify.uptime, lines);
  const unread = {model, serial, firmware, mac, uptime: uptimeSeconds};
  const wanted = fields.filter(field => identify[field] !== undefined);
  if (model === undefined || firmware === undefined || wanted.some(field => unread[field] === undefined))
    return failed(
      problem('answer-unreadable', {
        command: identify.send,
        wanted: wanted.map(field => names[field] ?? field).join(', ')
      })
    );
  return ok({model: modelName(profile, model), serial, firmware, mac, uptimeSeconds});
}

const fields = ['model', 'serial', 'firmware', 'mac', 'uptime'] as const;
const names: Readonly<Record<string, string>> = {mac: 'MAC'};

/** Who the unit is, in full: a profile that cannot say its serial number lets no unit through the identity gate. */
export async function readIdentity(session: Session): Promise<Result<Identity>> {
  const {id} = session.profile;
  const traits = await readTraits(session);
  if (!traits.ok) return traits;
  const {serial, mac, uptimeSeconds} = traits.value;
  if (serial === undefined) return failed(problem('profile-lacks', {profile: id, lacks: 'serial'}));
  if (mac === undefined) return failed(problem('profile-lacks', {profile: id, lacks: 'mac'}));
  if (uptimeSeconds === undefined) return failed(problem('profile-lacks', {profile: id, lacks: 'uptime'}));
  return ok({...traits.value, serial, mac, uptimeSeconds});
}

const secondsOf = {years: 365 * 86_400, weeks: 7 * 86_400, days: 86_400, hours: 3600, minutes: 60, seconds: 1};

function uptime(pattern: RegExp, lines: readonly string[]): number | undefined {
  const groups = lines.map(line => pattern.exec(line)?.groups).find(Boolean);
  return groups && Object.entries(secondsOf).reduce((sum, [part, each]) => sum + Number(groups[part] ?? 0) * each, 0);
}

/**
 * The unit may be written to: it is the order's replacement, one of the units that may be taken instead, or another of
 * the ordered model that the centre's word names by its serial.
 */
export interface Admitted {
  readonly as: 'ordered' | 'candidate' | 'by-word';
  readonly firmware: 'covers' | 'near';
}

export interface Gate {
  readonly order: Order;
  readonly profile: Profile;
  /** Serials that the centre's word lets in beside the order's. */
  readonly byWord: ReadonlySet<string>;
}

/** The identity gate (R14, R39): nothing is written to a unit that did not pass it. Pure; the words are the unit's own. */
export function admit(gate: Gate, identity: Identity): Result<Admitted> {
  const {order, profile} = gate;
  const {model, serial, firmware} = identity;
  const as = admitSerial(gate, serial);
  if (!as.ok && as.problem.kind !== 'unit-serial-other') return as;
  if (model !== order.newUnit.model)
    return failed(problem('unit-model-wrong', {expected: order.newUnit.model, found: model}));
  if (!as.ok) return as;
  const cover = firmwareCover(profile, firmware);
  if (cover === 'unknown' || !firmwareFits(firmware, order.firmware))
    return failed(problem('firmware-not-covered', {profile: profile.id, firmware}));
  return ok({as: as.value, firmware: cover});
}

/** What the serial alone says: all there is where a label is read and no unit answers. Undefined: it was not read. */
export function admitSerial({order, byWord}: Gate, serial: string | undefined): Result<Admitted['as']> {
  const allowed = [order.newUnit, ...order.candidates].map((one: OrderUnit) => one.serial);
  if (serial === undefined) return failed(problem('label-missing', {serials: allowed}));
  if (order.workType === 'swap' && serial === order.oldUnit.serial) return failed(problem('unit-is-old', {serial}));
  if (order.role.kind === 'pair' && serial === order.role.partner) return failed(problem('unit-is-partner', {serial}));
  if (serial === order.newUnit.serial) return ok('ordered');
  if (allowed.includes(serial)) return ok('candidate');
  return byWord.has(serial) ? ok('by-word') : failed(problem('unit-serial-other', {expected: allowed, found: serial}));
}
