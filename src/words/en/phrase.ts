/** Small turns of phrase shared by the English words. */

/** A sentence and the list under it. */
export function lines(head: string, items: readonly string[]): string {
  return [head, ...items.map(item => `- ${item}`)].join('\n');
}

export function seconds(ms: number): string {
  return ms < 1000 ? `${ms} ms` : `${Math.round(ms / 1000)} s`;
}

/** What the unit answered, as it stood on the line. */
export function answered(answer: readonly string[]): string {
  return answer.length === 0 ? 'the unit gave no answer' : `the unit answered “${answer.join(' / ')}”`;
}

const causes: Readonly<Record<string, string>> = {
  ENOENT: 'nothing of this name is there',
  EISDIR: 'it is a folder, not a file',
  ENOTDIR: 'a file stands where a folder should be',
  EEXIST: 'a file of this name is there already',
  EACCES: 'this user has no permission',
  EPERM: 'this user has no permission',
  EROFS: 'the place cannot be written to',
  EIO: 'the disk failed',
  ENXIO: 'it is no ordinary file',
  EFBIG: 'it is too large'
};

/** What the system said, with its code for the centre. */
export function cause(code: string): string {
  return Object.hasOwn(causes, code) ? `${causes[code]}, ${code}` : code;
}
