/** Each rule of the lint on the sample site's own backup, with one fault planted. */
import {describe, expect, test} from 'vitest';
import {readConfiguration, type Configuration} from '#core/configuration/configuration.ts';
import {lintConfiguration, shownLine, type LintFaultKind} from '#core/configuration/lint.ts';
import {lintNotes, type LintNoteKind} from '#core/configuration/lint-notes.ts';
import {buildPlan} from '#core/plan/build-plan.ts';
import {words} from '#words/words.ts';
import {backup, configurationOf, profile, value} from './shinjuku.ts';

const serial = 'VN100-24A3-01962';
const unit = {model: 'VSR n100', ports: ['ge0', 'ge1', 'ge2', 'ge3']};
const old = {serial: 'VN100-21C0-00417', mac: '00:00:5e:00:53:10'};

/** As an office hands it over: export header and trailer taken off, since both tell of any change by themselves. */
const bare = backup.slice(backup.indexOf('version 5.2'), backup.indexOf('\n! eof') + 1);
const lineOf = (text: string, part: string): number => text.split('\n').findIndex(line => line.includes(part)) + 1;
/** The file with its first `was` written otherwise. */
const planted = (was: string, is: string): string => {
  expect(bare).toContain(was);
  return bare.replace(was, () => is);
};
const faultsOf = (text: string | Uint8Array) => {
  const read = readConfiguration({
    ...(typeof text === 'string' ? {text} : {bytes: text}),
    file: 'shinjuku.conf',
    profile
  });
  if (!read.ok) return read.problem.kind === 'configuration-wrong' ? read.problem.faults : [];
  return lintConfiguration(read.value, {profile, unit});
};
const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, one => one.charCodeAt(0));

const pem = [
  '-----BEGIN EC PRIVATE KEY-----',
  ...Array<string>(3).fill('MHcCAQEEIBk0Fx9'.repeat(4)),
  '-----END EC PRIVATE KEY-----'
];

const rules: readonly (readonly [why: LintFaultKind, was: string, is: string, named: string])[] = [
  ['masked-secret', 'ppp password 0 Fx7-pppoe#93kd', 'ppp password ********', 'ppp password «secret»'],
  ['unit-bound-secret', 'key 0 Fx-hq!7Qm2_tK9w', 'key 8 c2VhbGVkLWJsb2I', 'pre-shared-key 8 «secret»'],
  ['unreadable-secret', 'enable secret 6 $6$', 'enable secret 5 $1$', 'enable secret 5 «secret»'],
  ['unreadable-secret', 'secret 6 $6$fxsaltnoc', 'secret 6 $y$j9T$fx', 'username noc privilege 15 secret 6 «secret»'],
  ['unreadable-secret', 'ppp password 0 Fx7-pppoe#93kd', 'ppp password 7 0822455D0A16', 'ppp password 7 «secret»'],
  ['unreadable-secret', 'key 0 Fx-hq!7Qm2_tK9w', 'key Fx-hq!7Qm2_tK9w', 'pre-shared-key «secret»'],
  ['key-blob', 'ntp server 192.0.2.124', pem.join('\n'), '-----BEGIN EC PRIVATE KEY-----'],
  ['key-blob', 'ntp server 192.0.2.124', `pki key ${'Fx9Zk/+q'.repeat(12)}`, 'pki key «secret»'],
  ['error-text', 'service timestamps log', '% Unknown command.', '% Unknown command.'],
  ['error-text', ' enable\n!\nids', ' enable ! pending\n!\nids', 'enable ! pending'],
  ['not-enabled', 'service timestamps log', '% Permission denied.', '% Permission denied.'],
  ['not-enabled', 'service timestamps log', 'Command not enabled', 'Command not enabled'],
  [
    'console-text',
    'service timestamps log',
    'vsr-smp-shinjuku01# show running-config portable',
    'vsr-smp-shinjuku01# show running-config portable'
  ],
  ['console-text', 'service timestamps log', 'vsr-smp-shinjuku01>', 'vsr-smp-shinjuku01>'],
  ['console-text', 'service timestamps log', 'vsr login: admin', 'vsr login: admin'],
  ['console-text', 'service timestamps log', 'Password:', 'Password:'],
  [
    'console-text',
    'service timestamps log',
    'Last login: Fri Nov 20 02:14:51 2026',
    'Last login: Fri Nov 20 02:14:51 2026'
  ],
  ['pager-text', 'interface ge2', '--More-- \r         \rinterface ge2', '--More-- ?         ?interface ge2'],
  ['too-long', 'description WAN-ONU', `description ${'wan '.repeat(130)}x`, `description ${'wan '.repeat(130)}x`],
  ['not-ascii', 'description WAN-ONU', 'description \xe6\x9c\xac\xe7\xa4\xbe', 'description ??????'],
  ['shift-jis', 'description WAN-ONU', 'description \x96{\x8e\xd0', 'description ?{??'],
  ['control-character', 'description WAN-ONU', 'description WAN\x07ONU', 'description WAN?ONU'],
  ['forbidden-key', 'description WAN-ONU', 'description WAN\tONU', 'description WAN?ONU'],
  ['forbidden-key', 'description WAN-ONU', 'description WAN\x1aONU', 'description WAN?ONU'],
  ['interface-missing', 'interface ge2', 'interface ge7', 'interface ge7'],
  ['interface-missing', 'pppoe parent ge0', 'pppoe parent ge7.100', 'pppoe parent ge7.100'],
  ['block-open', '***\n^\n', '*** ^ reload\n', 'banner login ^'],
  ['child-without-header', 'interface ge0\n', '!\n', 'description WAN-ONU'],
  ['not-repeatable', 'service timestamps log', 'write erase', 'write erase']
];

