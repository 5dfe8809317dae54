import {spawn, spawnSync, type ChildProcess} from 'node:child_process';
import {mkdirSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {apart} from '../../../scripts/capabilities.ts';
import {lacks} from '../../house/offers.ts';
import {must, order, payload, problemOf, storeIn, trainingVault, tryStore} from './place.ts';

const appender = fileURLToPath(new URL('./appender.ts', import.meta.url));
const filler = fileURLToPath(new URL('./filler.ts', import.meta.url));

let folder: string;
let started: ChildProcess[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vsr-crash-'));
});
afterEach(() => {
  // A test that failed must not leave a process behind.
  for (const child of started) child.kill('SIGKILL');
  started = [];
  rmSync(folder, {recursive: true, force: true});
});

interface Running {
  readonly child: ChildProcess;
  /** All that it said until it ended. */
  readonly ended: Promise<readonly string[]>;
  /** Resolves when it said a line with this beginning. */
  readonly said: (beginning: string) => Promise<void>;
}

function run(...work: readonly string[]): Running {
  const child = spawn(process.execPath, [appender, folder, ...work], {stdio: ['ignore', 'pipe', 'inherit']});
  started.push(child);
  let text = '';
  child.stdout.on('data', (bytes: Buffer) => (text += bytes.toString()));
  const ended = new Promise<readonly string[]>(then =>
    child.on('close', () => then(text.split('\n').filter(line => line !== '')))
  );
  const said = async (beginning: string): Promise<void> => {
    while (!text.split('\n').some(line => line.startsWith(beginning))) {
      if (child.exitCode !== null) throw new Error(`ended without "${beginning}": ${text}`);
      await new Promise(next => setTimeout(next, 2));
    }
  };
  return {child, ended, said};
}

const acknowledged = (lines: readonly string[]): number[] =>
  lines.filter(line => line.startsWith('ack ')).map(line => Number(line.slice(4)));

describe('a process killed in the middle of its work', () => {
  test(
    '20 kills at random moments: every acknowledged event is there, the chain verifies, the lock is free',
    {timeout: 120_000},
    async () => {
      let expected = 0;
      let mid = 0;
      for (let round = 0; round < 20; round += 1) {
        const {child, ended, said} = run();
        await said(round % 2 === 0 ? 'open' : 'ack');
        await new Promise(next => setTimeout(next, Math.random() * 60));
        child.kill('SIGKILL');
        const acks = acknowledged(await ended);
        if (acks.length > 0) mid += 1;
        expected = Math.max(expected, (acks.at(-1) ?? -1) + 1);

        const store = await storeIn(folder);
        const events = must(await store.read(order));
        await store.close();
        expect(events.length).toBeGreaterThanOrEqual(expected);
        // Durable but not yet acknowledged: one at the most.
        expect(events.length).toBeLessThanOrEqual(expected + 1);
        expect(events.map(event => event.data)).toEqual(events.map((_, count) => payload(count)));
        expected = events.length;
      }
      expect(mid).toBeGreaterThanOrEqual(10);
      console.log(`20 kills, ${expected} events in one chain`);
    }
  );

  test('while it lives, idle, a second one is refused at once; killed, its lock is free at once', async () => {
    const {child, ended, said} = run('1', 'hold');
    await said('ack');
    await trainingVault(folder);
    const began = performance.now();
    expect(problemOf(await tryStore(folder))).toEqual({
      kind: 'store-locked',
      again: 'safe',
      folder: join(folder, 'store')
    });
    expect(performance.now() - began).toBeLessThan(1000);
    child.kill('SIGKILL');
    const acks = acknowledged(await ended);
    const store = await storeIn(folder);
    expect(must(await store.read(order)).length).toBeGreaterThan(acks.at(-1) ?? Infinity);
    await store.close();
  });
});

describe('a disk without room', () => {
  test.skipIf(lacks('unshare'))(
    'is told before a visit begins and in its middle; nothing acknowledged is lost, nothing is half there',
    () => {
      const place = join(folder, 'small');
      mkdirSync(place);
      const script = 'mount -t tmpfs -o size=2m none "$1" && exec "$2" "$3" "$1"';
      const {stdout, stderr} = spawnSync(
        'unshare',
        [...apart, 'sh', '-c', script, 'sh', place, process.execPath, filler],
        {encoding: 'utf8'}
      );
      expect(stderr).toBe('');
      const said = JSON.parse(stdout) as Record<string, unknown> & {acknowledged: number};
      expect(said).toMatchObject({
        reserved: {kind: 'disk-full', operation: 'reserve', again: 'safe'},
        full: {kind: 'disk-full', operation: 'append', again: 'safe'},
        put: {kind: 'disk-full', operation: 'put'},
        begun: {kind: 'disk-full'},
        early: true,
        begunAfterAll: true,
        vaultFull: {kind: 'disk-full', operation: 'vault-write'},
        vaultAfter: 'none',
        more: true
      });
      expect(said.acknowledged).toBeGreaterThan(100);
      expect(said['whileFull']).toBe(said.acknowledged);
      expect(said['after']).toBe(said.acknowledged + 1);
    }
  );
});

