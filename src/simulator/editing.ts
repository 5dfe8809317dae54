import {type Line, type Section, openSection, pendingKinds} from './configuration.ts';
import {crypt} from './crypt.ts';
import {addressNumber} from './grammar/addresses.ts';
import {children, type LineSpec, singles} from './grammar/lines.ts';
import {type Matched, quoted} from './grammar/matching.ts';
import {maskLength} from './grammar/addresses.ts';
import {seal, unseal} from './sealing.ts';
import type {Target} from './target.ts';

/** Puts lines into the running configuration and takes them out; the meaning was checked before. */
export function slotOf(matched: Matched<LineSpec>): string {
  const {spec, args} = matched;
  return [spec.id, ...spec.slot.map(name => args[name] ?? '')].join(' ');
}

/** The secret of the line in clear; `undefined` in `clear` = a blob that this unit can't open. */
export function readSecret(target: Target, matched: Matched<LineSpec>): {clear: string | undefined} {
  const {args} = matched;
  return {clear: args['blob'] === undefined ? args['clear'] : unseal(args['blob'], target.identity.serial)};
}

/** True when the running configuration reads otherwise than before. */
export function putLine(target: Target, section: Section | undefined, matched: Matched<LineSpec>): boolean {
  const lines = section ? section.lines : target.running.lines;
  const slot = slotOf(matched);
  const line = makeLine(target, section, normalise(matched));
  const before = lines.get(slot);
  lines.set(slot, line);
  return before?.text !== line.text && !(before === undefined && /^(?:shutdown|speed auto)$/.test(line.text));
}

/** Takes out every line that begins as the given one: `no nat destination rule 130` needs no more. */
export function dropLines(target: Target, section: Section | undefined, matched: Matched<LineSpec>): boolean {
  const lines = section ? section.lines : target.running.lines;
  const begun = Object.entries(matched.args);
  let dropped = false;
  for (const [slot, line] of lines) {
    const same = line.id === matched.spec.id && begun.every(([name, value]) => line.args[name] === value);
    if (same) dropped = lines.delete(slot) || dropped;
  }
  return dropped;
}

export function enterSection(
  target: Target,
  kind: Section['kind'],
  header: string
): {section: Section; created: boolean} {
  const created = !target.running.sections.has(header);
  const section = openSection(target.running, kind, header);
  if (target.draft) section.applied = section.lines;
  return {section, created};
}

/** Lines of a daemon's section take effect now. */
export function applySection(section: Section): void {
  if (pendingKinds.has(section.kind)) section.applied = new Map(section.lines);
}

function makeLine(target: Target, section: Section | undefined, matched: Matched<LineSpec>): Line {
  const {spec, args} = matched;
  const specs = section ? children[section.kind] : singles;
  const ids = [...new Set(specs.map(other => other.id))];
  const order = spec.sort === undefined ? 0 : orderOf(args[spec.sort] ?? '');
  const place = {id: spec.id, rank: ids.indexOf(spec.id), order, group: spec.group ?? 0};
  if (spec.secret === 'login') {
    const salt = Buffer.from(target.dice.bytes(6)).toString('base64').replace(/[+=]/g, '.');
    const hash = crypt(args['clear'] ?? '', salt);
    const text = replaced(matched.text, `0 ${quoted(args['clear'] ?? '')}`, `6 ${hash}`);
    return {...place, text, portable: text, args: {...args, hash, clear: ''}};
  }
  const {clear} = readSecret(target, matched);
  if (clear === undefined) return {...place, text: matched.text, portable: matched.text, args};
  const blob = args['blob'] ?? seal(clear, target.identity.serial, target.dice.bytes(8));
  const form = args['blob'] === undefined ? `0 ${quoted(clear)}` : `8 ${blob}`;
  return {
    ...place,
    text: replaced(matched.text, form, `8 ${blob}`),
    portable: replaced(matched.text, form, `0 ${quoted(clear)}`),
    args: {...args, clear}
  };
}

/** First occurrence, without the dollar signs of String.replace: hashes and keys are full of them. */
function replaced(text: string, from: string, to: string): string {
  return text.replace(from, () => to);
}

function orderOf(value: string): number | string {
  if (/^\d+$/.test(value)) return Number(value);
  const [address = '', length = '0'] = value.split('/');
  const number = addressNumber(address);
  return number === undefined ? value : number * 64 + Number(length);
}

/** `192.168.10.1 255.255.255.0` is kept and shown as `192.168.10.1/24`. */
function normalise(matched: Matched<LineSpec>): Matched<LineSpec> {
  const {args, text} = matched;
  if (args['mask'] === undefined) return matched;
  const name = args['prefix'] === undefined ? 'address' : 'prefix';
  const joined = `${args[name]}/${maskLength(args['mask'])}`;
  const {mask, ...rest} = args;
  return {...matched, args: {...rest, [name]: joined}, text: replaced(text, `${args[name]} ${mask}`, joined)};
}
