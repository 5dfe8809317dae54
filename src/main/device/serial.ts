import {SerialPort} from 'serialport';
import type {Profile} from '#core/device/profile.ts';
import type {Transport} from '#core/ports.ts';
import {problem, type Problem} from '#core/problem.ts';
import {failed, ok, type Result} from '#core/result.ts';
import {createPipe} from './pipe.ts';

/** Lines this program holds. A refused second open would still change the settings of the first: none is tried. */
const held = new Set<string>();

interface SerialTarget {
  readonly path: string;
  readonly baud: number;
  readonly line: Profile['transport']['serial'];
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
    return failed(translate(path, failure));
  }
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

/** The words of node-serialport and its operating systems (README "error messages", Windows and POSIX). */
function translate(path: string, {message}: Error): Problem {
  if (/no such file|ENOENT|file not found|cannot find/iu.test(message)) return problem('port-missing', {port: path});
  if (/cannot lock|temporarily unavailable|EBUSY|resource busy|access denied/iu.test(message))
    return problem('port-busy', {port: path});
  if (/permission denied|EACCES|EPERM/iu.test(message)) return problem('port-not-permitted', {port: path});
  return problem('port-not-usable', {port: path, words: message});
}

/** A port as people tell it from another. */
export interface PortInfo {
  readonly path: string;
  readonly maker: string | null;
  /** `0403:6001`. */
  readonly usb: string | null;
}

/** Lists the ports; where the system can't say (no udev, a broken driver), that is a Problem and the app goes on. */
export async function listPorts(): Promise<Result<readonly PortInfo[]>> {
  try {
    const ports = await SerialPort.list();
    return ok(
      ports.map(({path, manufacturer, vendorId, productId}) => ({
        path,
        maker: manufacturer ?? null,
        usb: vendorId && productId ? `${vendorId}:${productId}`.toLowerCase() : null
      }))
    );
  } catch (error) {
    return failed(problem('ports-not-listed', {words: (error as Error).message}));
  }
}
