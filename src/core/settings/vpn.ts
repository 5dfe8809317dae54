import type {Secret} from './secret.ts';
import type {Ipv4, Prefix} from './settings.ts';

/** The tunnels: one set of proposals for all peers. */
export interface Vpn {
  readonly ike: IkeProposal;
  readonly esp: EspProposal;
  readonly localId: string;
  readonly dpd: {readonly intervalSeconds: number; readonly timeoutSeconds: number};
  readonly peers: readonly VpnPeer[];
  /** Remote-access service; `null`: not subscribed. */
  readonly remoteAccess: string | null;
}

export interface IkeProposal {
  readonly version: 1 | 2;
  readonly encryption: string;
  readonly integrity: string;
  readonly group: number;
  readonly lifetimeSeconds: number;
}

export interface EspProposal {
  readonly encryption: string;
  readonly integrity: string;
  readonly pfsGroup: number | null;
  readonly lifetimeSeconds: number;
}

export interface VpnPeer {
  /** Row number of the sheet, as people say it: VPN 5. */
  readonly number: number;
  /** Name in the configuration, e.g. `br-fukuoka`; where the sheet leaves it blank, the remote id stands here. */
  readonly name: string;
  /** 福岡営業所. */
  readonly label: string;
  readonly remote: Ipv4;
  readonly remoteId: string;
  readonly psk: Secret;
  readonly traffic: readonly {readonly local: Prefix; readonly remote: Prefix}[];
}
