import type {Credential} from '#core/device/login.ts';
import type {Job} from '#core/job/state.ts';
import type {Access, Material} from '#core/job/visit.ts';
import type {Transport} from '#core/ports.ts';
import {ok, type Result} from '#core/result.ts';
import {reveal} from '#core/settings/secret.ts';
import {openSerial} from '#main/device/serial.ts';
import {openSsh} from '#main/device/ssh.ts';
import type {Passwords} from './passwords.ts';

/** Where the unit is reached; a training unit's console gives the way itself. */
export type Reach =
  | {readonly kind: 'training'; readonly console: () => Result<Transport>}
  | {readonly kind: 'serial'; readonly path: string; readonly baud: number}
  | {readonly kind: 'ssh'; readonly host: string; readonly port: number; readonly hostKey: string | undefined};

export interface AccessOptions {
  readonly target: Reach;
  readonly material: Material;
  readonly job: Job;
  readonly passwords: Passwords;
}

/** The way to the unit and what opens it: what was given, then the vault, then sheet ⑥ F6 and F7. */
export function accessOf(options: AccessOptions): Access {
  const {admin, enable} = options.material.sheet.settings.management;
  const known = credentials(options);
  const common = {
    user: admin.user,
    credentialsFor: (factory: boolean) => (factory ? known.factory : known.configured),
    setupPassword: options.passwords.setup[0],
    enablePassword: options.passwords.enable ?? reveal(enable)
  };
  return {...common, ...wayTo(options, known)};
}

type Way = Pick<Access, 'medium' | 'target' | 'bauds' | 'open'>;

function wayTo(options: AccessOptions, known: Credentials): Way {
  const {target, material} = options;
  switch (target.kind) {
    case 'training': {
      const bauds = baudsFrom(material, material.order.access.serial.baud);
      const open = async () => {
        const opened = target.console();
        return opened.ok ? ok({transport: opened.value, hostKey: null}) : opened;
      };
      return {medium: 'memory', target: 'training', bauds, open};
    }
    case 'serial': {
      const {path, baud} = target;
      const open = async () => {
        const opened = await openSerial({path, baud, line: material.profile.transport.serial});
        return opened.ok ? ok({transport: opened.value, hostKey: null}) : opened;
      };
      return {medium: 'serial', target: path, bauds: baudsFrom(material, baud), open};
    }
    case 'ssh': {
      const {host, port} = target;
      return {medium: 'ssh', target: `${host}:${port}`, bauds: [], open: () => overSsh(options, target, known)};
    }
  }
}

interface Credentials {
  readonly factory: readonly Credential[];
  readonly configured: readonly Credential[];
}

/**
 * A unit in factory state knows the label's password or the one set first; a configured one the site's, then that, or
 * still the label's where somebody gave it another site's settings.
 */
function credentials({material, passwords, job}: AccessOptions): Credentials {
  const {order, sheet, profile} = material;
  const {factory: made} = profile.login;
  const labelled = ({serial}: {readonly serial: string}): readonly Credential[] =>
    made ? [{name: 'factory-password', value: made.password.replace('{{serialLast5}}', serial.slice(-5))}] : [];
  const site: Credential = {
    name: 'site-password',
    value: passwords.site ?? reveal(sheet.settings.management.admin.password)
  };
  const setup = passwords.setup.map((value, at): Credential => ({
    name: at === 0 ? 'setup-password' : 'earlier-setup-password',
    value
  }));
  // The label that was read is the unit's own; of the others what is likely first: a unit locks itself after three.
  const read = job.people.labels.new;
  const labels = [...(read ? [read] : []), order.newUnit, ...order.candidates];
  const [first = order.newUnit, ...others] = labels.filter(
    (one, at) => labels.findIndex(other => other.serial === one.serial) === at
  );
  // Once lines were sent, the account may be the site's though the prompt is still the factory's.
  const late = job.attempts > 0 ? [site] : [];
  const factory = [...labelled(first), ...setup, ...late, ...others.flatMap(labelled)];
  return {factory, configured: [site, ...setup, ...labelled(first)]};
}

/** No prompt tells in which state the unit is before SSH lets anyone in: what is most likely comes first. */
async function overSsh(
  {material, job}: AccessOptions,
  target: Extract<Reach, {kind: 'ssh'}>,
  known: Credentials
): ReturnType<Access['open']> {
  const hostKey = target.hostKey ?? material.order.access.ssh.hostKey;
  const [first, second] = job.attempts === 0 ? [known.factory, known.configured] : [known.configured, known.factory];
  const all = [...first, ...second.filter(one => !first.some(other => other.value === one.value))];
  return openSsh({
    host: target.host,
    port: target.port,
    user: material.sheet.settings.management.admin.user,
    credentials: all,
    hostKey,
    shell: material.profile.transport.ssh
  });
}

/** What consoles run at, the most usual first: somebody may have set a unit to another speed than its kind comes with. */
const usualBauds = [9600, 115200, 38400, 57600, 19200] as const;

/** The order's speed, the profile's, then the usual ones: each once. */
function baudsFrom({profile}: Material, first: number): readonly number[] {
  return [...new Set([first, ...profile.transport.serial.bauds, ...usualBauds])];
}
