import {addressNumber, maskLength, parseNet} from './addresses.ts';

/** Reads one word: the text as the unit will print it, or undefined. */
export type Value = (text: string) => string | undefined;

const portNames: Readonly<Record<string, string>> = {
  ssh: '22', smtp: '25', domain: '53', http: '80', ntp: '123', snmp: '161', https: '443', submission: '587'
}; // prettier-ignore

function number(low: number, high: number): Value {
  return text =>
    /^\d{1,9}$/.test(text) && Number(text) >= low && Number(text) <= high ? String(Number(text)) : undefined;
}

function matching(shape: RegExp): Value {
  return text => (shape.test(text) ? text : undefined);
}

const port: Value = text => {
  const named = portNames[text] ?? text;
  const [low, high] = named.split('-').map(part => Number(number(1, 65535)(part) ?? 0));
  if (!low || high === 0 || (high !== undefined && high < low)) return undefined;
  return named;
};

const mac: Value = text => {
  const hex = text.replace(/[:.-]/g, '').toLowerCase();
  if (!/^[0-9a-f]{12}$/.test(hex) || !/^[0-9a-f]+(?:[:.-][0-9a-f]+)*$/i.test(text)) return undefined;
  return hex.replace(/(..)(?!$)/g, '$1:');
};

const address: Value = text => (addressNumber(text) === undefined ? undefined : text);
const network: Value = text => {
  const net = parseNet(text);
  return net && net.first === net.address ? text : undefined;
};
const name = matching(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,31}$/);

/** Parameter types by the name that patterns use. `a|b` and `int low high` are written in the pattern itself. */
const values: Readonly<Record<string, Value>> = {
  address,
  'address/len': text => (parseNet(text) ? text : undefined),
  mask: text => (maskLength(text) === undefined ? undefined : text),
  network,
  target: text => address(text) ?? network(text),
  'next-hop': text => address(text) ?? matching(/^(?:ge|pppoe|eth)\d+(?:\.\d+)?$/)(text),
  interface: matching(/^[a-z]+\d+(?:\.\d+)?$/),
  hostname: matching(/^[A-Za-z0-9-]{1,32}$/),
  name,
  zone: matching(/^[a-z][a-z0-9]{0,15}$/),
  hash: matching(/^\$6\$[^$]+\$\S+$/),
  blob: matching(/^[A-Za-z0-9_-]{16,}$/),
  value: text => (text === '' ? undefined : text),
  word: matching(/^\S+$/),
  fqdn: matching(/^[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$/),
  remote: text => address(text) ?? (/^[\d.]+$/.test(text) ? undefined : matching(/^[A-Za-z0-9][A-Za-z0-9.-]*$/)(text)),
  proto: text => (/^(?:tcp|udp|icmp|esp|ah|gre)$/.test(text) ? text : number(0, 255)(text)),
  port,
  mac,
  delimiter: matching(/^[!-~]$/)
};

export function valueOf(type: string): Value {
  const range = /^int (\d+) (\d+)$/.exec(type);
  if (range) return number(Number(range[1]), Number(range[2]));
  if (type.includes('|')) {
    const words = type.split('|');
    return text => {
      if (words.includes(text)) return text;
      const fits = words.filter(word => word.startsWith(text));
      return text !== '' && fits.length === 1 ? fits[0] : undefined;
    };
  }
  const value = values[type];
  if (!value) throw new Error(`grammar: no type ${type}`);
  return value;
}
