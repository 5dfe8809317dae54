import type {HostPrefix, Ipv4, Mac, Prefix} from './settings.ts';

/** The proofs behind the branded texts of the Settings. Each gives `null` where the form is not met. */

export function ipv4(text: string): Ipv4 | null {
  const parts = text.split('.');
  const good = parts.length === 4 && parts.every(part => /^(0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255);
  return good ? (text as Ipv4) : null;
}

/** `10.20.0.0/16`; an address alone is a host, `/32`. */
export function prefix(text: string): Prefix | null {
  const [address = '', length = '32', ...rest] = text.split('/');
  const proved = ipv4(address);
  const bits = maskLength(`/${length}`);
  if (!proved || bits === null || rest.length > 0) return null;
  return networkBits(proved, bits) === toNumber(proved) ? (`${proved}/${bits}` as Prefix) : null;
}

export function hostPrefix(address: Ipv4, length: number): HostPrefix {
  return `${address}/${length}` as HostPrefix;
}

/** Prefix length of `255.255.255.0`, `/24` or `24`. */
export function maskLength(text: string): number | null {
  const short = /^\/?(\d{1,2})$/.exec(text);
  if (short) return Number(short[1]) <= 32 ? Number(short[1]) : null;
  const mask = ipv4(text);
  if (!mask) return null;
  const bits = toNumber(mask).toString(2).padStart(32, '0');
  return /^1*0*$/.test(bits) ? bits.replaceAll('0', '').length : null;
}

export function networkOf(host: HostPrefix): Prefix {
  const [address = '', length = ''] = host.split('/');
  return `${fromNumber(networkBits(address as Ipv4, Number(length)))}/${length}` as Prefix;
}

export function networkFrom(address: Ipv4, length: number): Prefix | null {
  return prefix(`${address}/${length}`);
}

export function holds(network: Prefix, address: Ipv4): boolean {
  const [base = '', length = ''] = network.split('/');
  return networkBits(address, Number(length)) === toNumber(base as Ipv4);
}

export function isAfter(later: Ipv4, earlier: Ipv4): boolean {
  return toNumber(later) > toNumber(earlier);
}

/** `00:00:5e:…`, `00-00-5E-…`, `0000.5e00.53a4` and `00005E0053A3`. */
export function mac(text: string): Mac | null {
  const forms = [
    /^[\da-f]{2}(:[\da-f]{2}){5}$/,
    /^[\da-f]{2}(-[\da-f]{2}){5}$/,
    /^[\da-f]{4}(\.[\da-f]{4}){2}$/,
    /^[\da-f]{12}$/
  ];
  const lower = text.toLowerCase();
  if (!forms.some(form => form.test(lower))) return null;
  const digits = lower.replace(/[^\da-f]/g, '');
  return (digits.match(/../g) ?? []).join(':') as Mac;
}

function toNumber(address: Ipv4): number {
  return address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
}

function fromNumber(value: number): string {
  return [24, 16, 8, 0].map(shift => Math.floor(value / 2 ** shift) % 256).join('.');
}

function networkBits(address: Ipv4, length: number): number {
  const size = 2 ** (32 - length);
  return Math.floor(toNumber(address) / size) * size;
}
