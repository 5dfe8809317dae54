import {rename, rm} from 'node:fs/promises';
import {homedir} from 'node:os';
import {join} from 'node:path';
import type {VisitEvent} from '#core/job/events.ts';
import type {Order} from '#core/order/order.ts';
import type {Clock} from '#core/ports.ts';
import {ok, type Result} from '#core/result.ts';
import {openStore, type Store} from '#main/store/store.ts';
import {openVault, type Vault} from '#main/vault/vault.ts';
import {fromHere} from './options.ts';

/** What outlives this process: keys and journal, for real orders in one place, for each training order in its own. */
export interface Keep {
  readonly vault: Vault;
  readonly store: Store<VisitEvent>;
  /** Gives the lock back; a training order that is closed leaves nothing behind. */
  close(options: {readonly forget: boolean}): Promise<void>;
}

export async function openKeep(order: Order, clock: Clock): Promise<Result<Keep>> {
  const folder = folderOf(order);
  const vault = await openOrderVault(order);
  if (!vault.ok) return vault;
  const store = await openStore<VisitEvent>({
    folder: join(folder, 'store'),
    key: vault.value.storeKey,
    keys: vault.value,
    clock
  });
  if (!store.ok) return store;
  const room = await store.value.reserve();
  if (!room.ok) {
    await store.value.close();
    return room;
  }
  return ok({
    vault: vault.value,
    store: store.value,
    close: async ({forget}) => {
      await store.value.close();
      if (forget && order.training) await destroy(folder);
    }
  });
}

export function openOrderVault(order: Order): Promise<Result<Vault>> {
  const folder = folderOf(order);
  return openVault(
    order.training
      ? {folder, kind: 'training'}
      : {folder, kind: 'passphrase', passphrase: process.env['VSR_PASSPHRASE']}
  );
}

function folderOf({training, order}: Order): string {
  return training ? join(dataFolder(), 'training', order) : dataFolder();
}

/** Gone at one stroke: killed half-way, no store without its keys is left for the next start to stumble over. */
async function destroy(folder: string): Promise<void> {
  const gone = `${folder}.closed`;
  await rm(gone, {recursive: true, force: true});
  await rename(folder, gone);
  await rm(gone, {recursive: true, force: true});
}

/** Where the system keeps a program's own data; VSR_DATA names another place. */
function dataFolder(): string {
  const {VSR_DATA, APPDATA, XDG_DATA_HOME} = process.env;
  if (VSR_DATA !== undefined) return fromHere(VSR_DATA);
  if (process.platform === 'win32') return join(APPDATA ?? join(homedir(), 'AppData', 'Roaming'), 'VSR Onsite');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'VSR Onsite');
  return join(XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'vsr-onsite');
}
