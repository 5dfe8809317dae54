/** 新宿支店's VSR300 is replaced by a VSR n100 that the order approves as an equivalent. */
import {readFileSync} from 'node:fs';
import {beforeAll, describe, expect, test} from 'vitest';
import type {Configuration} from '#core/configuration/configuration.ts';
import {lintConfiguration} from '#core/configuration/lint.ts';
import {readOrder, type Order} from '#core/order/order.ts';
import {buildPlan} from '#core/plan/build-plan.ts';
import {findDisagreements} from '#core/plan/find-disagreements.ts';
import type {Sources} from '#core/plan/find-sources.ts';
import {openFindings} from '#core/plan/finding.ts';
import {forStandIn, settingsForStandIn} from '#core/plan/stand-in.ts';
import {portsOf, readCatalogue} from '#core/unit/catalogue.ts';
import {compareReadBack} from '#core/apply/read-back.ts';
import {configurationOf, factory, profile, value} from '../configuration/shinjuku.ts';
import {sample} from './sample.ts';

const yaml = readFileSync(new URL('../../../resources/catalogue.yaml', import.meta.url), 'utf8');
const catalogue = value(readCatalogue(yaml, 'catalogue.yaml'));
const approval = {decidedBy: '監視センター 当直責任者', at: '2026-11-22T02:05:00+09:00', ticket: 'E-0147'};

let swap: Sources;
let order: Order;
let old: Configuration;
beforeAll(async () => {
  swap = await sample('swap-shinjuku');
  order = equivalent({model: 'VSR300', serial: 'V300-1B07-00880'}, approval);
  old = fileOf300(swap.configuration);
});

function equivalent(unit: {model: string; serial: string}, given?: typeof approval): Order {
  const {oldUnit: _, ...rest} = swap.order as Extract<Order, {workType: 'swap'}>;
  return value(readOrder(JSON.stringify({...rest, oldUnit: unit, ...(given ? {equivalent: given} : {})})));
}

/** The same site as the old family writes it: other port names, no maintenance port, its own words for DNS. */
function fileOf300({items}: Configuration): Configuration {
  const lines = items
    .filter(one => one.section !== 'interface ge3')
    .map(one => `${one.kind === 'child' ? ' ' : ''}${one.text}`)
    .map(line => line.replace(/\bge([012])\b/, 'eth$1').replace(/^dns forwarder upstream /, 'ip dns server '));
  return {
    ...configurationOf([...lines, 'end', ''].join('\n')),
    header: {kind: 'export', fileLine: 2, serial: 'V300-1B07-00880', model: 'VSR300', firmware: '4.8.1', takenAt: ''}
  };
}

const standIn = (given: Order = order, configuration = old) =>
  forStandIn({order: given, configuration, profile, catalogue});
const faults = (configuration: Configuration, model = 'VSR n100') =>
  lintConfiguration(configuration, {profile, unit: {model, ports: portsOf(catalogue, model)}});

