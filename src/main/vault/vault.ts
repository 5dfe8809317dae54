/**
 * The keys and secrets of this device, in one file that opens with a passphrase, with the operating system's key store,
 * or by itself for training.
 */
import {randomBytes} from 'node:crypto';
import {dirname, resolve} from 'node:path';
import type {OrderKey, OrderKeys} from '#core/journal/ports.ts';
import {problem, type Problem, type SecretName} from '#core/problem.ts';
import {failed, ok, type Result} from '#core/result.ts';
import {contentSchema, deviceKeyOf, newContent, newOrder} from './content.ts';
import type {Content, DeviceKey, Engineer, OrderContent, PublicJwk} from './content.ts';
import {boundTo, makeFolder, readVault, writeVault, type VaultFile} from './file.ts';
import {byKeychain, byPassphrase, forTraining, sealWith, unsealWith, type Keychain, type Wrapping} from './wrapping.ts';

/** Every promise that resolves with `ok` is durable. A failed write ('disk-full', 'store-io') changes nothing. */
export interface Vault extends OrderKeys {
  readonly kind: Wrapping['kind'];
  /** 32 bytes, for the store beside this vault. */
  readonly storeKey: Uint8Array;
  readonly device: DeviceKey;
  engineer(): Engineer | undefined;
  setEngineer(engineer: Engineer): Promise<Result<void>>;
  /** The centre's public key as pinned at enrolment. */
  centre(): PublicJwk | undefined;
  pinCentre(key: PublicJwk): Promise<Result<void>>;
  /**
   * Throws when a training vault is given a real order's secret, or the other way round: the caller took the wrong
   * vault. 'order-closed' once the order was destroyed.
   */
  setSecret(order: OrderMark, name: SecretName, value: string): Promise<Result<void>>;
  secret(order: string, name: SecretName): string | undefined;
}

/** Of order.json. */
export interface OrderMark {
  readonly order: string;
  readonly training: boolean;
}

/** The kinds keep different files; both may lie in one folder. */
export type VaultPlace =
  | {readonly folder: string; readonly kind: 'passphrase'; readonly passphrase?: string | undefined}
  | {readonly folder: string; readonly kind: 'keychain'; readonly keychain: Keychain}
  | {readonly folder: string; readonly kind: 'training'};

const fileNames = {passphrase: 'vault.json', keychain: 'keychain-vault.json', training: 'training-vault.json'} as const;

/**
 * Opens the vault, or makes a new one with new keys where there is none. Fails with 'passphrase-missing' (none, or
 * an empty one), 'vault-not-opened' (a wrong one), 'vault-keychain-refused', 'vault-damaged', 'store-newer'.
 */
export async function openVault(place: VaultPlace): Promise<Result<Vault>> {
  const wrapping = wrappingOf(place);
  if (!wrapping.ok) return wrapping;
  const path = resolve(place.folder, fileNames[place.kind]);
  const opened = await guarded('vault-open', async () => {
    makeFolder(dirname(path));
    const found = readVault(path);
    return found.ok ? unlock(path, found.value ?? (await create(path, wrapping.value)), wrapping.value) : found;
  });
  return opened.ok ? ok(vaultOf(opened.value)) : opened;
}

interface Unlocked {
  readonly path: string;
  readonly kind: Wrapping['kind'];
  readonly id: string;
  readonly master: Uint8Array;
  content: Content;
}

function wrappingOf(place: VaultPlace): Result<Wrapping> {
  if (place.kind === 'training') return ok(forTraining);
  if (place.kind === 'keychain') return ok(byKeychain(place.keychain));
  if (place.passphrase === undefined || place.passphrase === '') return failed(problem('passphrase-missing', {}));
  return ok(byPassphrase(place.passphrase));
}

/** Undefined when another process made one meanwhile. */
async function create(path: string, wrapping: Wrapping): Promise<VaultFile | undefined> {
  const id = randomBytes(16).toString('hex');
  const master = randomBytes(32);
  const wrapped = await wrapping.wrap(master, boundTo(id, wrapping.kind, 'master'));
  const file = {v: 1 as const, id, wrapped, content: sealed({id, kind: wrapping.kind, master}, newContent())};
  return writeVault(path, file, false) === 'written' ? file : undefined;
}

async function unlock(path: string, made: VaultFile | undefined, wrapping: Wrapping): Promise<Result<Unlocked>> {
  const file = made === undefined ? readVault(path) : ok(made);
  if (!file.ok) return file;
  if (file.value === undefined) return failed(problem('vault-damaged', {detail: 'gone while it was opened'}));
  const {id, wrapped} = file.value;
  if (wrapped.kind !== wrapping.kind) return failed(problem('vault-damaged', {detail: `kind ${wrapped.kind}`}));
  const master = await wrapping.unwrap(wrapped, boundTo(id, wrapping.kind, 'master'));
  if (!master.ok) return master;
  const content = contentOf({id, kind: wrapping.kind, master: master.value}, file.value);
  return content.ok ? ok({path, kind: wrapping.kind, id, master: master.value, content: content.value}) : content;
}

