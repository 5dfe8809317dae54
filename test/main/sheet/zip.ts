import {crc32, deflateRawSync} from 'node:zlib';

/** A zip written by hand, so that it can lie. */
export interface ZipEntry {
  readonly name: string;
  readonly data?: Uint8Array;
  /** Already deflated bytes, with the size they unpack to. */
  readonly packed?: {readonly bytes: Uint8Array; readonly size: number};
  /** Size written into the directory instead of the true one. */
  readonly claims?: number;
  readonly unixMode?: number;
  readonly encrypted?: true;
  /** Reuses the bytes of the entry before it. */
  readonly onTop?: true;
}

export function zip(entries: readonly ZipEntry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let [offset, last] = [0, 0];
  for (const entry of entries) {
    const data = entry.data ?? new Uint8Array();
    const packed = entry.packed ?? {bytes: deflateRawSync(data), size: data.length};
    const name = Buffer.from(entry.name);
    const fields = fixedFields(entry, {crc: crc32(data), packed, name});
    const at = entry.onTop ? last : offset;
    if (!entry.onTop) {
      const local = Buffer.concat([word(0x04034b50), fields, half(0), name, packed.bytes]);
      parts.push(local);
      last = offset;
      offset += local.length;
    }
    const attributes = ((entry.unixMode ?? 0o100644) << 16) >>> 0;
    directory.push(
      Buffer.concat([
        word(0x02014b50),
        half(0x0314),
        fields,
        half(0),
        half(0),
        half(0),
        half(0),
        word(attributes),
        word(at),
        name
      ])
    );
  }
  const central = Buffer.concat(directory);
  const count = half(entries.length);
  const end = Buffer.concat([
    word(0x06054b50),
    half(0),
    half(0),
    count,
    count,
    word(central.length),
    word(offset),
    half(0)
  ]);
  return Buffer.concat([...parts, central, end]);
}

function fixedFields(
  entry: ZipEntry,
  {crc, packed, name}: {crc: number; packed: {bytes: Uint8Array; size: number}; name: Buffer}
): Buffer {
  const flags = 0x0800 | (entry.encrypted ? 1 : 0);
  const size = entry.claims ?? packed.size;
  return Buffer.concat([
    half(20),
    half(flags),
    half(8),
    half(0),
    half(0x5b21),
    word(crc),
    word(packed.bytes.length),
    word(size),
    half(name.length)
  ]);
}

function half(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
