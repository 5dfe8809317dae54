import type {Inspection} from '#simulator/unit.ts';

const header = /^(?:interface |ip dhcp pool |zone-policy |ike proposal |esp proposal |vpn peer |ids$|center$)/;

/** `section / line` of each executed line; headers are entered as often as needed. */
export function placed({executed}: Pick<Inspection, 'executed'>): readonly (string | undefined)[] {
  let section = '';
  return executed.map(({line, mode}) => {
    if (header.test(line)) section = line;
    else if (mode === 'config') section = '';
    return header.test(line) ? undefined : `${section} / ${line}`;
  });
}

/** Lines of a configuration that are in effect: pending ones are not. */
export function linesOf(portable: string): ReadonlySet<string> {
  let section = '';
  const keys = new Set<string>();
  for (const line of portable.split('\n')) {
    if (!line.startsWith(' ')) section = header.test(line) ? line.replace(/ ! pending$/, '') : '';
    if (!line.endsWith(' ! pending')) keys.add(`${section} / ${line.trim()}`);
  }
  return keys;
}

/** Sealed secrets differ by their nonce. */
export function bare(text: string): string {
  return text.replaceAll(/ 8 \S+/g, ' 8 *');
}
