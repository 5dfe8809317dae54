import {existsSync} from 'node:fs';
import {join} from 'node:path';
import type {OrderList} from '#core/contract/answers.ts';
import {problem} from '#core/problem.ts';
import {failed, ok, type Result} from '#core/result.ts';
import {openVault, type Vault} from '#main/vault/vault.ts';

/** How a host opens the vault of real orders: with a person's passphrase, or by itself. Training has its own vaults. */
export type VaultDoor =
  | {readonly opens: 'by-passphrase'; there(): boolean; open(passphrase: string): Promise<Result<Vault>>}
  | {readonly opens: 'by-itself'; open(): Promise<Result<Vault>>};

/** A vault file in the data folder that a passphrase opens, and makes on its first use. */
export function passphraseDoor(data: string): VaultDoor {
  return {
    opens: 'by-passphrase',
    there: () => existsSync(join(data, 'vault.json')),
    open: passphrase => openVault({folder: data, kind: 'passphrase', passphrase})
  };
}

/** The vault of real orders once it is open; it stays so until the program ends. */
export class RealVault {
  readonly #door: VaultDoor;
  #vault: Vault | undefined;

  constructor(door: VaultDoor) {
    this.#door = door;
  }

  /** A door that opens by itself is tried: whether it does is known only then. */
  async state(): Promise<OrderList['vault']> {
    if (this.#vault !== undefined) return 'open';
    if (this.#door.opens === 'by-itself') return (await this.open('')).ok ? 'open' : 'none';
    return this.#door.there() ? 'closed' : 'none';
  }

  async open(passphrase: string): Promise<Result<Vault>> {
    if (this.#vault !== undefined) return ok(this.#vault);
    const opened = await this.#door.open(passphrase);
    if (opened.ok) this.#vault = opened.value;
    return opened;
  }

  /** For this order; a door that needs a person must have been opened before. */
  async forOrder(order: string): Promise<Result<Vault>> {
    if (this.#vault !== undefined) return ok(this.#vault);
    return this.#door.opens === 'by-itself' ? this.open('') : failed(problem('order-vault-closed', {order}));
  }
}
