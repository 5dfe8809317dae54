import type {PortList, PortRow} from '#core/contract/answers.ts';
import {listPorts} from '#main/device/serial.ts';

/** What the laptop has; where the system cannot say, the Problem stands in the answer and the rest goes on. */
export async function portList(given: {
  readonly lastUsed: string;
  /** The bench's console port where training is open and its cable is in. */
  readonly training: string | null;
}): Promise<PortList> {
  const bench: readonly PortRow[] =
    given.training === null ? [] : [{path: given.training, maker: '', ids: '', lastUsed: false, training: true}];
  const listed = await listPorts();
  if (!listed.ok) return {ports: bench, problem: listed.problem};
  const ports = listed.value.map(({path, maker, usb}) => ({
    path,
    maker: maker ?? '',
    ids: usb ?? '',
    lastUsed: path === given.lastUsed,
    training: false
  }));
  return {ports: [...bench, ...ports], problem: null};
}