describe('an approved equivalent', () => {
  test('gets the plan of the site with its own port names, each line with what it was', () => {
    const given = {profile, before: [], firmware: '5.2.3'};
    const plan = value(buildPlan({...given, configuration: standIn()}));
    const own = value(buildPlan({...given, configuration: swap.configuration}));
    const without = own.lines.filter(one => one.section !== 'interface ge3');
    expect(plan.lines.map(one => one.text)).toEqual(without.map(one => one.text));
    expect(plan.lines.map(one => one.section)).toEqual(without.map(one => one.section));
    const mapped = plan.lines.filter(one => one.source === 'port-mapping');
    expect(mapped.map(one => [one.written, one.shown])).toEqual([
      ['interface eth0', 'interface ge0'],
      ['interface eth1', 'interface ge1'],
      ['interface eth1.20', 'interface ge1.20'],
      ['interface eth1.30', 'interface ge1.30'],
      ['interface eth1.40', 'interface ge1.40'],
      ['interface eth2', 'interface ge2'],
      ['pppoe parent eth0', 'pppoe parent ge0']
    ]);
    const reworded = plan.lines.filter(one => one.source === 'rewording');
    expect(reworded.map(one => [one.written, one.shown])).toEqual([
      ['ip dns server 192.0.2.53', 'dns forwarder upstream 192.0.2.53'],
      ['ip dns server 192.0.2.54', 'dns forwarder upstream 192.0.2.54']
    ]);
    expect(plan.lines.filter(line => line.source === 'file' && line.written !== undefined)).toEqual([]);
  });
  test('passes the lint, and waits for the centre’s word on the pairs', () => {
    const configuration = standIn();
    expect(faults(configuration)).toEqual([]);
    const settings = settingsForStandIn(swap.sheet.settings, configuration, profile);
    const {findings} = findDisagreements({...swap, order, configuration, sheet: {...swap.sheet, settings}});
    const found = findings.filter(one => one.rank !== 'note');
    expect(found).toEqual([
      {
        id: 'port-mapping',
        rank: 'centre',
        sheet: null,
        configuration: {fileLine: 2, shown: 'VSR300: eth0=WAN eth1=LAN eth2=DMZ'},
        order: {path: 'newUnit.model', shown: 'VSR n100: ge0=WAN ge1=LAN1 ge2=LAN2 (ge3=MNT)'},
        unit: null,
        newer: 'configuration',
        secret: false
      }
    ]);
    expect(openFindings(findings, new Map()).map(one => one.id)).toEqual(['port-mapping']);
    expect(openFindings(findings, new Map([['port-mapping', 'C-0147']]))).toEqual([]);
  });
  test('keeps what the factory left on a port that only the new model has, and nothing else', () => {
    const plan = value(buildPlan({configuration: standIn(), profile, before: factory, firmware: '5.2.3'}));
    const shown = plan.lines
      .filter(one => one.source !== 'factory-extra')
      .map(one => `${one.kind === 'child' ? ' ' : ''}${one.text}`);
    const ge3 = factory.slice(factory.indexOf('interface ge3'), factory.indexOf('ip dhcp pool MAINT'));
    const compare = (...more: readonly string[]) =>
      compareReadBack({plan, running: [...shown, ...more], before: factory, profile});
    const kept = compare(...ge3);
    expect([kept.green, kept.differences.filter(one => one.class === 'factory-kept').length]).toEqual([true, 4]);
    expect(compare(...ge3.with(3, ' ip address 192.168.1.1/24')).green).toBe(false);
    expect(compare('interface ge2', ' description MAINTENANCE').green).toBe(false);
  });
  test('is no licence for a third model, on the console or in the file', () => {
    const configuration = standIn();
    const on = (model: string) => findDisagreements({...swap, order, configuration, unit: {model}}).findings[0];
    expect(on('VSR-n200')).toMatchObject({id: 'model', rank: 'stop', unit: 'VSR n200'});
    expect(on('VSR300')).toMatchObject({id: 'model', rank: 'stop', unit: 'VSR300'});
    expect(on('VSR-n100')?.id).toBe('port-mapping');
    const third = {...old, header: {...old.header, model: 'VSR-n200'} as Configuration['header']};
    expect(faults(standIn(order, third))[0]).toMatchObject({line: 2, why: 'other-model'});
  });
});

describe('without an approval', () => {
  test('another model’s file stops, and so does the order', () => {
    const plain = equivalent({model: 'VSR300', serial: 'V300-1B07-00880'});
    const configuration = standIn(plain);
    expect(configuration.mapping).toEqual({kind: 'none'});
    expect(faults(configuration)[0]).toMatchObject({line: 2, why: 'other-model', text: 'VSR300'});
    const {findings} = findDisagreements({...swap, order: plain, configuration});
    expect(findings.find(one => one.id === 'model')).toMatchObject({rank: 'stop'});
  });
  test('the operator’s catalogue may approve in its place', () => {
    const plain = equivalent({model: 'VSR300', serial: 'V300-1B07-00880'});
    const approved = yaml.replace(
      /(- model: VSR300\n(?:.*\n){3}) {4}equivalents: \[\]/,
      '$1    equivalents: [VSR n100]'
    );
    const own = value(readCatalogue(approved, 'catalogue.yaml'));
    const configuration = forStandIn({order: plain, configuration: old, profile, catalogue: own});
    expect([configuration.mapping.kind, faults(configuration)]).toEqual(['mapped', []]);
  });
  test('the same model keeps its names', () => {
    expect(standIn(swap.order, swap.configuration)).toBe(swap.configuration);
  });
});