describe('a fault planted in the centre’s backup', () => {
  test('without one it may be sent', () => {
    expect(faultsOf(bare)).toEqual([]);
    expect(lintNotes(configurationOf(bare), profile, old)).toEqual([]);
  });
  test.each(rules)('%s: %j → %j', (...[why, was, is, named]) => {
    const text = planted(was, is);
    const faults = faultsOf(bytesOf(text));
    expect(faults[0]).toMatchObject({why, text: named});
    const [first] = faults;
    const further = faults.slice(1).filter(one => one.why !== 'child-without-header');
    expect(further).toEqual([]);
    expect(shownLine(text.split('\n')[(first?.line ?? 0) - 1]?.trim() ?? '', profile)).toBe(named);
    expect(JSON.stringify(faults)).not.toMatch(/MHcC|Zk\/\+q|0822|\$1\$|\$y\$|Qm2_/);
  });
  test.each(rules)('%s keeps a plan from being made of it', (_, was, is) => {
    const configuration = value(readConfiguration({bytes: bytesOf(planted(was, is)), file: 'x', profile}));
    const bound = buildPlan({configuration, profile, before: [], firmware: '5.2.3'});
    const needsUnit = is.includes('ge7');
    expect(bound.ok).toBe(needsUnit);
  });
  test('UTF-16, and a file of another model, as a whole', () => {
    const wide = Uint8Array.from([...bare].flatMap(one => [one.charCodeAt(0), 0]));
    expect(faultsOf(wide)).toEqual([{line: 0, why: 'utf-16', text: ''}]);
    const n200 = {...unit, model: 'VSR n200'};
    expect(lintConfiguration(configurationOf(backup), {profile, unit: n200})[0]).toMatchObject({
      why: 'other-model',
      line: 2
    });
  });
  test('what a unit sealed may go back to it, and to no other', () => {
    const sealed = bare.replace('key 0 Fx-hq!7Qm2_tK9w', 'key 8 c2VhbGVkLWJsb2I');
    const header = {
      kind: 'export',
      fileLine: 1,
      serial: old.serial,
      model: 'VSR-n100',
      firmware: '5.2.3',
      takenAt: ''
    } as const;
    const configuration: Configuration = {...configurationOf(sealed), header};
    expect(lintConfiguration(configuration, {profile, unit, serial: old.serial})).toEqual([]);
    expect(lintConfiguration(configuration, {profile, unit, serial}).map(one => one.why)).toEqual([
      'unit-bound-secret'
    ]);
  });
  test.each([
    ['no-end', backup.slice(0, backup.indexOf('\nend\n'))],
    ['no-end', backup.slice(0, backup.indexOf('! eof'))],
    ['lines', backup.replace(' description WAN-ONU\n', '')],
    ['digest', backup.replace('WAN-ONU', 'WAN-ONT')]
  ])('a backup that is cut or changed: %s', (why, text) => {
    const read = readConfiguration({text, file: 'shinjuku.conf', profile});
    expect(read).toMatchObject({ok: false, problem: {kind: 'configuration-truncated', file: 'shinjuku.conf', why}});
  });
  test.each(['ja', 'en'] as const)('is said with its line, what it is and a way on: %s', language => {
    const said = rules.map(([why]) => words(language).sayLintFault({line: 7, why, text: 'the line'}));
    for (const one of said) expect(one).toMatch(/7.*the line.* ?→ \S/);
    const sentences = new Set(said.map(one => one.replace(/^.*?the line/, '')));
    expect(sentences.size).toBe(new Set(rules.map(([why]) => why)).size);
  });
});

