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
