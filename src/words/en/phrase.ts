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
  return answer.length === 0 ? 'the unit gave no answer' : `the unit answered "${answer.join(' / ')}"`;
}
