import {rename, rm} from 'node:fs/promises';
import {homedir} from 'node:os';
import {join, resolve} from 'node:path';
import type {VisitEvent} from '#core/job/events.ts';
import type {Order} from '#core/order/order.ts';
import type {Clock} from '#core/ports.ts';
import {ok, type Result} from '#core/result.ts';
import {openStore, type Store} from '#main/store/store.ts';
import {openVault, type Vault} from '#main/vault/vault.ts';

/** What outlives this process: keys and journal, for real orders in one place, for each training order in its own. */
export interface Keep {
  readonly vault: Vault;
  readonly store: Store<VisitEvent>;
  /** Gives the lock back; a training order that is closed leaves nothing behind. */
  close(options: {readonly forget: boolean}): Promise<void>;
}

type Marked = Pick<Order, 'order' | 'training'>;

export interface KeepPlace {
  /** The program's own data folder. */
  readonly data: string;
  readonly order: Marked;
  readonly clock: Clock;
}

/** Opens the store beside a vault that is open, and proves that a visit's records will find room. */
export async function openKeep(place: KeepPlace, vault: Vault): Promise<Result<Keep>> {
  const {order, clock} = place;
  const folder = keepFolder(place);
  const store = await openStore<VisitEvent>({folder: join(folder, 'store'), key: vault.storeKey, keys: vault, clock});
  if (!store.ok) return store;
  const room = await store.value.reserve();
  if (!room.ok) {
    await store.value.close();
    return room;
  }
  return ok({
    vault,
    store: store.value,
    close: async ({forget}) => {
      await store.value.close();
      if (forget && order.training) await destroy(folder);
    }
  });
}

/** Real orders share one folder; a training order has its own, so that it can go as a whole. */
export function keepFolder({data, order}: Pick<KeepPlace, 'data' | 'order'>): string {
  return order.training ? join(data, 'training', order.order) : data;
}

export function openTrainingVault(place: Pick<KeepPlace, 'data' | 'order'>): Promise<Result<Vault>> {
  return openVault({folder: keepFolder(place), kind: 'training'});
}

/** Gone at one stroke: killed half-way, no store without its keys is left for the next start to stumble over. */
async function destroy(folder: string): Promise<void> {
  const gone = `${folder}.closed`;
  await rm(gone, {recursive: true, force: true});
  await rename(folder, gone);
  await rm(gone, {recursive: true, force: true});
}

/** Where the system keeps a program's own data; VSR_DATA names another place, meant from `from`. */
export function dataFolder(env: NodeJS.ProcessEnv, from: string): string {
  const {VSR_DATA, APPDATA, XDG_DATA_HOME} = env;
  if (VSR_DATA !== undefined) return resolve(from, VSR_DATA);
  if (process.platform === 'win32') return join(APPDATA ?? join(homedir(), 'AppData', 'Roaming'), 'VSR Onsite');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'VSR Onsite');
  return join(XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'vsr-onsite');
}