describe('the disk under the store', () => {
  const trace = (options: readonly string[], ...work: readonly string[]): {lines: string[]; trace: string} => {
    const log = join(folder, 'trace');
    const args = ['-f', '-o', log, ...options, process.execPath, appender, folder, ...work];
    const {stdout} = spawnSync('strace', args, {encoding: 'utf8'});
    return {lines: stdout.split('\n').filter(line => line !== ''), trace: readFileSync(log, 'utf8')};
  };

  test.skipIf(lacks('strace'))('is told to keep each event before that is acknowledged', () => {
    const {lines, trace: calls} = trace(['-y', '-e', 'trace=write,fsync,fdatasync'], '20');
    expect(acknowledged(lines)).toHaveLength(20);
    // One letter for each: the log was kept (s), the acknowledgement said (A).
    const story = calls
      .split('\n')
      .map(call => {
        if (/(fsync|fdatasync)\(\d+<[^>]*store\.db-wal>\)\s+= 0/.test(call)) return 's';
        return /write\(1<[^>]*>, "ack /.test(call) ? 'A' : '';
      })
      .join('');
    expect(story).toMatch(/^(s+A){20}s*$/);
  });

  test.skipIf(lacks('strace'))(
    'is told to keep sealed files and the vault, then their names, before that is acknowledged',
    () => {
      const {lines, trace: calls} = trace(['-y', '-e', 'trace=write,fsync,rename,link'], '3', 'put');
      expect(acknowledged(lines)).toHaveLength(3);
      const told = (call: string): string => {
        if (/fsync\(\d+<[^>]*\.tmp>/.test(call)) return 'f';
        if (/(rename|link)\("[^"]*\.tmp"/.test(call)) return 'n';
        if (/fsync\(\d+<[^>.]*>/.test(call)) return 'd';
        return /write\(1<[^>]*>, "(open|ack) /.test(call) ? 'A' : '';
      };
      const story = calls.split('\n').map(told).join('');
      // The vault is made; the store's folders, the database (SQLite's own) and its mark; then the order's key, its new
      // folder and the first file; then two more.
      expect(story).toMatch(/^fndd+fndd*Afndd+fndAfndAfndA$/);
    }
  );

  test.skipIf(lacks('strace'))(
    'that fails once to keep them is not trusted again until the store is opened anew',
    async () => {
      await (await storeIn(folder)).close();
      // The injection counts all of these calls, so that it strikes some append after the opening.
      const {lines} = trace(['-e', 'trace=fdatasync,fsync', '-e', 'inject=fdatasync,fsync:error=EIO:when=12'], '30');
      const acks = acknowledged(lines);
      const problems = lines.filter(line => line.startsWith('{')).map(line => JSON.parse(line) as unknown);
      expect(acks.length).toBeGreaterThan(0);
      expect(acks.length).toBeLessThan(30);
      const struck = {
        kind: 'store-io',
        again: 'ask',
        operation: 'append',
        code: expect.stringContaining('FSYNC') as string
      };
      expect(problems).toEqual([struck, struck]);
      const store = await storeIn(folder);
      const events = must(await store.read(order));
      expect(events.length - acks.length).toBeOneOf([0, 1]);
      await store.close();
    }
  );
});

describe('the cost', () => {
  test('of one durable event is printed (target: 5 ms at the most)', async () => {
    const store = await storeIn(folder);
    const costs: number[] = [];
    for (let count = 0; count < 300; count += 1) {
      const began = performance.now();
      must(await store.append(order, [{kind: 'line-sent', by: 'app', data: payload(count)}]));
      costs.push(performance.now() - began);
    }
    const began = performance.now();
    expect(must(await store.read(order))).toHaveLength(300);
    const readMs = performance.now() - began;
    await store.close();
    costs.sort((a, b) => a - b);
    const at = (part: number): string => (costs[Math.floor(part * costs.length)] ?? NaN).toFixed(2);
    console.log(
      `one durable event: median ${at(0.5)} ms, p99 ${at(0.99)} ms; 300 events read and verified: ${readMs.toFixed(1)} ms`
    );
  });
});
