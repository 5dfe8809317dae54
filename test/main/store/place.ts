/** A store and its training vault in one folder, as the processes of these tests open it. */
import {performance} from 'node:perf_hooks';
import type {Clock} from '#core/ports.ts';
import type {Problem} from '#core/problem.ts';
import type {Result} from '#core/result.ts';
import {openStore, type Store} from '#main/store/store.ts';
import {openVault, type Vault} from '#main/vault/vault.ts';

export const order = 'WO-2026-1122-01';

export const clock: Clock = {
  wallMs: () => Date.now(),
  monoMs: () => performance.now(),
  boot: 'test',
  after: (ms, then) => {
    const timer = setTimeout(then, ms);
    return () => clearTimeout(timer);
  }
};

export async function trainingVault(folder: string): Promise<Vault> {
  return must(await openVault({folder, kind: 'training'}));
}

export async function tryStore(folder: string): Promise<Result<Store>> {
  const vault = await trainingVault(folder);
  return openStore({folder: `${folder}/store`, key: vault.storeKey, keys: vault, clock});
}

export async function storeIn(folder: string): Promise<Store> {
  return must(await tryStore(folder));
}

export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

export function problemOf(result: Result<unknown>): Problem | undefined {
  return result.ok ? undefined : result.problem;
}

export const payload = (count: number): {count: number; text: string} => ({
  count,
  text: `ip route 10.${count % 256}.0.0/16 tunnel 1 `.repeat(4)
});
