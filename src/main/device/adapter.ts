import type {Result} from '#core/result.ts';

/** What tells one adapter from all others: its USB id with the number its maker gave it. */
interface Named {
  readonly path: string;
  readonly usb: string | null;
  readonly serial: string | null;
}
type List = () => Promise<Result<readonly Named[]>>;

/** Adapters that were in use, by the name they had then. */
const used = new Map<string, string>();

/** Learns which adapter is behind a name, beside the work: nobody waits for it. */
export function remember(path: string, list: List): void {
  void list().then(listed => {
    const found = listed.ok ? listed.value.find(one => one.path === path) : undefined;
    const mark = found && markOf(found);
    if (mark !== undefined) used.set(path, mark);
  });
}

/** The name under which the adapter shows that was in use under another; undefined: it is out, or has no number. */
export async function movedTo(path: string, list: List): Promise<string | undefined> {
  const mark = used.get(path);
  if (mark === undefined) return undefined;
  const listed = await list();
  return listed.ok ? listed.value.find(one => one.path !== path && markOf(one) === mark)?.path : undefined;
}

/** Adapters without a number look alike: none is taken for another. */
function markOf({usb, serial}: Named): string | undefined {
  return usb !== null && serial !== null ? `${usb}/${serial}` : undefined;
}
