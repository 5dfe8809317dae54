/** Small turns of phrase shared by the Japanese words. */

/** A sentence and the list under it. */
export function lines(head: string, items: readonly string[]): string {
  return [head, ...items.map(item => `・${item}`)].join('\n');
}

export function seconds(ms: number): string {
  return ms < 1000 ? `${ms} ミリ秒` : `${Math.round(ms / 1000)} 秒`;
}

/** What the unit answered, as it stood on the line. */
export function answered(answer: readonly string[]): string {
  return answer.length === 0 ? '返事はありませんでした' : `返事は「${answer.join(' / ')}」`;
}

const causes: Readonly<Record<string, string>> = {
  ENOENT: 'その名前のものがありません',
  EISDIR: 'ファイルではなく、フォルダーです',
  ENOTDIR: 'フォルダーのはずの所に、ファイルがあります',
  EEXIST: '同じ名前のファイルが、もうあります',
  EACCES: 'この利用者には許可がありません',
  EPERM: 'この利用者には許可がありません',
  EROFS: '書き込めない場所です',
  EIO: 'ディスクの読み書きに失敗しました',
  ENXIO: 'ふつうのファイルではありません',
  EFBIG: '大きすぎます'
};

/** What the system said, with its code for the centre. */
export function cause(code: string): string {
  return Object.hasOwn(causes, code) ? `${causes[code]}、${code}` : code;
}
