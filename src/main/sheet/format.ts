/** Which kind of file these bytes are, by what stands in them; a name proves nothing but CSV. */
export type SheetFormat = 'archive' | 'xls' | 'encrypted' | 'csv' | {readonly unknown: string};

const archiveMark = [0x50, 0x4b, 0x03, 0x04];
/** Compound file: old .xls, or the container around an encrypted .xlsx. */
const compoundMark = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

export function formatOf(file: string, bytes: Uint8Array): SheetFormat {
  if (startsWith(bytes, archiveMark)) return 'archive';
  if (startsWith(bytes, compoundMark)) {
    if (holds(bytes, 'EncryptedPackage')) return 'encrypted';
    return holds(bytes, 'Workbook') || holds(bytes, 'Book') ? 'xls' : {unknown: 'compound file without a workbook'};
  }
  const isText = /\.(csv|tsv|txt)$/i.test(file) && (startsWith(bytes, [0xff, 0xfe]) || !bytes.includes(0));
  return isText ? 'csv' : {unknown: Buffer.from(bytes.subarray(0, 8)).toString('hex')};
}

/**
 * CSV of a Japanese Excel is CP932 without a mark; newer ones write UTF-8 with one. So: mark, strict UTF-8, CP932.
 * `null`: none of them.
 */
export function decodeCsv(bytes: Uint8Array): string | null {
  const utf16 = startsWith(bytes, [0xff, 0xfe]);
  for (const encoding of utf16 ? ['utf-16le'] : ['utf-8', 'shift_jis'])
    try {
      return new TextDecoder(encoding, {fatal: true}).decode(bytes);
    } catch {
      // not this encoding: the next one
    }
  return null;
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

/** Names in a compound file's directory are UTF-16LE. */
function holds(bytes: Uint8Array, name: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(Buffer.from(name, 'utf16le'));
}
