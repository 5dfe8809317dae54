import type {Profile} from '#core/device/profile.ts';
import type {Credential} from '#core/device/login.ts';
import type {Transport} from '#core/ports.ts';
import {problem} from '#core/problem.ts';
import type {MeetingOptions} from '#core/qualify/meet.ts';
import type {Qualification} from '#core/qualify/qualification.ts';
import {failed, ok, type Result} from '#core/result.ts';
import {createClock, systemRandom} from '#main/clock.ts';
import {openSerial} from '#main/device/serial.ts';
import {openSsh} from '#main/device/ssh.ts';
import {fromHere, parse, wholeNumber} from './options.ts';
import {openProfileFile, type ProfileFile} from './profile-files.ts';
import {sshTarget} from './visit-options.ts';

const known = {
  profile: {type: 'string'},
  port: {type: 'string'},
  baud: {type: 'string'},
  host: {type: 'string'},
  'host-key': {type: 'string'},
  user: {type: 'string'},
  by: {type: 'string'},
  out: {type: 'string'},
  write: {type: 'string'},
  real: {type: 'boolean'}
} as const;

/** What a person gives to talk to a unit without an order; passwords come from the environment alone. */
export interface UnitGiven {
  readonly file: ProfileFile;
  readonly at:
    | {readonly kind: 'serial'; readonly path: string; readonly baud: number}
    | {readonly kind: 'ssh'; readonly host: string; readonly port: number; readonly hostKey: string | undefined};
  readonly user: string;
  readonly by: string;
  readonly out: string;
  readonly real: boolean;
  /** The number of a unit that may be written to. */
  readonly spare: string | undefined;
}

export async function unitGiven(args: readonly string[]): Promise<Result<UnitGiven>> {
  const parsed = parse(args, known);
  if (!parsed.ok) return parsed;
  const {profile, port, host, user = 'admin', by, out, write: spare, real = false} = parsed.value.values;
  if (profile === undefined || by === undefined || out === undefined) return wrong('--profile, --by, --out');
  if ((port === undefined) === (host === undefined)) return wrong('--port, --host');
  const file = await openProfileFile(profile);
  if (!file.ok) return file;
  const {transport} = file.value.profile;
  const common = {file: file.value, user, by, out: fromHere(out), real, spare};
  if (port !== undefined) {
    const baud = wholeNumber(parsed.value.values.baud, transport.serial.bauds[0] ?? 9600);
    return baud.ok ? ok({...common, at: {kind: 'serial', path: fromHere(port), baud: baud.value}}) : baud;
  }
  const address = sshTarget(host ?? '', transport.ssh.port);
  if (!address.ok) return address;
  return ok({...common, at: {kind: 'ssh', ...address.value, hostKey: parsed.value.values['host-key']}});
}

function wrong(detail: string): Result<never> {
  return failed(problem('usage-wrong', {detail}));
}

/** Opens the line; what is said of each step goes to `tell`. */
export async function meetingFor(
  {at, file: {profile}, user}: UnitGiven,
  tell: MeetingOptions['tell']
): Promise<Result<MeetingOptions>> {
  const {VSR_PASSWORD: site, VSR_SETUP_PASSWORD: setup, VSR_ENABLE_PASSWORD: enable} = process.env;
  const credentials: readonly Credential[] = [
    ...(site ? [{name: 'site-password', value: site} as const] : []),
    ...(setup && setup !== site ? [{name: 'setup-password', value: setup} as const] : [])
  ];
  const opened = await open({at, user, credentials, profile});
  if (!opened.ok) return opened;
  return ok({
    profile,
    transport: opened.value,
    clock: createClock(),
    random: systemRandom,
    bauds: at.kind === 'serial' ? baudsFrom(profile, at.baud) : [],
    user,
    credentials,
    setupPassword: setup || undefined,
    enablePassword: enable || site || undefined,
    tell
  });
}

type Opening = Pick<UnitGiven, 'at' | 'user'> & {
  readonly credentials: readonly Credential[];
  readonly profile: Profile;
};

async function open({at, user, credentials, profile}: Opening): Promise<Result<Transport>> {
  if (at.kind === 'serial') return openSerial({path: at.path, baud: at.baud, line: profile.transport.serial});
  const opened = await openSsh({...at, user, credentials, shell: profile.transport.ssh});
  return opened.ok ? ok(opened.value.transport) : opened;
}

function baudsFrom({transport}: Profile, first: number): readonly number[] {
  return [first, ...transport.serial.bauds.filter(baud => baud !== first)];
}

export function throughOf({at}: UnitGiven): Qualification['through'] {
  return at.kind;
}
