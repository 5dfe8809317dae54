import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {maskTyped, secretsOf} from '#core/configuration/secret-marks.ts';
import {noiseOf} from '#core/device/noise.ts';
import {Screen} from '#core/device/screen.ts';
import {createRecorder} from '#core/transcript/recorder.ts';
import {createScaledClock} from '#simulator/real-clock.ts';
import {vsr} from './desk.ts';
import type {Part} from './table.ts';

/** What came from a unit: its configuration with secrets, as shown, with a line nobody asked for now and then. */
function transcript(bytes: number): string {
  const file = fileURLToPath(new URL('../../resources/samples/swap-shinjuku/backup.txt', import.meta.url));
  const once = readFileSync(file, 'latin1').replaceAll('\n', '\r\n');
  const noisy = `${once}\r\n[  812.402117] ge1: link up, 1000Mbps, full-duplex\r\nvsr-smp-shinjuku01# `;
  return noisy.repeat(Math.ceil(bytes / noisy.length)).slice(0, bytes);
}

/** Screen, noise filter, recorder and masks, as the channel joins them. */
function stages(): (text: string) => void {
  const profile = vsr();
  const recorder = createRecorder({clock: createScaledClock({speed: 1}), mask: line => maskTyped(profile, line)});
  const file = fileURLToPath(new URL('../../resources/samples/swap-shinjuku/backup.txt', import.meta.url));
  for (const line of readFileSync(file, 'latin1').split('\n'))
    for (const secret of secretsOf(profile, line)) recorder.learn(secret);
  const screen = new Screen({noise: noiseOf(profile), onLine: (line, noise) => recorder.received(line, noise)});
  return text => {
    screen.feed(text);
    screen.take();
    recorder.take();
  };
}

const packet = 62;
const saturated = 11_520;

export async function stagesPart(): Promise<Part> {
  const text = transcript(8_000_000);
  const feed = stages();
  pour(feed, text.slice(0, 2_000_000));
  const before = process.cpuUsage();
  pour(feed, text);
  // Of the processor's time: others may use it meanwhile.
  const rate = text.length / process.cpuUsage(before).user;
  const share = await cpuShare(stages(), transcript(6 * saturated));
  const setting = `stages, Node ${process.version}`;
  return {
    bound: '',
    rows: [
      {setting, way: 'screen, noise, masks, recorder', figure: `${rate.toFixed(1)} MB/s`},
      {setting, way: 'CPU at a saturated 115200', figure: `${(share * 100).toFixed(2)} % of one core`}
    ]
  };
}

function pour(feed: (text: string) => void, text: string): void {
  for (let at = 0; at < text.length; at += packet) feed(text.slice(at, at + packet));
}

/** In real time, packet by packet as an adapter hands them over. */
async function cpuShare(feed: (text: string) => void, text: string): Promise<number> {
  const before = process.cpuUsage();
  const began = performance.now();
  for (let at = 0; at < text.length; at += packet) {
    const waitMs = began + (at / saturated) * 1000 - performance.now();
    if (waitMs > 0) await new Promise(resolve => setTimeout(resolve, waitMs));
    feed(text.slice(at, at + packet));
  }
  const {user, system} = process.cpuUsage(before);
  return (user + system) / 1000 / (performance.now() - began);
}
