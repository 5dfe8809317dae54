import {describe, expect, it} from 'vitest';
import {commandsFor, parseObservation} from '#core/check/observe.ts';
import {checks, healthy, lookTwice, profile, sample} from './visit.ts';

describe('an answer of the unit', () => {
  it('is read line by line in order', () => {
    const read = parseObservation(profile, 'routes', sample('show-ip-route'));
    expect(read.state).toBe('read');
    expect(read.state === 'read' && read.rows.map(one => one.fields['prefix'])).toEqual([
      '0.0.0.0/0',
      '10.0.0.0/8',
      '10.20.0.0/16',
      '10.30.0.0/16',
      '172.16.99.0/24',
      '192.168.0.0/16'
    ]);
  });

  it('without a row is unreadable, never empty', () => {
    expect(parseObservation(profile, 'nat', ['something else'])).toEqual({state: 'unreadable'});
    expect(parseObservation(profile, 'nat', [])).toEqual({state: 'unreadable'});
  });

  it('with an error is refused, in the words of the unit', () => {
    const answer = ['% Unknown command.'];
    expect(parseObservation(profile, 'ids', answer)).toEqual({state: 'refused', answer});
  });

  it('that a name is not known is an answer, no refusal', () => {
    const lines = ['% Name resolution failed: NXDOMAIN'];
    expect(parseObservation(profile, 'resolve', lines)).toEqual({
      state: 'read',
      rows: [{row: 'failed', fields: {why: 'NXDOMAIN'}}]
    });
  });
});

describe('commands', () => {
  const sent = (key: string) => checks().flatMap(check => (check.key === key ? commandsFor(check) : []));

  it('carry what the sheet names', () => {
    expect(sent('C05').map(one => one.send)).toEqual(['ping 192.0.2.53 count 5', 'ping 192.0.2.54 count 5']);
    expect(sent('C06').map(one => one.send)).toEqual(['nslookup www.example.jp']);
    expect(sent('C03').map(one => one.send)).toEqual(['show pppoe', 'show pppoe pppoe0 detail']);
    expect(sent('C14:dc-inzai').map(one => one.send)).toEqual(['show vpn ipsec sa', 'show vpn peer dc-inzai']);
  });

  it.each([...healthy().keys()])('unanswered or refused, "%s" turns nothing red and nothing green', command => {
    for (const answer of [[], ['% Unknown command.'], ['no such words']]) {
      const standings = lookTwice(checks(), new Map(healthy()).set(command, answer));
      const red = [...standings.values()].filter(one => one.verdict === 'fail');
      expect(red).toEqual([]);
      const asks = checks().filter(check => commandsFor(check)[0]?.send === command);
      const proved = answer[0] !== '% Unknown command.' ? ['C18'] : [];
      for (const check of asks.filter(one => !proved.includes(one.key)))
        expect(standings.get(check.key)?.verdict).toBe('unknown');
    }
  });
});
