/** What goes wrong, by name (dialect §17). A name with an argument is written `name:argument`. */
export interface Faults {
  has(name: string): boolean;
  /** The arguments of each mention of the fault, in order. */
  of(name: string): readonly string[];
  /** True once for a fault that strikes at the n-th configuration line. */
  strikes(name: string, line: number): boolean;
  /** Whether this line of the configuration is accepted and printed but without effect. */
  dead(text: string): boolean;
}

const bare = [
  'silent', 'in-pager', 'in-config-mode', 'setup-dialog', 'maint', 'old-unit', 'ha-peer', 'other-site', 'staged',
  'staged-old-revision', 'locked-by-center', 'flash-full', 'flash-damaged', 'host-key-changed', 'hostname-with-prompt',
  'echo-rewrite', 'onu-off', 'serial-not-assigned', 'lan-arp-stale', 'boot-error', 'save-no-effect',
  'pager-back-on', 'adapter-renamed'
]; // prettier-ignore
const shapes: Readonly<Record<string, RegExp>> = {
  'logged-in-as': /^\S+$/,
  baud: /^\d+$/,
  flow: /^xoff$/,
  'wrong-unit': /^(?:model|serial)$/,
  'center-push': /^.+@\d+$/,
  refuse: /^.+$/,
  'refuse-header': /^.+$/,
  'unknown-firmware': /^\d+\.\d+\.\d+$/,
  noise: /^0?\.\d+$|^1$/,
  drop: /^0?\.\d+$/,
  dup: /^0?\.\d+$/,
  garble: /^0?\.\d+$/,
  'garble-control': /^0?\.\d+$/,
  'drop-back': /^0?\.\d+$/,
  'dup-back': /^0?\.\d+$/,
  'garble-back': /^0?\.\d+$/,
  latency: /^\d+$/,
  'cut@line': /^\d+:(?:before|after)-effect$/,
  'cut@byte': /^\d+$/,
  'cut@typed': /^\d+$/,
  'reload@line': /^\d+$/,
  'power@line': /^\d+$/,
  clock: /^\d{4}$/,
  'psk-wrong': /^\S+$/,
  'peer-down': /^\S+$/,
  'stale-session': /^\d+$/,
  'idle-timeout': /^\d+$/,
  'not-in-effect': /^.+$/
};

/** Throws on a name it does not know: a fault that is not planted proves nothing. */
export function readFaults(list: readonly string[]): Faults {
  const found = new Map<string, string[]>();
  for (const text of list) {
    const [, name = text, argument] = /^([^:]+)(?::(.*))?$/s.exec(text) ?? [];
    const shape = shapes[name];
    const known = shape ? shape.test(argument ?? '') : bare.includes(name) && argument === undefined;
    if (!known) throw new Error(`no such fault: ${text}`);
    found.set(name, [...(found.get(name) ?? []), argument ?? '']);
  }
  const of = (name: string): readonly string[] => found.get(name) ?? [];
  const dead = of('not-in-effect').map(source => new RegExp(source));
  const spent = new Set<string>();
  return {
    has: name => found.has(name),
    of,
    strikes: (name, line) => {
      const [base = '', when] = name.split(':');
      const key = of(base).find(argument => argument === (when === undefined ? String(line) : `${line}:${when}`));
      if (key === undefined || spent.has(`${base}:${key}`)) return false;
      spent.add(`${base}:${key}`);
      return true;
    },
    dead: text => dead.some(shape => shape.test(text))
  };
}
