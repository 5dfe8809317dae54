import {randomBytes} from 'node:crypto';
import type {Order} from '#core/order/order.ts';
import {ok, type Result} from '#core/result.ts';
import type {Vault} from '#main/vault/vault.ts';

/** What opens the unit, as far as the settings sheet doesn't say it. */
export interface Passwords {
  /** The first is set on a unit that asks for a new one; the others were given earlier and may be on it. */
  readonly setup: readonly string[];
  readonly site: string | undefined;
  readonly enable: string | undefined;
}

/** What a person gave beside the vault this time; each counts before what the vault holds. */
export interface Given {
  readonly setup: string | undefined;
  readonly site: string | undefined;
  readonly enable: string | undefined;
  /** Another setup password than the one kept was given: both are kept, and somebody should know. */
  readonly otherSetup: () => void;
}

/** Given before vault. A setup password is in the vault before any unit can get it: a resume needs nothing given. */
export async function passwordsOf(vault: Vault, order: Order, given: Given): Promise<Result<Passwords>> {
  const setup = await setupPasswords(vault, order, given);
  if (!setup.ok) return setup;
  return ok({
    setup: setup.value,
    site: given.site ?? vault.secret(order.order, 'site-password'),
    enable: given.enable ?? vault.secret(order.order, 'enable-password')
  });
}

async function setupPasswords(vault: Vault, order: Order, given: Given): Promise<Result<readonly string[]>> {
  const {setup: now} = given;
  const kept = keptSetup(vault, order);
  if (now === undefined && kept.length > 0) return ok(kept);
  if (now === undefined && !order.training) return ok([]);
  if (now !== undefined && kept.length > 0 && now !== kept[0]) given.otherSetup();
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
