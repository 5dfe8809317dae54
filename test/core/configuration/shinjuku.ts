/** The centre's backup of the sample site (Appendix A of the provisional dialect) and the profile that reads it. */
import {readFileSync} from 'node:fs';
import {readConfiguration, type Configuration} from '#core/configuration/configuration.ts';
import {readProfile} from '#core/device/profile-file.ts';
import type {Profile} from '#core/device/profile.ts';
import type {Result} from '#core/result.ts';

const file = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

export const profile: Profile = value(readProfile(file('resources/profiles/vsr.yaml'), 'vsr.yaml'));
export const backup = file('test/fixtures/backup-shinjuku.txt');

/** `show running-config` of a spare as it leaves the factory (Appendix B). */
export const factory = `Building configuration...

Current configuration : 744 bytes
version 5.2
!
hostname vsr
clock timezone JST 9
!
username admin privilege 15 secret 6 $6$factory$...
!
console exec-timeout 10
ssh server enable
!
interface ge0
!
interface ge1
!
interface ge2
!
interface ge3
 description MAINTENANCE
 zone mnt
 ip address 192.168.254.254/24
 no shutdown
!
ip dhcp pool MAINT
 network 192.168.254.0/24
 range 192.168.254.1 192.168.254.9
 lease 600
!
end`.split('\n');

export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

export function configurationOf(text: string): Configuration {
  return value(readConfiguration({text, file: 'backup.txt', profile}));
}

/** A file as the centre writes one by hand: no export header, no trailer. */
export function byHand(...lines: readonly string[]): Configuration {
  return configurationOf(['version 5.2', ...lines, 'end', ''].join('\n'));
}
