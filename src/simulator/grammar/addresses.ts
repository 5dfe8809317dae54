/** Daemons look at the same few addresses at every change. */
const known = new Map<string, number>();
const knownMax = 5000;

/** IPv4 as the unit reads it; undefined = not an address. */
export function addressNumber(text: string): number | undefined {
  const before = known.get(text);
  if (before !== undefined) return before;
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text)?.slice(1).map(Number);
  if (!parts || parts.some(part => part > 255)) return undefined;
  const value = parts.reduce((sum, part) => sum * 256 + part, 0);
  if (known.size < knownMax) known.set(text, value);
  return value;
}

export function addressText(value: number): string {
  return [24, 16, 8, 0].map(shift => Math.floor(value / 2 ** shift) % 256).join('.');
}

export interface Net {
  readonly address: number;
  readonly first: number;
  readonly last: number;
  readonly length: number;
}

export function parseNet(text: string): Net | undefined {
  const [left = '', right = ''] = text.split('/');
  const address = addressNumber(left);
  if (address === undefined || !/^\d{1,2}$/.test(right) || Number(right) > 32) return undefined;
  const length = Number(right);
  const size = 2 ** (32 - length);
  const first = Math.floor(address / size) * size;
  return {address, first, last: first + size - 1, length};
}

/** 255.255.255.0 → 24. */
export function maskLength(mask: string): number | undefined {
  const value = addressNumber(mask);
  if (value === undefined) return undefined;
  const length = 32 - Math.log2(2 ** 32 - value);
  return Number.isInteger(length) ? length : undefined;
}

export function contains(net: string, address: string): boolean {
  const range = parseNet(net);
  const value = addressNumber(address.replace(/\/.*$/, ''));
  return range !== undefined && value !== undefined && value >= range.first && value <= range.last;
}

export function networkText(net: Net): string {
  return `${addressText(net.first)}/${net.length}`;
}