describe('a port without a counterpart', () => {
  const n200 = (...lines: readonly string[]): Configuration => ({
    ...configurationOf(['version 5.2', ...lines, 'end', ''].join('\n')),
    header: {kind: 'export', fileLine: 1, serial: 'VN200-1A00-00001', model: 'VSR-n200', firmware: '5.2.3', takenAt: ''}
  });
  test('is refused with its line, though the new model has a port of that name', () => {
    const smaller = equivalent({model: 'VSR n200', serial: 'VN200-1A00-00001'}, approval);
    const file = n200(
      'interface ge1',
      ' description WAN2',
      'interface ge2',
      ' zone lan',
      'ip route 10.0.0.0/8 ge1',
      'nat source rule 10 out-interface ge4 source 192.0.2.0/24 masquerade'
    );
    const configuration = standIn(smaller, file);
    expect(faults(configuration).filter(one => one.why === 'port-unmapped')).toEqual([
      {line: 2, why: 'port-unmapped', text: 'interface ge1'},
      {line: 6, why: 'port-unmapped', text: 'ip route 10.0.0.0/8 ge1'},
      {line: 7, why: 'port-unmapped', text: 'nat source rule 10 out-interface ge4 source 192.0.2.0/24 masquerade'}
    ]);
    expect(configuration.items.find(one => one.fileLine === 4)?.text).toBe('interface ge1');
    expect(buildPlan({configuration, profile, before: [], firmware: '5.2.3'})).toMatchObject({
      ok: false,
      problem: {kind: 'configuration-wrong'}
    });
  });
  test('so is every port, where nobody has said how the models’ ports go together', () => {
    const bare = {...catalogue, mappings: []};
    const configuration = forStandIn({order, configuration: old, profile, catalogue: bare});
    expect(faults(configuration).filter(one => one.why === 'port-unmapped')).toHaveLength(7);
  });
  test('the sheet’s ports go the same way, a sheet of the new model has them already', () => {
    const larger = value(
      readOrder(
        JSON.stringify({
          ...(swap.order as object),
          newUnit: {...swap.order.newUnit, model: 'VSR n200'},
          equivalent: approval
        })
      )
    );
    const configuration = standIn(larger, swap.configuration);
    const {settings} = swap.sheet;
    const ports = (given: typeof settings) => [
      given.wan.port,
      ...given.lan.map(one => one.port),
      given.maintenance?.port
    ];
    const mapped = settingsForStandIn(settings, configuration, profile);
    expect(ports(settings)).toEqual(['ge0', 'ge1', 'ge1.20', 'ge1.30', 'ge1.40', 'ge2', 'ge3']);
    expect(ports(mapped)).toEqual(['ge0', 'ge2', 'ge2.20', 'ge2.30', 'ge2.40', 'ge3', 'ge5']);
    const {findings} = findDisagreements({
      ...swap,
      order: larger,
      configuration,
      sheet: {...swap.sheet, settings: mapped}
    });
    expect(findings.map(one => one.id)).toEqual(['port-mapping']);
    const sheetOfNew = {...settings, head: {...settings.head, model: 'VSR n200'}};
    expect(ports(settingsForStandIn(sheetOfNew, configuration, profile))).toEqual(ports(settings));
  });
});

describe('the catalogue', () => {
  test.each([
    ['eth2: ge2}}\n', 'eth3: ge2}}\n', 'VSR300 has no port eth3'],
    ['eth2: ge2}}\n', 'eth2: ge9}}\n', 'VSR n100 has no port ge9'],
    ['eth1: ge1, eth2: ge2}}\n', 'eth1: ge2, eth2: ge2}}\n', 'VSR300 to VSR n100: ge2 is named twice'],
    ['{from: VSR300, to: VSR n200', '{from: VSR300, to: VSR n9', 'VSR n9 is no model'],
    [
      '{from: VSR300, to: VSR n200, ports: {eth0: ge0, eth1: ge2, eth2: ge3}',
      '{from: VSR300, to: VSR n100, ports: {}',
      'VSR300 to VSR n100 is there twice'
    ]
  ])('%s → %s is refused', (was, is, detail) => {
    expect(yaml).toContain(was);
    expect(readCatalogue(yaml.replace(was, is), 'catalogue.yaml')).toMatchObject({
      ok: false,
      problem: {kind: 'data-file-wrong', path: 'mappings', detail}
    });
  });
});