function vaultOf(unlocked: Unlocked): Vault {
  const {kind} = unlocked;
  const order = (name: string): OrderContent | undefined =>
    Object.hasOwn(unlocked.content.orders, name) ? unlocked.content.orders[name] : undefined;
  const change = (to: (content: Content) => Content): Promise<Result<void>> =>
    guarded('vault-write', async () => rewrite(unlocked, to));
  const changeOrder = async (name: string, to: (kept: KeptOrder) => OrderContent): Promise<Result<void>> => {
    const done = await change(content => withOrder(content, name, to));
    if (!done.ok) return done;
    return order(name)?.state === 'destroyed' ? failed(problem('order-closed', {order: name, ending: 'purged'})) : ok();
  };
  return {
    kind,
    storeKey: Buffer.from(unlocked.content.storeKey, 'base64'),
    device: deviceKeyOf(unlocked.content),
    engineer: () => unlocked.content.engineer ?? undefined,
    setEngineer: engineer => change(content => ({...content, engineer})),
    centre: () => unlocked.content.centre ?? undefined,
    pinCentre: centre => change(content => ({...content, centre})),
    async setSecret(mark, name, value) {
      if (mark.training !== (kind === 'training')) throw new Error(`a secret for the other vault than ${kind}`);
      return changeOrder(mark.order, kept => ({...kept, secrets: {...kept.secrets, [name]: value}}));
    },
    secret(name, secret) {
      const found = order(name);
      return found?.state === 'kept' ? found.secrets[secret] : undefined;
    },
    async orderKey(name) {
      if (order(name) === undefined) {
        const made = await changeOrder(name, kept => kept);
        if (!made.ok) return made;
      }
      return keyOf(name, order(name));
    },
    destroyOrder: name => change(content => ({...content, orders: {...content.orders, [name]: {state: 'destroyed'}}}))
  };
}

type KeptOrder = OrderContent & {state: 'kept'};

/** An order met for the first time gets its key; a destroyed one stays destroyed. */
function withOrder(content: Content, name: string, to: (kept: KeptOrder) => OrderContent): Content {
  const found = Object.hasOwn(content.orders, name) ? content.orders[name] : undefined;
  if (found?.state === 'destroyed') return content;
  return {...content, orders: {...content.orders, [name]: to(found ?? newOrder())}};
}

function keyOf(name: string, found: OrderContent | undefined): Result<OrderKey> {
  if (found?.state !== 'kept') return failed(problem('order-closed', {order: name, ending: 'purged'}));
  return ok({id: found.keyId, key: Buffer.from(found.key, 'base64')});
}

/**
 * Reads the file anew before each change, so that what another process (a command beside the window) wrote in the
 * meantime stays. All of it in one go: no other change of this process comes between.
 */
function rewrite(unlocked: Unlocked, to: (content: Content) => Content): Result<void> {
  const found = readVault(unlocked.path);
  if (!found.ok) return found;
  if (found.value === undefined) return failed(problem('store-io', {operation: 'vault-write', code: 'ENOENT'}));
  if (found.value.id !== unlocked.id) return failed(problem('vault-damaged', {detail: 'another vault in its place'}));
  const newest = contentOf(unlocked, found.value);
  if (!newest.ok) return newest;
  const content = to(newest.value);
  writeVault(unlocked.path, {...found.value, content: sealed(unlocked, content)}, true);
  unlocked.content = content;
  return ok();
}

type Sealing = Pick<Unlocked, 'id' | 'kind' | 'master'>;

function sealed({id, kind, master}: Sealing, content: Content): string {
  return sealWith(master, Buffer.from(JSON.stringify(content), 'utf8'), boundTo(id, kind, 'content')).toString(
    'base64'
  );
}

function contentOf({id, kind, master}: Sealing, file: VaultFile): Result<Content> {
  const bytes = unsealWith(master, Buffer.from(file.content, 'base64'), boundTo(id, kind, 'content'));
  if (bytes === undefined) return failed(problem('vault-damaged', {detail: 'seal'}));
  const content = contentSchema.safeParse(JSON.parse(bytes.toString('utf8')));
  return content.success ? ok(content.data) : failed(problem('vault-damaged', {detail: 'content'}));
}

/** What the file system says, as Problems; all else is a bug. */
async function guarded<T>(operation: string, effect: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await effect();
  } catch (error) {
    return failed(diskProblem(error, operation));
  }
}

function diskProblem(error: unknown, operation: string): Problem {
  const {code, errno} = error as NodeJS.ErrnoException;
  if (code === undefined || errno === undefined) throw error;
  return code === 'ENOSPC' || code === 'EDQUOT'
    ? problem('disk-full', {operation})
    : problem('store-io', {operation, code});
}
