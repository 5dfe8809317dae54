import type {CentreWord} from '#core/job/run.ts';
import type {Material} from '#core/job/visit.ts';
import type {Clock} from '#core/ports.ts';
import {problem} from '#core/problem.ts';
import {failed, ok, type Result} from '#core/result.ts';
import type {Reach} from '#main/host/access.ts';
import type {UnitChoice} from '#main/host/training-unit.ts';
import {fromHere, parse, wholeNumber} from './options.ts';
import {scriptedUnit} from './training.ts';

export interface VisitOptions {
  readonly order: string;
  readonly out: string;
  readonly target:
    | 'training'
    | {readonly kind: 'serial'; readonly path: string; readonly baud: number | undefined}
    | {readonly kind: 'ssh'; readonly address: string; readonly hostKey: string | undefined};
  readonly accepted: ReadonlyMap<string, string>;
  readonly witness: string | undefined;
  /** Who at the centre gave its word under which number (C20). */
  readonly centre: CentreWord | undefined;
  readonly unit: Partial<UnitChoice>;
}

const known = {
  order: {type: 'string'},
  out: {type: 'string'},
  ssh: {type: 'string'},
  'host-key': {type: 'string'},
  serial: {type: 'string'},
  baud: {type: 'string'},
  accept: {type: 'string', multiple: true},
  witness: {type: 'string'},
  centre: {type: 'string'},
  scenario: {type: 'string'},
  faults: {type: 'string'},
  seed: {type: 'string'}
} as const;

export function visitOptions(args: readonly string[]): Result<VisitOptions> {
  const parsed = parse(args, known);
  if (!parsed.ok) return parsed;
  const {values} = parsed.value;
  if (values.order === undefined || values.out === undefined) return wrong('--order, --out');
  if (values.ssh !== undefined && values.serial !== undefined) return wrong('--ssh, --serial');
  const accepted = acceptedOf(values.accept ?? []);
  if (!accepted.ok) return accepted;
  const centre = centreOf(values.centre);
  if (!centre.ok) return centre;
  const baud = values.baud === undefined ? ok(undefined) : wholeNumber(values.baud, 0);
  if (!baud.ok) return baud;
  const seed = wholeNumber(values.seed, 1);
  if (!seed.ok) return seed;
  return ok({
    order: fromHere(values.order),
    out: fromHere(values.out),
    target:
      values.ssh !== undefined
        ? {kind: 'ssh', address: values.ssh, hostKey: values['host-key']}
        : values.serial !== undefined
          ? {kind: 'serial', path: fromHere(values.serial), baud: baud.value}
          : 'training',
    accepted: accepted.value,
    witness: values.witness,
    centre: centre.value,
    unit: {
      ...(values.scenario !== undefined && {scenario: values.scenario}),
      faults: faultsOf(values.faults),
      seed: seed.value
    }
  });
}

/** `name=number`: half a word is no word. */
function centreOf(text: string | undefined): Result<CentreWord | undefined> {
  if (text === undefined) return ok(undefined);
  const [name = '', number = ''] = text.split('=').map(part => part.trim());
  return name === '' || number === '' ? wrong(`--centre ${text}`) : ok({name, number});
}

/** Faults are named with commas between them. */
export function faultsOf(text: string | undefined): readonly string[] {
  return text === undefined || text === '' ? [] : text.split(',');
}

function acceptedOf(texts: readonly string[]): Result<ReadonlyMap<string, string>> {
  const accepted = new Map<string, string>();
  for (const text of texts) {
    const at = text.indexOf('=');
    if (at < 1 || text.slice(at + 1).trim() === '') return wrong(`--accept ${text}`);
    accepted.set(text.slice(0, at), text.slice(at + 1).trim());
  }
  return ok(accepted);
}

/** The unit to talk to; the training unit is made here, in the clock of the visit. */
export async function targetOf(
  {target, unit}: VisitOptions,
  {order, profile}: Material,
  clock: Clock
): Promise<Result<Reach>> {
  if (target === 'training') {
    if (!order.training) return wrong('--ssh, --serial');
    const scenario = unit.scenario ?? (order.workType === 'swap' ? 'shinjuku' : 'install');
    const made = await scriptedUnit({scenario, faults: unit.faults ?? [], seed: unit.seed ?? 1}, clock);
    if (!made.ok) return made;
    const unitThere = made.value;
    return ok({kind: 'training', console: () => ok(unitThere.console())});
  }
  if (target.kind === 'serial') return ok({...target, baud: target.baud ?? order.access.serial.baud});
  const address = sshTarget(target.address, profile.transport.ssh.port);
  return address.ok ? ok({kind: 'ssh', ...address.value, hostKey: target.hostKey}) : address;
}

/** `--ssh host:port`; without a port the profile's. */
export function sshTarget(text: string, fallbackPort: number): Result<{readonly host: string; readonly port: number}> {
  const found = /^(?<host>\[[^\]]+\]|[^:]+)(?::(?<port>\d{1,5}))?$/u.exec(text)?.groups;
  const port = Number(found?.['port'] ?? fallbackPort);
  if (!found?.['host'] || port < 1 || port > 65_535) return failed(problem('usage-wrong', {detail: `--ssh ${text}`}));
  return ok({host: found['host'].replace(/^\[|\]$/gu, ''), port});
}

function wrong(detail: string): Result<never> {
  return failed(problem('usage-wrong', {detail}));
}
