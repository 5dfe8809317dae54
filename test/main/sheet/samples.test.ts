import {createHash} from 'node:crypto';
import {inspect} from 'node:util';
import {describe, expect, test} from 'vitest';
import {readOrder} from '#core/order/order.ts';
import {reveal} from '#core/settings/secret.ts';
import type {FilterRule, Settings} from '#core/settings/settings.ts';
import {contradictions, disagree} from '../../../scripts/samples/disagree.ts';
import {writeBook, type Changes} from '../../../scripts/samples/book.ts';
import {kawasaki} from '../../../scripts/samples/kawasaki.ts';
import {shinjuku} from '../../../scripts/samples/shinjuku.ts';
import {good, readBytes, readWith, sample, secrets} from './given.ts';

const folders = ['swap-shinjuku', 'swap-disagree', 'install-kawasaki'] as const;
const configurations = {
  'swap-shinjuku': 'backup.txt',
  'swap-disagree': 'backup.txt',
  'install-kawasaki': 'configuration.txt'
} as const;

describe('the sample folders', () => {
  test.each(folders)('%s has an order that reads, with the digests of its files', async folder => {
    const order = good(readOrder((await sample(`${folder}/order.json`)).toString('utf8')));
    for (const file of order.files)
      expect(
        createHash('sha256')
          .update(await sample(`${folder}/${file.name}`))
          .digest('hex')
      ).toBe(file.sha256);
    expect([order.training, order.endsAt]).toEqual([true, 'complete']);
  });

  test.each(folders)('%s: no secret in its order', async folder => {
    const order = (await sample(`${folder}/order.json`)).toString('utf8');
    expect(secrets.filter(secret => order.includes(secret))).toEqual([]);
  });

  test.each(folders)('%s: the configuration ends with a true trailer', async folder => {
    const text = (await sample(`${folder}/${configurations[folder]}`)).toString('utf8');
    const body = text.slice(text.indexOf('version 5.2'), text.indexOf('! eof lines'));
    const digest = createHash('sha256').update(body).digest('hex');
    expect(text.trimEnd().split('\n').at(-1)).toBe(`! eof lines ${body.split('\n').length - 1} sha256 ${digest}`);
  });

  test('the sheets come out the same, byte for byte, on every run', async () => {
    const written = [await writeBook(shinjuku), await writeBook(shinjuku, disagree), await writeBook(kawasaki)];
    const kept = await Promise.all(folders.map(folder => sample(`${folder}/settings.xlsx`)));
    expect(
      written.map(bytes => Buffer.compare(Buffer.from(bytes), kept[written.indexOf(bytes)] ?? Buffer.of()))
    ).toEqual([0, 0, 0]);
  });
});

describe.each(['swap-shinjuku', 'install-kawasaki'] as const)('%s: sheet and configuration agree', folder => {
  const both = async () => {
    const {settings} = good(await readBytes(await sample(`${folder}/settings.xlsx`)));
    const text = (await sample(`${folder}/${configurations[folder]}`)).toString('utf8');
    return {settings, lines: text.split('\n'), text};
  };

  test('each filter rule and default, in order', async () => {
    const {settings, lines} = await both();
    const written = lines.filter(line => /^(zone-policy| rule| default)/.test(line));
    const said = settings.filters.map(policy => [
      `zone-policy ${policy.from} ${policy.to}`,
      ...policy.rules.map((rule, index) => ` rule ${(index + 1) * 10} ${ruleText(rule)}`),
      ` default ${policy.fallback?.action}${policy.fallback?.log ? ' log' : ''}`
    ]);
    const sections = written.join('\n').split(/\n(?=zone-policy)/);
    expect(said.map(section => section.join('\n')).sort()).toEqual(sections.sort());
  });

  test('each secret, exactly', async () => {
    const {settings, text} = await both();
    const shared = [settings.wan.pppoe?.password, settings.management.snmp?.community, ...keys(settings)];
    expect(shared.length).toBeGreaterThan(2);
    for (const secret of shared) expect(text).toContain(quoted(secret ? reveal(secret) : 'none'));
  });
});

describe('the nine contradictions', () => {
  const places = {
    1: (s: Settings) => s.wan.address === '203.0.113.46/32',
    2: (s: Settings) => s.head.contractNo === 'UG2V-0012354',
    3: (s: Settings) => s.vpn.peers[4]?.remote === '198.51.100.43',
    4: (s: Settings) => s.vpn.peers[1] !== undefined && reveal(s.vpn.peers[1].psk) === 'Fx-dc?4Zp8+Lr1U',
    5: (s: Settings) => s.dhcp.pools[3]?.range.to === '192.168.40.230',
    6: (s: Settings) => s.nat.destination[2]?.to === '192.168.40.22',
    7: (s: Settings) => s.management.hostname === 'vsr-smp-shinjyuku01',
    8: (s: Settings) => s.head.revisions.at(-1)?.version === '1.3' && s.head.revisions.at(-1)?.date === '2026-11-21',
    9: (s: Settings) => s.head.model === 'VSR n200'
  } satisfies Record<keyof typeof contradictions, (settings: Settings) => boolean>;
  const numbers = Object.keys(places).map(Number) as (keyof typeof places)[];

  test.each(numbers)('number %i alone is read and changes nothing else', async number => {
    const {settings} = good(await readWith(contradictions[number] as Changes));
    expect(numbers.filter(other => places[other](settings))).toEqual([number]);
  });

  test('all nine stand in the sheet of swap-disagree', async () => {
    const {settings} = good(await readBytes(await sample('swap-disagree/settings.xlsx')));
    expect(numbers.filter(number => places[number](settings))).toEqual(numbers);
  });
});

describe('secrets of a sheet that was read', () => {
  test.each(folders)('%s shows none of them in JSON, in the console or in a template', async folder => {
    const reading = good(await readBytes(await sample(`${folder}/settings.xlsx`)));
    const {settings, origins, notRead, notes} = reading;
    const shown = [
      JSON.stringify({settings, origins: [...origins], notRead, notes}),
      inspect(reading, {depth: 20, showHidden: true, getters: true, customInspect: false}),
      `${settings.wan.pppoe?.password.toString()} ${settings.management.enable.toString()}`,
      JSON.stringify(structuredClone({notRead, notes}))
    ].join('\n');
    const escaped = (secret: string) => [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)];
    expect(secrets.filter(secret => escaped(secret).some(form => shown.includes(form)))).toEqual([]);
    expect(shown).toContain('[secret]');
  });
});

function ruleText(rule: FilterRule): string {
  const {action, protocol, source, destination, ports, icmpType, log} = rule;
  const host = (prefix: string) => prefix.replace(/\/32$/, '');
  const range = ports && (ports.from === ports.to ? `${ports.from}` : `${ports.from}-${ports.to}`);
  return [
    action,
    protocol ?? 'any',
    protocol === 'icmp' && !icmpType ? 'any' : null,
    icmpType && `type ${icmpType}`,
    source && `source ${source}`,
    destination && `destination ${host(destination)}`,
    range && `port ${range}`,
    log ? 'log' : null
  ]
    .filter(part => part !== null)
    .join(' ');
}

const keys = (settings: Settings) => settings.vpn.peers.map(peer => peer.psk);
const quoted = (text: string) => (/[ "\\]/.test(text) ? `"${text.replace(/["\\]/g, '\\$&')}"` : text);
