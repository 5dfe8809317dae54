import {execFileSync, spawn} from 'node:child_process';
import {once} from 'node:events';
import {chmodSync, mkdtempSync, realpathSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {SerialPort} from 'serialport';
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import type {Transport} from '#core/ports.ts';
import {listPorts, openSerial} from '#main/device/serial.ts';
import {servePty, type ServedPty} from '#simulator/over-pty.ts';
import {createScaledClock} from '#simulator/real-clock.ts';
import {createUnit} from '#simulator/unit.ts';
import {lacks} from '../../house/offers.ts';
import {scenario} from '../../simulator/naive-client.ts';

const line = {data: 8, parity: 'none', stop: 1, flow: 'none'} as const;
const program = fileURLToPath(new URL('open-port.ts', import.meta.url));
const isRoot = process.getuid?.() === 0;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'serial-'));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(folder, {recursive: true, force: true});
});

const open = (path: string, baud = 9600) => openSerial({path, baud, line});

/** What another program says when it opens the line; it holds it while `during` runs. */
async function elsewhere(path: string, how: {uid?: number}, during: () => Promise<void>): Promise<unknown> {
  const child = spawn(process.execPath, [program, path], {stdio: ['pipe', 'pipe', 'inherit'], ...how});
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  await during();
  child.stdin.end();
  await once(child, 'exit');
  return JSON.parse(said.toString());
}

describe('a port that cannot be opened says why', () => {
  test('it is not there', async () => {
    const path = join(folder, 'no-such-port');
    expect(await open(path)).toMatchObject({problem: {kind: 'port-missing', port: path, again: 'safe'}});
  });

  test('it is no serial line', async () => {
    const path = join(folder, 'file');
    writeFileSync(path, '');
    expect(await open(path)).toMatchObject({problem: {kind: 'port-not-usable', port: path}});
  });

  test.each([
    'Opening COM7: Unknown error code 31',
    'Error: No such device or address, cannot open /dev/ttyUSB0',
    'Error Input/output error Cannot open /dev/ttyUSB0'
  ])('its driver does not work: %s', async words => {
    refuses(words);
    expect(await open('COM7')).toMatchObject({problem: {kind: 'port-driver', port: 'COM7', words, again: 'ask'}});
  });

  test.each([
    ['Opening COM7: File not found', 'port-missing'],
    ['Opening COM7: Access denied', 'port-busy'],
    ['Error: Permission denied, cannot open /dev/ttyUSB0', 'port-not-permitted'],
    ['Error Resource temporarily unavailable Cannot lock port', 'port-busy']
  ])('the words of its system, «%s», mean %s', async (words, kind) => {
    refuses(words);
    expect(await open('COM7')).toMatchObject({problem: {kind}});
  });
});

/** The operating system refuses the next open with these words: nothing here can make it do so. */
function refuses(words: string): void {
  vi.spyOn(SerialPort.prototype, 'open').mockImplementationOnce(done => done?.(new Error(words)));
}

describe('the list of ports', () => {
  test.runIf(process.platform === 'linux')('a system without udevadm is a Problem, and the program lives', async () => {
    vi.stubEnv('PATH', folder);
    expect(await listPorts()).toMatchObject({problem: {kind: 'ports-not-listed'}});
  });

  test('a broken driver is a Problem, and the program lives', async () => {
    vi.spyOn(SerialPort, 'list').mockRejectedValueOnce(new Error('no driver'));
    expect(await listPorts()).toMatchObject({problem: {kind: 'ports-not-listed', words: 'no driver', again: 'safe'}});
  });

  test('a system that never answers is a Problem after some seconds, and the program lives', async () => {
    vi.useFakeTimers();
    vi.spyOn(SerialPort, 'list').mockReturnValueOnce(new Promise(() => undefined));
    const listing = listPorts();
    await vi.advanceTimersByTimeAsync(8000);
    vi.useRealTimers();
    expect(await listing).toMatchObject({problem: {kind: 'ports-not-listed', words: 'no answer in 8 s'}});
  });
});

