/** Two printed configurations, section by section: `-` goes, `+` comes, a header without a mark says where. */
export function differences(before: readonly string[], after: readonly string[]): readonly string[] {
  const old = blocks(before);
  const fresh = blocks(after);
  return [...new Set([...old.keys(), ...fresh.keys()])].flatMap(header => {
    const gone = less(old.get(header) ?? [], fresh.get(header) ?? []).map(line => `- ${line}`);
    const come = less(fresh.get(header) ?? [], old.get(header) ?? []).map(line => `+ ${line}`);
    if (header === '') return [...gone, ...come];
    const mark = !fresh.has(header) ? '-' : !old.has(header) ? '+' : ' ';
    return mark === ' ' && gone.length + come.length === 0 ? [] : [`${mark} ${header}`, ...gone, ...come];
  });
}

export function countChanges(difference: readonly string[]): number {
  return difference.filter(line => !line.startsWith(' ')).length;
}

/** Single lines stand under the empty header. */
function blocks(lines: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>([['', []]]);
  let header = '';
  for (const [index, line] of lines.entries()) {
    if (line === '!' || line === 'end') continue;
    if (line.startsWith(' ')) {
      found.get(header)?.push(line.replace(/ ! pending$/, ''));
      continue;
    }
    header = lines[index + 1]?.startsWith(' ') || isHeader(line) ? line : '';
    if (header === '') found.get('')?.push(line);
    else found.set(header, []);
  }
  return found;
}

/** A section without a line of its own is one all the same. */
function isHeader(line: string): boolean {
  return /^(?:interface|ip dhcp pool|zone-policy|ike proposal|esp proposal|vpn peer) |^(?:ids|center)$/.test(line);
}

function less(lines: readonly string[], other: readonly string[]): readonly string[] {
  const there = new Set(other);
  return lines.filter(line => !there.has(line));
}
