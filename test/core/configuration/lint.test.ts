import {expect, test} from 'vitest';
import {lintConfiguration} from '#core/configuration/lint.ts';
import {backup, byHand, configurationOf, profile} from './shinjuku.ts';

const unit = {model: 'VSR n100', ports: ['ge0', 'ge1', 'ge2', 'ge3']};
const faults = (...lines: readonly string[]) =>
  lintConfiguration(byHand(...lines), {profile, unit}).map(one => `${one.line} ${one.why}: ${one.text}`);

test('the centre’s backup may be sent to the replacement', () => {
  expect(lintConfiguration(configurationOf(backup), {profile, unit})).toEqual([]);
});
test('a backup of another model may not', () => {
  const n200 = {...unit, model: 'VSR n200', ports: 'unknown'} as const;
  expect(lintConfiguration(configurationOf(backup), {profile, unit: n200})).toEqual([
    {line: 2, why: 'other-model', text: 'VSR-n100'}
  ]);
});
test('a masked secret and one sealed by another unit are named, without showing them', () => {
  expect(
    faults(
      'interface pppoe0',
      ' ppp password ********',
      'vpn peer a',
      ' pre-shared-key 8 c2VhbGVkLWJsb2I',
      '!',
      'enable secret 6 ********'
    )
  ).toEqual([
    '3 masked-secret: ppp password «secret»',
    '5 unit-bound-secret: pre-shared-key 8 «secret»',
    '7 masked-secret: enable secret 6 «secret»'
  ]);
});
test('stars inside a real secret are no mask', () => {
  expect(faults('interface pppoe0', ' ppp password 0 a******b')).toEqual([]);
});
test('a line to be filled from the sheet is let through', () => {
  const configuration = byHand('interface pppoe0', ' ppp password ********');
  expect(lintConfiguration(configuration, {profile, substituted: new Set([3])})).toEqual([]);
});
test('what a terminal log caught is no configuration', () => {
  expect(
    faults('hostname a', '% Unknown command.', '%LINK-5-UPDOWN: ge0 (WAN) changed to up', '[  812.4021170] eth')
  ).toEqual(['3 error-text: % Unknown command.', '4 error-text: %LINK-5-UPDOWN: ge0 (WAN) changed to up']);
  const caught = configurationOf('vsr# show running-config portable\nversion 5.2\nhostname a\nend\nvsr# exit\n');
  expect(lintConfiguration(caught, {profile}).map(one => [one.line, one.why])).toEqual([
    [1, 'console-text'],
    [5, 'console-text']
  ]);
});
test('a line the unit had not put in effect when it was read', () => {
  expect(faults('zone-policy wan lan', ' rule 10 permit any ! pending')).toEqual([
    '3 error-text: rule 10 permit any ! pending'
  ]);
});
test('characters the line editor cannot take', () => {
  expect(faults('interface ge1', ' description 本社', ' zone l\x03an', ` description ${'x'.repeat(499)}`)).toEqual([
    '3 not-ascii: description ??????',
    '4 forbidden-key: zone l?an',
    `5 too-long: description ${'x'.repeat(499)}`
  ]);
  expect(faults('interface ge1', ` description ${'x'.repeat(498)}`)).toEqual([]);
});
test('a comment is never typed: it may be in any language', () => {
  expect(faults('! 新宿', 'hostname a')).toEqual([]);
});
test('ports the replacement lacks, wherever a line names one', () => {
  expect(
    faults(
      'interface ge4',
      ' zone lan',
      'interface ge5.20',
      'interface pppoe0',
      ' pppoe parent ge6',
      '!',
      'ip route 10.0.0.0/8 ge7'
    )
  ).toEqual([
    '2 interface-missing: interface ge4',
    '4 interface-missing: interface ge5.20',
    '6 interface-missing: pppoe parent ge6',
    '8 interface-missing: ip route 10.0.0.0/8 ge7'
  ]);
});
test('a banner nobody closes, and one its own text would close', () => {
  expect(faults('banner login ^', 'hello', 'hostname a')).toEqual(['2 block-open: banner login ^']);
  expect(faults('banner login ^', 'up ^ here', 'write erase', '^')).toContain('2 block-open: banner login ^');
});
test('the banner’s text is not judged as commands', () => {
  expect(faults('banner login ^', '% Invalid use is recorded', '********', 'interface ge9', '^')).toEqual([]);
});
test('a child that belongs to no section', () => {
  expect(faults(' zone lan', 'interface ge1', '!', ' zone lan')).toEqual([
    '2 child-without-header: zone lan',
    '5 child-without-header: zone lan'
  ]);
});
test('a command that acts at once is no setting and may not stand in a configuration', () => {
  expect(faults('ssh server key generate', 'write erase', 'ssh server enable').map(one => one.split(': ')[0])).toEqual([
    '2 not-repeatable',
    '3 not-repeatable'
  ]);
});
test('all faults of a file at once, in the order of the file', () => {
  expect(
    faults(' x', 'interface ge9', ' ppp password ********', '% Invalid value').map(one => one.split(' ')[0])
  ).toEqual(['2', '3', '4', '5']);
});
