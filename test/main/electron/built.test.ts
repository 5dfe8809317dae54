import {existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {builtinModules} from 'node:module';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {Worker} from 'node:worker_threads';
import {resolveConfig} from 'electron-vite';
import {build} from 'vite';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {callNames} from '#core/contract/names.ts';
import type {Result} from '#core/result.ts';
import type {Workbook} from '#core/sheet/workbook.ts';
import {builtPlaces} from '../../../scripts/built-places.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
/** Beside node_modules, so that what is built finds its packages as it does in out/. */
const made = join(root, '.cache', `built-test-${process.pid}`);
const main = new Map<string, string>();
const preload = new Map<string, string>();

beforeAll(async () => {
  const {config} = await resolveConfig({root, logLevel: 'silent'}, 'build', 'production');
  for (const [room, into] of [
    ['main', main],
    ['preload', preload]
  ] as const) {
    const own = config?.[room];
    if (own === undefined) throw new Error(`no ${room} in electron.vite.config.ts`);
    const bundle = await build({...own, configFile: false, logLevel: 'silent', build: {...own.build, write: false}});
    if (Array.isArray(bundle) || !('output' in bundle)) throw new Error('not one bundle');
    for (const one of bundle.output) into.set(one.fileName, one.type === 'chunk' ? one.code : '');
  }
});
afterAll(() => rmSync(made, {recursive: true, force: true}));

describe('the built main', () => {
  test('lies flat in out/main, where everything it opens by its place is found', () => {
    expect([...main.keys()].filter(name => !/^[\w-]+\.js$/.test(name))).toEqual([]);
    const opened = [...main.values()].flatMap(code => [
      ...code.matchAll(/new URL\((["'`])(.+?)\1, import\.meta\.url\)/g)
    ]);
    const names = [...new Set(opened.map(([, , name = '']) => name))];
    expect(names).toContain('../../resources/');
    expect(names).toContain('./sheet-worker.js');
    const lost = names.filter(name => !isMade(name) && !existsSync(join(root, 'out', 'main', name)));
    expect(lost).toEqual([]);
  });

  test('asks at run time for nothing but Node, Electron and what package.json ships', () => {
    const {dependencies} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
    const wanted = [...main.values()].flatMap(code => [
      ...code.matchAll(/^import (?:[^"';]*? from )?"([^".][^"]*)";/gm)
    ]);
    const packages = new Set(wanted.map(([, from = '']) => from.split('/', from.startsWith('@') ? 2 : 1).join('/')));
    expect(packages.size).toBeGreaterThan(5);
    const strange = [...packages].filter(
      name => name !== 'electron' && !name.startsWith('node:') && !builtinModules.includes(name) && !dependencies[name]
    );
    expect(strange).toEqual([]);
  });

  test('reads a sheet in its worker', async () => {
    for (const [name, code] of main) {
      const file = join(made, 'out', 'main', name);
      mkdirSync(dirname(file), {recursive: true});
      writeFileSync(file, code);
    }
    const bytes = Buffer.from('項目,値\n拠点名,新宿支店\n');
    const worker = new Worker(join(made, 'out', 'main', 'sheet-worker.js'), {workerData: {file: 'a.csv', bytes}});
    const read = await new Promise<Result<Workbook>>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
    });
    expect(JSON.stringify(read)).toContain('新宿支店');
  });

  test('is not built with a file that would not be there', () => {
    const places = builtPlaces('/app') as unknown as {transform(code: string, id: string): {code: string} | null};
    const moved = (id: string, name: string) => places.transform(`new URL('${name}', import.meta.url)`, id)?.code;
    expect(moved('/app/src/main/host/a.ts', '../../../resources/scenarios/')).toBe(
      "new URL('../../resources/scenarios/', import.meta.url)"
    );
    expect(moved('/app/src/main/sheet/read.ts', './worker.ts')).toBe("new URL('./sheet-worker.js', import.meta.url)");
    expect(() => moved('/app/src/simulator/over-pty.ts', './pty-bridge.py')).toThrow('which is not built');
  });
});

describe('the built preload', () => {
  test('is one CommonJS file that loads electron and nothing else', () => {
    expect([...preload.keys()]).toEqual(['index.cjs']);
    const code = preload.get('index.cjs') ?? '';
    expect([...code.matchAll(/\brequire\(["']([^"']+)["']\)/g)].map(([, name]) => name)).toEqual(['electron']);
    expect(code).not.toMatch(/\bimport\(|^import /m);
  });

  test('knows every name of the contract, and no rule of it', () => {
    const code = preload.get('index.cjs') ?? '';
    expect(callNames.filter(name => !code.includes(`"${name}"`))).toEqual([]);
    expect(code).not.toMatch(/zod|strictObject/);
    expect(code.length).toBeLessThan(6000);
  });
});

type Manifest = {readonly dependencies: Readonly<Record<string, string>>};

/** Made by this build, or by that of another room. */
function isMade(name: string): boolean {
  return main.has(name.replace('./', '')) || ['../../out/preload/index.cjs', '../../out/renderer/'].includes(name);
}
