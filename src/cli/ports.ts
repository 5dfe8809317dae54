import {createClock, systemRandom} from '#main/clock.ts';
import {testLoop} from '#main/device/loop-back.ts';
import {listPorts, openSerial} from '#main/device/serial.ts';
import {words} from '#words/words.ts';
import {parse} from './options.ts';
import {language, say} from './say.ts';

/**
 * `ports`: the serial ports of this laptop with maker and USB id, one line each; where it can't say, why.
 * `ports --loop-back <path>`: whether an adapter gives back what is sent into it, its pins 2 and 3 bridged.
 */
export async function ports(args: readonly string[]): Promise<number> {
  const parsed = parse(args, {'loop-back': {type: 'string'}});
  if (!parsed.ok) return say(parsed.problem);
  const path = parsed.value.values['loop-back'];
  return path === undefined ? list() : loopBack(path);
}

async function list(): Promise<number> {
  const listed = await listPorts();
  if (!listed.ok) return say(listed.problem);
  for (const {path, maker, usb} of listed.value)
    process.stdout.write(`${[path, maker, usb].filter(Boolean).join('  ')}\n`);
  return 0;
}

async function loopBack(path: string): Promise<number> {
  const line = {data: 8, parity: 'none', stop: 1, flow: 'none'} as const;
  const opened = await openSerial({path, baud: 9600, line});
  if (!opened.ok) return say(opened.problem);
  const told = await testLoop(opened.value, {clock: createClock(), random: systemRandom});
  await opened.value.close();
  if (!told.ok) return say(told.problem);
  process.stderr.write(`${words(language).screens.trouble.walk.heard[told.value.heard].text}\n`);
  process.stdout.write(`${JSON.stringify({port: path, ...told.value})}\n`);
  return told.value.heard === 'same' ? 0 : 2;
}
