import {randomBytes} from 'node:crypto';
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
  const folder = order.training ? join(dataFolder(), 'training', order.order) : dataFolder();
  const vault = await openVault(
    order.training
      ? {folder, kind: 'training'}
      : {folder, kind: 'passphrase', passphrase: process.env['VSR_PASSPHRASE']}
  );
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

/** Gone at one stroke: killed half-way, no store without its keys is left for the next start to stumble over. */
async function destroy(folder: string): Promise<void> {
  const gone = `${folder}.closed`;
  await rm(gone, {recursive: true, force: true});
  await rename(folder, gone);
  await rm(gone, {recursive: true, force: true});
}

/** The setup password of a unit in factory state: from the environment, the vault, or, in training, made and kept. */
export async function setupPassword(vault: Vault, order: Order): Promise<Result<string | undefined>> {
  const given = process.env['VSR_SETUP_PASSWORD'] ?? vault.secret(order.order, 'setup-password');
  if (given !== undefined || !order.training) return ok(given);
  const made = `Tr-${randomBytes(9).toString('base64url')}`;
  const kept = await vault.setSecret(order, 'setup-password', made);
  return kept.ok ? ok(made) : kept;
}

/** Where the system keeps a program's own data; VSR_DATA names another place. */
function dataFolder(): string {
  const {VSR_DATA, APPDATA, XDG_DATA_HOME} = process.env;
  if (VSR_DATA !== undefined) return fromHere(VSR_DATA);
  if (process.platform === 'win32') return join(APPDATA ?? join(homedir(), 'AppData', 'Roaming'), 'VSR Onsite');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'VSR Onsite');
  return join(XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'vsr-onsite');
}
