import type {Secret} from './secret.ts';
import type {Ipv4, Prefix} from './settings.ts';

export interface Management {
  readonly hostname: string;
  readonly admin: {readonly user: string; readonly password: Secret};
  readonly enable: Secret;
  readonly allowed: readonly Prefix[];
  readonly ntp: readonly {readonly address: Ipv4; readonly prefer: boolean}[];
  readonly syslog: {readonly address: Ipv4; readonly facility: string; readonly level: string} | null;
  readonly snmp: {readonly version: '2c'; readonly community: Secret; readonly access: 'ro' | 'rw'} | null;
  readonly trapHost: Ipv4 | null;
  readonly centre: {readonly primary: Ipv4; readonly secondary: Ipv4 | null};
  readonly quietHours: string | null;
  readonly timezone: {readonly name: string; readonly offsetHours: number};
}

/** `null`: not subscribed, so not checked (R42). */
export interface Services {
  readonly ids: {readonly policy: 'standard' | 'strict'; readonly exclude: readonly Prefix[]} | null;
  readonly antivirus: string | null;
  readonly urlFilter: string | null;
  readonly role: 'single' | 'active' | 'standby';
  /** As written in the half-width form: `24/365`. */
  readonly onsite: string | null;
}