const oddities: readonly (readonly [why: LintNoteKind, was: string, is: string, named: string])[] = [
  ['line-order', ' vlan 20\n zone voice\n', ' zone voice\n vlan 20\n', 'vlan 20'],
  [
    'line-order',
    ' network 192.168.20.0/24\n range 192.168.20.20 192.168.20.120\n',
    ' range 192.168.20.20 192.168.20.120\n network 192.168.20.0/24\n',
    'network 192.168.20.0/24'
  ],
  ['line-order', ' zone wan\n pppoe parent ge0\n', ' no shutdown\n pppoe parent ge0\n', 'pppoe parent ge0'],
  [
    'line-order',
    ' initiate always\n enable\n!\nvpn peer br-nagoya',
    ' enable\n initiate always\n!\nvpn peer br-nagoya',
    'initiate always'
  ],
  ['section-twice', 'ntp server 192.0.2.124\n', 'ntp server 192.0.2.124\n!\nids\n policy standard\n!\n', 'ids'],
  ['set-twice', 'ntp server 192.0.2.124\n', 'ntp server 192.0.2.124\nhostname another\n', 'hostname another'],
  ['set-twice', ' zone dmz\n', ' zone dmz\n zone lan\n', 'zone lan'],
  [
    'unit-bound-line',
    'ntp server 192.0.2.124\n',
    'ntp server 192.0.2.124\nlicense VN100-21C0-00417 fx\n',
    'license VN100-21C0-00417 fx'
  ],
  ['unit-bound-line', ' zone dmz\n', ' zone dmz\n mac-address 0000.5e00.5312\n', 'mac-address 0000.5e00.5312'],
  ['file-bytes', 'version 5.2\n', 'version 5.2\r\n', 'CRLF / LF'],
  ['file-bytes', 'version 5.2\n', '\xef\xbb\xbfversion 5.2\n', 'BOM']
];

describe('an oddity planted in the centre’s backup stops nothing and is told', () => {
  test.each(oddities)('%s: %j → %j', (...[why, was, is, named]) => {
    const text = planted(was, is);
    const configuration = value(readConfiguration({bytes: bytesOf(text), file: 'x', profile}));
    const notes = lintNotes(configuration, profile, old);
    expect(notes.map(one => [one.why, one.text])).toEqual([[why, named]]);
    expect(notes.map(one => one.line === 0)).toEqual([why === 'file-bytes']);
    expect(lintConfiguration(configuration, {profile, unit})).toEqual([]);
  });
  test('a peer before the proposal it names', () => {
    const at = bare.indexOf('ike proposal IKE-STD');
    const to = bare.indexOf('esp proposal ESP-STD');
    const moved =
      bare.slice(0, at) +
      bare.slice(to, bare.indexOf('\nids\n') + 1) +
      bare.slice(at, to) +
      bare.slice(bare.indexOf('\nids\n') + 1);
    const notes = lintNotes(configurationOf(moved), profile);
    expect(notes).toEqual([
      {line: lineOf(moved, 'ike proposal IKE-STD'), why: 'line-order', text: 'ike proposal IKE-STD'}
    ]);
  });
});
