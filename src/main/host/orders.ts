import {createHash, randomBytes} from 'node:crypto';
import {copyFile, mkdir, open, readdir, readFile, rename, rm} from 'node:fs/promises';
import {basename, join, resolve} from 'node:path';
import type {OrderList, OrderRow} from '#core/contract/answers.ts';
import {readOrder, type Order} from '#core/order/order.ts';
import {problem, type Problem} from '#core/problem.ts';
import {failed, ok, type Result} from '#core/result.ts';
import {openOrder} from '#main/open-order.ts';
import {readStates} from './states.ts';

export interface OrderPlaces {
  readonly data: string;
  /** Training orders that are always there. */
  readonly samples: string;
}

interface Found {
  readonly folder: string;
  readonly order: Result<Order>;
}

/** Every order of this laptop. A folder that cannot be read is told by name and keeps none of the others away. */
export async function listOrders(places: OrderPlaces): Promise<Omit<OrderList, 'vault' | 'left'>> {
  const states = readStates(places.data);
  const rows: OrderRow[] = [];
  const unreadable: {folder: string; problem: Problem}[] = [];
  for (const {folder, order} of await foundIn(places)) {
    if (!order.ok) unreadable.push({folder: basename(folder), problem: order.problem});
    else if (!rows.some(row => row.order === order.value.order))
      rows.push(rowOf(order.value, states[order.value.order] ?? 'new'));
  }
  return {orders: rows.toSorted((one, other) => one.from.localeCompare(other.from)), unreadable};
}

/** The folder of an order, by the name in its own paper. */
export async function folderOfOrder(places: OrderPlaces, name: string): Promise<Result<string>> {
  for (const {folder, order} of await foundIn(places)) if (order.ok && order.value.order === name) return ok(folder);
  return failed(problem('order-not-here', {order: name}));
}

/**
 * Copies an order folder in, after all its papers were read and found whole: it is there as a whole, or not at all. A
 * newer revision takes the place of an older one; an older one, or other papers under the same revision, do not.
 */
export async function addOrder(places: OrderPlaces, given: string): Promise<Result<{readonly order: string}>> {
  const from = resolve(given);
  const opened = await openOrder(from);
  if (!opened.ok) return opened;
  const {order, files} = opened.value.material;
  const allowed = await mayReplace(places, opened.value.material);
  if (!allowed.ok) return allowed;
  const into = join(ordersIn(places), order.order);
  return guarded(into, async () => {
    await mkdir(ordersIn(places), {recursive: true, mode: 0o700});
    const beside = `${into}.${randomBytes(6).toString('hex')}.tmp`;
    try {
      await copyWhole(from, beside, ['order.json', ...files.map(one => one.name)]);
      const copied = await openOrder(beside);
      if (!copied.ok) return copied;
      await swapIn(beside, into);
      return ok({order: order.order});
    } finally {
      await rm(beside, {recursive: true, force: true});
    }
  });
}

/** What a crash left half copied, or half exchanged: the older papers stand until the newer ones do. */
export async function sweepOrders(places: OrderPlaces): Promise<void> {
  const root = ordersIn(places);
  for (const name of await namesIn(root)) {
    if (name.endsWith('.tmp')) await rm(join(root, name), {recursive: true, force: true});
    if (!name.endsWith('.older')) continue;
    const place = join(root, name.slice(0, -'.older'.length));
    // Refused where the newer papers stand already.
    await rename(join(root, name), place).catch(() => rm(join(root, name), {recursive: true, force: true}));
  }
}

async function mayReplace(
  places: OrderPlaces,
  {order, orderSha256}: {readonly order: Order; readonly orderSha256: string}
): Promise<Result<void>> {
  const there = await folderOfOrder(places, order.order);
  if (!there.ok) return ok();
  const known = await orderIn(there.value);
  if (!known.ok) return ok();
  const stored = known.value.revision;
  const given = order.revision;
  if (stored > given) return failed(problem('order-revision-older', {order: order.order, stored, given}));
  if (stored < given) return ok();
  const expected = createHash('sha256')
    .update(await readFile(join(there.value, 'order.json')))
    .digest('hex');
  if (expected === orderSha256) return ok();
  return failed(problem('order-file-changed', {file: 'order.json', expected, found: orderSha256}));
}

async function copyWhole(from: string, into: string, names: readonly string[]): Promise<void> {
  await mkdir(into, {mode: 0o700});
  for (const name of names) {
    await copyFile(join(from, basename(name)), join(into, basename(name)));
    const file = await open(join(into, basename(name)), 'r+');
    try {
      await file.sync();
    } finally {
      await file.close();
    }
  }
}

/** Windows and POSIX alike refuse to rename onto a folder that is not empty. */
async function swapIn(beside: string, into: string): Promise<void> {
  const older = `${into}.older`;
  await rm(older, {recursive: true, force: true});
  await rename(into, older).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  await rename(beside, into);
  await rm(older, {recursive: true, force: true});
}

async function foundIn(places: OrderPlaces): Promise<readonly Found[]> {
  const own = (await namesIn(ordersIn(places)))
    .filter(name => !/\.(tmp|older)$/.test(name))
    .map(name => join(ordersIn(places), name));
  const samples = (await namesIn(places.samples)).map(name => join(places.samples, name));
  return Promise.all([...own, ...samples].map(async folder => ({folder, order: await orderIn(folder)})));
}

/** The paper alone, not what it names: a list must not take longer for every order that is on the laptop. */
async function orderIn(folder: string): Promise<Result<Order>> {
  try {
    return readOrder(await readFile(join(folder, 'order.json'), 'utf8'));
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    const missing = code === 'ENOENT' || code === 'ENOTDIR';
    return failed(
      missing
        ? problem('order-file-missing', {file: 'order.json'})
        : problem('file-unreadable', {file: 'order.json', code})
    );
  }
}

function rowOf(order: Order, state: OrderRow['state']): OrderRow {
  return {
    order: order.order,
    revision: order.revision,
    workType: order.workType,
    customer: order.contract.customer,
    site: order.site.name,
    from: order.window.from,
    until: order.window.until,
    training: order.training,
    state
  };
}

async function namesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, {withFileTypes: true}).catch(() => []);
  return entries
    .filter(one => one.isDirectory() && !one.name.startsWith('.'))
    .map(one => one.name)
    .toSorted();
}

function ordersIn({data}: OrderPlaces): string {
  return join(data, 'orders');
}

async function guarded<T>(folder: string, effect: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await effect();
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return failed(
      code === 'ENOSPC' ? problem('disk-full', {operation: 'order'}) : problem('folder-not-writable', {folder, code})
    );
  }
}
