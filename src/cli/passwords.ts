import {randomBytes} from 'node:crypto';
import type {Order} from '#core/order/order.ts';
import type {SecretName} from '#core/problem.ts';
import {ok, type Result} from '#core/result.ts';
import type {Vault} from '#main/vault/vault.ts';
import {tellOtherSetupPassword} from './notice.ts';

/** What opens the unit, as far as the settings sheet doesn't say it. */
export interface Passwords {
  /** The first is set on a unit that asks for a new one; the others were given earlier and may be on it. */
  readonly setup: readonly string[];
  readonly site: string | undefined;
  readonly enable: string | undefined;
}

/** Environment before vault. A setup password is in the vault before any unit can get it: a resume needs no variable. */
export async function passwordsOf(vault: Vault, order: Order): Promise<Result<Passwords>> {
  const setup = await setupPasswords(vault, order);
  if (!setup.ok) return setup;
  const from = (variable: string, name: SecretName) => given(variable) ?? vault.secret(order.order, name);
  return ok({
    setup: setup.value,
    site: from('VSR_PASSWORD', 'site-password'),
    enable: from('VSR_ENABLE_PASSWORD', 'enable-password')
  });
}

async function setupPasswords(vault: Vault, order: Order): Promise<Result<readonly string[]>> {
  const now = given('VSR_SETUP_PASSWORD');
  const kept = keptSetup(vault, order);
  if (now === undefined && kept.length > 0) return ok(kept);
  if (now === undefined && !order.training) return ok([]);
  if (now !== undefined && kept.length > 0 && now !== kept[0]) tellOtherSetupPassword();
  return keepSetup(vault, order, now ?? `Tr-${randomBytes(9).toString('base64url')}`);
}

/**
 * From now on this one is set on a unit that asks. Those before stay: a unit that has one of them never asks again.
 * They are written first, so that a crash in between loses none.
 */
export async function keepSetup(vault: Vault, order: Order, value: string): Promise<Result<readonly string[]>> {
  const kept = keptSetup(vault, order);
  if (kept[0] === value) return ok(kept);
  const earlier = kept.filter(one => one !== value);
  const moved = earlier.length > 0 ? await vault.setSecret(order, 'earlier-setup-password', earlier.join('\n')) : ok();
  if (!moved.ok) return moved;
  const set = await vault.setSecret(order, 'setup-password', value);
  return set.ok ? ok([value, ...earlier]) : set;
}

/** The newest first; earlier ones stand one in a line. */
function keptSetup(vault: Vault, {order}: Order): readonly string[] {
  const newest = vault.secret(order, 'setup-password');
  const earlier = vault.secret(order, 'earlier-setup-password')?.split('\n') ?? [];
  return [...new Set([...(newest === undefined ? [] : [newest]), ...earlier])];
}

/** A variable that is set to nothing is not set. */
function given(variable: string): string | undefined {
  return process.env[variable] || undefined;
}
