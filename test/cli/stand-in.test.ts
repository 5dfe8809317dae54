import {join} from 'node:path';
import {afterAll, beforeAll, expect, test, vi} from 'vitest';
import {temporary} from './program.ts';
import {expectStop, papers, typed} from './papers.ts';

beforeAll(() => void vi.stubEnv('VSR_DATA', temporary()));
afterAll(() => void vi.unstubAllEnvs());

const oldUnit = {model: 'VSR300', serial: 'V300-1B07-00880'};
const equivalent = {decidedBy: '監視センター 当直責任者', at: '2026-11-22T02:05:00+09:00', ticket: 'E-0147'};

/** 新宿支店's backup as its VSR300 would have written it. */
const of300 = (lines: readonly string[]): readonly string[] => [
  ...lines
    .slice(0, lines.indexOf('interface ge3'))
    .concat(lines.slice(lines.indexOf('interface pppoe0')))
    .map(line => line.replace(/\bge([012])\b/, 'eth$1').replace(/^dns forwarder upstream /, 'ip dns server '))
    .map(line => line.replace(/^! unit .*$/, '! unit V300-1B07-00880 model VSR300 os 4.8.1'))
];

const swap = (order: Readonly<Record<string, unknown>>, lines = of300) =>
  typed('swap', '--order', papers({order, lines}), '--out', join(temporary(), 'report'));

test('an approved equivalent waits for the word on its ports, told one by one', async () => {
  const ran = await swap({oldUnit, equivalent});
  expect(expectStop(ran, 'findings-open')['findings']).toEqual([{id: 'port-mapping', rank: 'centre'}]);
  expect(ran.stderr).toContain('接続口の読み替え');
  expect(ran.stderr).toContain('「VSR300: eth0=WAN eth1=LAN eth2=DMZ」');
  expect(ran.stderr).toContain('「VSR n100: ge0=WAN ge1=LAN1 ge2=LAN2 (ge3=MNT)」');
});

test('a line whose port has no counterpart is named', async () => {
  const more = (lines: readonly string[]) =>
    of300(lines).toSpliced(lines.indexOf('interface ge1'), 0, 'interface eth3', '!');
  const ran = await swap({oldUnit, equivalent}, more);
  expect(expectStop(ran, 'configuration-wrong')['faults']).toEqual([
    expect.objectContaining({why: 'port-unmapped', text: 'interface eth3'})
  ]);
});

test('without an approval it is the file of another model', async () => {
  const ran = await swap({oldUnit});
  const [fault] = expectStop(ran, 'configuration-wrong')['faults'] as readonly unknown[];
  expect(fault).toMatchObject({line: 2, why: 'other-model', text: 'VSR300'});
});
