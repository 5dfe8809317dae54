import {putLine} from './editing.ts';
import {matchesHash} from './crypt.ts';
import {singleForms} from './configure.ts';
import {match} from './grammar/matching.ts';
import {factoryPassword} from './identity.ts';
import type {Machine} from './machine.ts';

const tries = 3;
const lockMs = 30_000;

/** Users and passwords of the running configuration; three wrong ones in a row lock the unit for 30 s. */
export function checkPassword(machine: Machine, user: string, password: string): 'ok' | 'wrong' | 'locked' {
  if (isLocked(machine)) return 'locked';
  const hash = machine.running.lines.get(`username ${user}`)?.args['hash'];
  if (hash !== undefined && matchesHash(password, hash)) {
    machine.failures.count = 0;
    return 'ok';
  }
  machine.failures.count++;
  machine.note('login', `authentication failure for ${user}`);
  if (machine.failures.count < tries) return 'wrong';
  machine.failures.count = 0;
  machine.failures.untilMs = machine.clock.monoMs() + lockMs;
  return 'locked';
}

function isLocked(machine: Machine): boolean {
  return machine.clock.monoMs() < machine.failures.untilMs;
}

/** Undefined: no enable secret is set, nothing is asked. */
export function checkEnable(machine: Machine, password: string): boolean | undefined {
  const hash = machine.running.lines.get('enable')?.args['hash'];
  return hash === undefined ? undefined : matchesHash(password, hash);
}

/** Nobody has configured this unit and the password on its label still opens it. */
export function isFactory(machine: Machine): boolean {
  if (machine.startup !== undefined) return false;
  const hash = machine.running.lines.get('username admin')?.args['hash'];
  return hash !== undefined && matchesHash(factoryPassword(machine.identity), hash);
}

export function changePassword(machine: Machine, user: string, password: string): void {
  const matched = match(singleForms(machine), ['username', user, 'privilege', '15', 'secret', '0', password]);
  if (!('why' in matched)) putLine(machine, undefined, matched);
}
