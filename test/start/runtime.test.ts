import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {electronRuntime} from '../../scripts/electron-runtime.ts';

let folder: string;
let mirror: Server | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vsr-runtime-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  mirror?.close();
  mirror?.closeAllConnections();
  mirror = undefined;
  rmSync(folder, {recursive: true, force: true});
});

/** The address of a mirror on this machine, and what was asked of it. */
async function mirrored(answer: (respond: (status: number) => void) => void): Promise<readonly string[]> {
  const asked: string[] = [];
  mirror = createServer((request, response) => {
    asked.push(request.method ?? '');
    answer(status => response.writeHead(status).end());
  });
  await new Promise<void>(resolve => mirror?.listen(0, '127.0.0.1', resolve));
  vi.stubEnv('ELECTRON_MIRROR', `http://127.0.0.1:${(mirror.address() as AddressInfo).port}/`);
  return asked;
}

/** Nothing of this machine's own Electron, if it has one. */
function elsewhere(): string {
  vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', join(folder, 'dist'));
  return join(folder, 'dist');
}

describe("Electron's runtime", () => {
  test('is taken where it is, and nobody is asked', async () => {
    const dist = elsewhere();
    const asked = await mirrored(respond => respond(200));
    mkdirSync(dist, {recursive: true});
    for (const name of ['electron', 'electron.exe']) writeFileSync(join(dist, name), '');
    mkdirSync(join(dist, 'Electron.app', 'Contents', 'MacOS'), {recursive: true});
    writeFileSync(join(dist, 'Electron.app', 'Contents', 'MacOS', 'Electron'), '');
    const runtime = await electronRuntime(() => undefined);
    expect(runtime).toMatchObject({file: expect.stringContaining(dist)});
    expect(asked).toEqual([]);
  });

  test('is not waited for where nobody answers', async () => {
    elsewhere();
    const asked = await mirrored(respond => respond(200));
    mirror?.close();
    const began = performance.now();
    const fetching = vi.fn<() => void>();
    expect(await electronRuntime(fetching)).toEqual({missing: 'unreachable'});
    expect(performance.now() - began).toBeLessThan(2000);
    expect([fetching.mock.calls.length, asked.length]).toEqual([0, 0]);
  });

  test('is given up in seconds where a network swallows what is asked', async () => {
    elsewhere();
    await mirrored(() => undefined);
    const began = performance.now();
    expect(await electronRuntime(() => undefined)).toEqual({missing: 'unreachable'});
    expect(performance.now() - began).toBeLessThan(6000);
  });
});
