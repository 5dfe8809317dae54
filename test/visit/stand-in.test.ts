/** 新宿支店's VSR300 is replaced by a VSR n100 that the order approves as an equivalent. */
import {expect, test} from 'vitest';
import {readConfiguration, type Configuration} from '#core/configuration/configuration.ts';
import type {Order} from '#core/order/order.ts';
import {findDisagreements} from '#core/plan/find-disagreements.ts';
import {forStandIn} from '#core/plan/stand-in.ts';
import {readCatalogue} from '#core/unit/catalogue.ts';
import type {OpenedOrder} from '#main/open-order.ts';
import {readFileSync} from 'node:fs';
import {must} from './hands.ts';
import {visitOn} from './desk.ts';
import {stagedDesk} from './reach-desk.ts';

const catalogue = must(readCatalogue(readFileSync('resources/catalogue.yaml', 'utf8'), 'catalogue.yaml'));

/** The same site as the old family writes it: other port names, and its own words for DNS. */
function asOf300({material, ...opened}: OpenedOrder): OpenedOrder {
  const {profile, sheet} = material;
  const order = {
    ...material.order,
    oldUnit: {model: 'VSR300', serial: 'V300-1B07-00880'},
    equivalent: {decidedBy: '監視センター 当直責任者', at: '2026-11-22T02:05:00+09:00', ticket: 'E-0147'}
  } as Order;
  const lines = material.configuration.items
    .filter(one => one.section !== 'interface ge3')
    .map(one => `${one.kind === 'child' ? ' ' : ''}${one.text}`)
    .map(line => line.replace(/\bge([012])\b/, 'eth$1').replace(/^dns forwarder upstream /, 'ip dns server '));
  const text = [...lines, 'end', ''].join('\n');
  const file = must(readConfiguration({text, file: 'backup-300.txt', profile}));
  const header = {
    kind: 'export',
    fileLine: 1,
    serial: 'V300-1B07-00880',
    model: 'VSR300',
    firmware: '4.8.1',
    takenAt: ''
  } as const;
  const old: Configuration = {...file, header};
  const configuration = forStandIn({order, configuration: old, profile, catalogue});
  const {findings, agreed} = findDisagreements({sheet, configuration, order, profile});
  return {...opened, material: {...material, order, configuration}, findings, agreed};
}

test('waits for the word on its ports, then carries the site under its own port names', async () => {
  const desk = await stagedDesk([], {change: asOf300});
  const waiting = await visitOn(desk);
  expect(waiting.result).toMatchObject({problem: {kind: 'findings-open', findings: [{id: 'port-mapping'}]}});
  expect(desk.unit.inspect().executed).toEqual([]);
  const {visit, result} = await visitOn(desk, {accepted: new Map([['port-mapping', '監視 例田 C-0147']])});
  const {job} = visit.live;
  expect(result).toEqual({ok: true, value: 'staged'});
  expect(job.readBack?.differences.filter(one => one.class === 'factory-kept').map(one => one.running)).toEqual([
    'description MAINTENANCE',
    'zone mnt',
    'ip address 192.168.254.254/24',
    'no shutdown'
  ]);
  expect(job.accepted.get('port-mapping')).toBe('監視 例田 C-0147');
  expect(job.plan?.added).toContain('interface ge1.20');
  expect(job.plan?.added).toContain('dns forwarder upstream 192.0.2.53');
  expect([...job.lines.values()].every(state => state === 'accepted')).toBe(true);
  const running = desk.unit.inspect().portable;
  expect(running).toContain('\ninterface ge1.20\n');
  expect(running).not.toContain('eth');
});
