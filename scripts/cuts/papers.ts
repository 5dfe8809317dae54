import {readConfiguration} from '#core/configuration/configuration.ts';
import {openOrder, type OpenedOrder} from '#main/open-order.ts';
import {join} from 'node:path';
import {root} from '../tool.ts';

const account =
  'username admin privilege 15 secret 6 $6$fxsaltadm$RmiRPTNp8H4F3PSwQSsAQUZk0T0KnCp8sFy.Z0Gcmd38iZnnR0NMJdj/EytVNkopND5EOxHhcoRb5ceN';

/** What the unit holds when it is found: the factory's pool is the first line that the plan removes. */
export const found: string = [
  'hostname vsr',
  account,
  'console exec-timeout 0',
  'ip dhcp pool MAINT',
  ' network 192.168.254.0/24',
  ' range 192.168.254.10 192.168.254.20',
  ''
].join('\n');

/**
 * Thirty lines with one of each kind: barriers (name, account, address, a text block, a slow line), sections in effect
 * at once and sections that are pending until they are left, secrets in quotes, and keys that must be sent literally.
 */
const issued: string = [
  'version 5.2',
  'hostname vsr-cut',
  'clock timezone JST 9',
  account,
  'console exec-timeout 0',
  'banner login ^',
  'Only for those who may? Ask.',
  '^',
  'interface ge1',
  ' description "LAN? main switch"',
  ' zone lan',
  ' ip address 192.168.10.1/24',
  ' no shutdown',
  'interface pppoe0',
  ' zone wan',
  ' pppoe parent ge0',
  ' ppp password 0 "Fx7-\\"pp\\\\oe #93?kd"',
  'ip dhcp pool OFFICE',
  ' network 192.168.10.0/24',
  ' host prn-3f 00:00:5e:00:53:a3 192.168.10.31',
  'ip route 10.20.0.0/16 192.168.10.254',
  'zone-policy lan wan',
  ' rule 10 permit tcp port 443',
  ' default deny log',
  'vpn peer hq',
  ' remote address 198.51.100.10',
  ' pre-shared-key 0 Fx-hq!7Qm2_tK9w',
  ' traffic local 192.168.10.0/24 remote 10.1.0.0/16',
  'snmp community 0 fxSnmp-r0-58 ro allow 203.0.113.192/28',
  'snmp location "Shinjuku 3F?"',
  'end',
  ''
].join('\n');

/** The sample order with these thirty lines to bring. */
export async function papers(): Promise<OpenedOrder> {
  const opened = await openOrder(join(root, 'resources', 'samples', 'swap-shinjuku'));
  if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
  const {material} = opened.value;
  const configuration = readConfiguration({file: 'cuts.txt', text: issued, profile: material.profile});
  if (!configuration.ok) throw new Error(JSON.stringify(configuration.problem));
  return {material: {...material, configuration: configuration.value}, findings: [], agreed: 0};
}