describe.skipIf(lacks('pty'))('a real pty with a unit behind it', () => {
  let served: ServedPty;
  beforeEach(async () => {
    const unit = createUnit({scenario: scenario('shinjuku'), seed: 1, clock: createScaledClock({speed: 100})});
    served = await servePty(unit, {link: join(folder, 'port')});
  });
  afterEach(() => served.close());

  async function opened(): Promise<{transport: Transport; screen: (shape: RegExp) => Promise<string>}> {
    const result = await open(served.path);
    if (!result.ok) throw new Error(result.problem.kind);
    let text = '';
    result.value.onBytes(bytes => (text += Buffer.from(bytes).toString('latin1')));
    return {
      transport: result.value,
      screen: shape =>
        vi.waitUntil(() => (shape.test(text) ? text : undefined), {timeout: 3000, interval: 20}) as Promise<string>
    };
  }

  test('the conversation goes on after the line was closed and opened again', async () => {
    const first = await opened();
    await first.transport.write(Buffer.from('\r'));
    await first.screen(/vsr login: $/u);
    await first.transport.write(Buffer.from('admin\r'));
    await first.screen(/Password: $/u);
    await first.transport.close();
    expect(await first.transport.closed).toEqual({why: 'asked'});
    const second = await opened();
    await second.transport.write(Buffer.from('vsr-01962\r'));
    await second.screen(/initial setup dialog/u);
    await second.transport.close();
  });

  test('a second open is busy, here and from another program, and the first goes on', async () => {
    const {transport, screen} = await opened();
    expect(await open(served.path)).toMatchObject({problem: {kind: 'port-busy', port: served.path, again: 'safe'}});
    expect(await elsewhere(served.path, {}, async () => {})).toMatchObject({kind: 'port-busy'});
    await transport.write(Buffer.from('\r'));
    await screen(/vsr login: $/u);
    await transport.close();
  });

  test.skipIf(process.platform !== 'linux')(
    'a refused second open leaves the speed of the first as it is',
    async () => {
      const {transport} = await opened();
      await transport.setBaud(115200);
      expect(await open(served.path, 19200)).toMatchObject({problem: {kind: 'port-busy'}});
      expect(execFileSync('stty', ['-F', served.path, 'speed']).toString().trim()).toBe('115200');
      await transport.close();
    }
  );

  test('a line that another program holds is busy, and free once that ends', async () => {
    const said = await elsewhere(served.path, {}, async () => {
      expect(await open(served.path)).toMatchObject({problem: {kind: 'port-busy'}});
    });
    expect(said).toBe('open');
    const {transport} = await opened();
    await transport.close();
  });

  test.skipIf(!isRoot)('a line that only root may open (not run but as root)', async () => {
    chmodSync(realpathSync(served.path), 0o600);
    chmodSync(folder, 0o755);
    const said = await elsewhere(served.path, {uid: 65534}, async () => {});
    expect(said).toMatchObject({kind: 'port-not-permitted', port: served.path});
  });

  // On a busy machine a pty may tell that it is gone only after the test's time.
  test('an adapter that is pulled out is told once as gone; later writes are no error', {retry: 1}, async () => {
    const {transport} = await opened();
    await served.close();
    expect(await transport.closed).toMatchObject({why: 'gone'});
    await transport.write(Buffer.from('show version\r'));
    await transport.close();
  });

  test('an adapter that comes back under another name is told with that name, by the number of its own', async () => {
    const row = {manufacturer: 'FTDI', vendorId: '0403', productId: '6001', pnpId: undefined, locationId: undefined};
    const list = vi.spyOn(SerialPort, 'list').mockResolvedValue([{...row, path: served.path, serialNumber: 'A9X1'}]);
    const {transport} = await opened();
    await vi.waitFor(() => expect(list).toHaveBeenCalled());
    await transport.close();
    await served.close();
    list.mockResolvedValue([{...row, path: 'COM9', serialNumber: 'OTHER'}]);
    expect(await open(served.path)).toMatchObject({problem: {kind: 'port-missing'}});
    list.mockResolvedValue([
      {...row, path: 'COM9', serialNumber: 'OTHER'},
      {...row, path: 'COM7', serialNumber: 'A9X1'}
    ]);
    expect(await open(served.path)).toMatchObject({problem: {kind: 'port-moved', port: served.path, now: 'COM7'}});
  });

  test('neither DTR, RTS nor BREAK is touched', async () => {
    const set = vi.spyOn(SerialPort.prototype, 'set');
    const {transport, screen} = await opened();
    await transport.setBaud(115200);
    await transport.setBaud(9600);
    await transport.write(Buffer.from('\r'));
    await screen(/vsr login: $/u);
    await transport.close();
    expect(set).not.toHaveBeenCalled();
  });
});
