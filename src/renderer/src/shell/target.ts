import type {PortRow} from '#core/contract/answers.ts';
import type {Target} from '#core/contract/calls.ts';

export interface SshFields {
  readonly host: string;
  readonly port: string;
  readonly hostKey: string;
}

/** What is chosen in the list when it is not a port. */
export const sshChoice = 'ssh:';

export interface Chosen {
  readonly choice: string | undefined;
  readonly ports: readonly PortRow[];
  readonly ssh: SshFields;
  /** As the order names it. */
  readonly baud: number;
}

/** What was chosen as the host takes it; null while it is not whole. */
export function targetOf({choice, ports, ssh, baud}: Chosen): Target | null {
  if (choice === sshChoice) return sshTarget(ssh);
  const port = ports.find(one => one.path === choice);
  if (port === undefined) return null;
  return port.training ? {kind: 'training', port: port.path} : {kind: 'serial', path: port.path, baud};
}

function sshTarget({host, port, hostKey}: SshFields): Target | null {
  const number = Number(port);
  const key = hostKey.trim();
  if (host.trim() === '' || !Number.isInteger(number) || number < 1 || number > 65_535 || keyWrong(key)) return null;
  return {kind: 'ssh', host: host.trim(), port: number, hostKey: key === '' ? null : key};
}

export function keyWrong(key: string): boolean {
  return key !== '' && !/^SHA256:[A-Za-z0-9+/]{43}$/.test(key);
}

/**
 * What stands chosen before a person chose: what is in use, the bench in training (the only order it shows for), what
 * was used last, the only one there is; else nothing. What is left when the bench's own is out is never a real one.
 */
export function firstChoice(ports: readonly PortRow[], target: Target | null): string | undefined {
  if (target?.kind === 'ssh') return sshChoice;
  const used = target === null ? undefined : target.kind === 'serial' ? target.path : target.port;
  const found =
    ports.find(one => one.path === used) ?? ports.find(one => one.training) ?? ports.find(one => one.lastUsed);
  if (target?.kind === 'training') return found?.training === true ? found.path : undefined;
  return found?.path ?? (ports.length === 1 ? ports[0]?.path : undefined);
}

export function sameTarget(one: Target | null, other: Target | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** A target in the way people read it. */
export function targetName(target: Target): string {
  if (target.kind === 'ssh') return `${target.host}:${target.port}`;
  return target.kind === 'serial' ? target.path : target.port;
}
