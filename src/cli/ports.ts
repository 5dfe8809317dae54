import {listPorts} from '#main/device/serial.ts';
import {say} from './say.ts';

/** `ports`: the serial ports of this laptop with maker and USB id, one line each; where it can't say, why. */
export async function ports(): Promise<number> {
  const listed = await listPorts();
  if (!listed.ok) return say(listed.problem);
  for (const {path, maker, usb} of listed.value)
    process.stdout.write(`${[path, maker, usb].filter(Boolean).join('  ')}\n`);
  return 0;
}
