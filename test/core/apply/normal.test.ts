import {expect, test} from 'vitest';
import {normalLine} from '#core/apply/normal.ts';
import {profile} from '../configuration/shinjuku.ts';

const frame = (text: string) => normalLine(text, profile).frame;

test.each([
  ['ip address 192.168.10.1 255.255.255.0', 'ip address 192.168.10.1/24'],
  ['ip route 0.0.0.0 0.0.0.0 pppoe0', 'ip route 0.0.0.0/0 pppoe0'],
  ['ip route 10.20.0.0 255.255.0.0 192.168.10.254', 'ip route 10.20.0.0/16 192.168.10.254'],
  [
    'traffic local 192.168.10.0 255.255.255.0 remote 10.1.0.0 255.255.0.0',
    'traffic local 192.168.10.0/24 remote 10.1.0.0/16'
  ],
  ['host pc 0000.5E00.53A1 192.168.10.21', 'host pc 00:00:5e:00:53:a1 192.168.10.21'],
  ['host pc 00-00-5e-00-53-A1 192.168.10.21', 'host pc 00:00:5e:00:53:a1 192.168.10.21'],
  ['rule 10 permit tcp port https log', 'rule 10 permit tcp port 443 log'],
  [
    'nat destination rule 1 in-interface pppoe0 proto tcp port ssh to 192.0.2.9 ssh',
    'nat destination rule 1 in-interface pppoe0 proto tcp port 22 to 192.0.2.9 22'
  ],
  ['  zone   lan  ', 'zone lan'],
  ['description "plain"', 'description plain']
])('%s is %s', (text, normal) => expect(frame(text)).toBe(normal));

test.each([
  'dns 192.0.2.53 192.0.2.54',
  'range 192.168.10.100 192.168.10.199',
  'dns 192.0.2.53 0.0.0.0',
  'ip address 192.168.10.1 255.0.255.0',
  'description https',
  'description "two  blanks"',
  'rule 10 permit tcp port 135-139'
])('%s stays as it is', text => expect(frame(text)).toBe(text));

test('a secret is never rewritten, and never part of the frame', () => {
  const line = normalLine('pre-shared-key 0 "a  0000.5E00.53A1 port https"', profile);
  expect(line.frame).toBe('pre-shared-key «secret»');
  expect(line.secrets.map(one => [one.form, one.value])).toEqual([['clear', 'a  0000.5E00.53A1 port https']]);
});
