import type {FilterPolicy, FilterRule} from '../settings/settings.ts';

/**
 * How a row of the sheet's filter table reads on the unit (settings → §6 of the device's grammar):
 *
 *     動作 permit|deny · プロトコル any|tcp|udp|icmp|esp · 送信元 source PFX · 宛先 destination PFX ·
 *     ポート port N[-M] · ICMP種別 type T · ログ log
 *
 * always in this order, what is anything left out, a single host as /32. The unit prints an `any` after a protocol
 * that has no other word (`permit icmp any`) and a host destination without its length: `canonical` takes both away.
 */
export function ruleText(rule: FilterRule): string {
  const {action, protocol, source, destination, ports, icmpType, log} = rule;
  return [
    action,
    protocol ?? 'any',
    ...(source ? ['source', source] : []),
    ...(destination ? ['destination', destination] : []),
    ...(ports ? ['port', ports.from === ports.to ? `${ports.from}` : `${ports.from}-${ports.to}`] : []),
    ...(icmpType ? ['type', icmpType] : []),
    ...(log ? ['log'] : [])
  ].join(' ');
}

export function fallbackText({action, log}: NonNullable<FilterPolicy['fallback']>): string {
  return log ? `default ${action} log` : `default ${action}`;
}

/** A printed line `rule 10 permit …` or `default …` in the form of `ruleText`, the number kept. */
export function canonical(line: string): string {
  const words = line.trim().split(/ +/);
  if (words[0] !== 'rule') return words.join(' ');
  const [rule = '', number = '', action = '', protocol = '', ...rest] = words;
  const options = rest[0] === 'any' ? rest.slice(1) : rest;
  const whole = options.map((word, at) => (isHost(word, options[at - 1]) ? `${word}/32` : word));
  return [rule, number, action, protocol, ...whole].join(' ');
}

function isHost(word: string, before: string | undefined): boolean {
  return (before === 'source' || before === 'destination') && !word.includes('/');
}
