import {SerialPort} from 'serialport';
import type {Profile} from '#core/device/profile.ts';
import type {Transport} from '#core/ports.ts';
import {problem, type Problem} from '#core/problem.ts';
import {failed, ok, type Result} from '#core/result.ts';
import {movedTo, remember} from './adapter.ts';
import {createPipe} from './pipe.ts';

/** Lines this program holds. A refused second open would still change the settings of the first: none is tried. */
const held = new Set<string>();

interface SerialTarget {
  readonly path: string;
  readonly baud: number;
  readonly line: Pick<Profile['transport']['serial'], 'data' | 'parity' | 'stop' | 'flow'>;
}

/** Opens a serial line and owns it: nobody else may, and an open port is never probed a second time. */
export async function openSerial(given: SerialTarget): Promise<Result<Transport>> {
  const {path} = given;
  if (held.has(path)) return failed(problem('port-busy', {port: path}));
  held.add(path);
  const port = closedPort(given);
  const failure = await new Promise<Error | null>(resolve => port.open(resolve));
  if (failure) {
    held.delete(path);
    return failed(await explained(translate(path, failure)));
  }
  remember(path, listPorts);
  const pipe = createPipe('serial', {
    write: (bytes, done) => void port.write(bytes, () => done()),
    close: () => (port.isOpen ? port.close() : pipe.ended('closed')),
    setBaud: wanted => new Promise(resolve => port.update({baudRate: wanted}, () => resolve()))
  });
  port.on('data', (bytes: Buffer) => pipe.arrived(bytes));
  port.on('close', (error: Error | null) => {
    held.delete(path);
    pipe.ended(error?.message ?? 'the port was closed');
  });
  port.on('error', (error: Error) => {
    pipe.ended(error.message);
    // Nobody closes a line that has ended: it would be held until the program ends.
    if (port.isOpen) port.close(() => undefined);
  });
  return ok(pipe.transport);
}

function closedPort({path, baud, line}: SerialTarget): SerialPort {
  return new SerialPort({
    path,
    baudRate: baud,
    dataBits: line.data,
    parity: line.parity,
    stopBits: line.stop,
    rtscts: line.flow === 'rtscts',
    xon: line.flow === 'xon',
    xoff: line.flow === 'xon',
    autoOpen: false,
    lock: true
  });
}

/** What is missing under one name may show under another. */
async function explained(failure: Problem): Promise<Problem> {
  if (failure.kind !== 'port-missing') return failure;
  const now = await movedTo(failure.port, listPorts);
  return now === undefined ? failure : problem('port-moved', {port: failure.port, now});
}

/** The words of node-serialport and its operating systems (README "error messages", Windows and POSIX). */
function translate(path: string, {message}: Error): Problem {
  if (driverRefuses.test(message)) return problem('port-driver', {port: path, words: message});
  if (/no such file|ENOENT|file not found|cannot find/iu.test(message)) return problem('port-missing', {port: path});
  if (/cannot lock|temporarily unavailable|EBUSY|resource busy|access denied/iu.test(message))
    return problem('port-busy', {port: path});
  if (/permission denied|EACCES|EPERM/iu.test(message)) return problem('port-not-permitted', {port: path});
  return problem('port-not-usable', {port: path, words: message});
}

/** ENODEV, ENXIO and EIO; on Windows ERROR_GEN_FAILURE, ERROR_NOT_READY and ERROR_DEVICE_NOT_CONNECTED. */
const driverRefuses = /no such device|input\/output error|ENODEV|ENXIO|\bEIO\b|unknown error code (?:31|21|1167)\b/iu;

/** A port as people tell it from another. */
export interface PortInfo {
  readonly path: string;
  readonly maker: string | null;
  /** `0403:6001`. */
  readonly usb: string | null;
  /** The adapter's own number, where its maker gave it one: the same under every name. */
  readonly serial: string | null;
}

/** A broken driver may keep the system from answering at all. */
const listMs = 8000;

/** Lists the ports; where the system can't say (no udev, a broken driver), that is a Problem and the app goes on. */
export async function listPorts(): Promise<Result<readonly PortInfo[]>> {
  try {
    const ports = await inTime(SerialPort.list());
    return ok(
      ports.map(({path, manufacturer, vendorId, productId, serialNumber}) => ({
        path,
        maker: manufacturer ?? null,
        usb: vendorId && productId ? `${vendorId}:${productId}`.toLowerCase() : null,
        serial: serialNumber ?? null
      }))
    );
  } catch (error) {
    return failed(problem('ports-not-listed', {words: (error as Error).message}));
  }
}

async function inTime<T>(listing: Promise<T>): Promise<T> {
  let late: NodeJS.Timeout | undefined;
  const never = new Promise<never>((_, reject) => {
    late = setTimeout(() => reject(new Error(`no answer in ${listMs / 1000} s`)), listMs);
  });
  return Promise.race([listing, never]).finally(() => clearTimeout(late));
}
