import type {Order} from '#core/order/order.ts';
import type {Clock} from '#core/ports.ts';
import type {Result} from '#core/result.ts';
import {dataFolder, openKeep, openTrainingVault, type Keep} from '#main/host/keep.ts';
import {openVault, type Vault} from '#main/vault/vault.ts';
import {fromHere} from './options.ts';

/** Keys and journal of this order, with the passphrase from the environment. */
export async function openOrderKeep(order: Order, clock: Clock): Promise<Result<Keep>> {
  const vault = await openOrderVault(order);
  return vault.ok ? openKeep({data: data(), order, clock}, vault.value) : vault;
}

export function openOrderVault(order: Order): Promise<Result<Vault>> {
  return order.training
    ? openTrainingVault({data: data(), order})
    : openVault({folder: data(), kind: 'passphrase', passphrase: process.env['VSR_PASSPHRASE']});
}

function data(): string {
  return dataFolder(process.env, fromHere('.'));
}
