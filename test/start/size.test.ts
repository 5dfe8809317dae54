import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {resolveConfig} from 'electron-vite';
import {build} from 'vite';
import {fileURLToPath} from 'node:url';
import {startFiles, startLimit} from '../../scripts/start-size.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'vsr-size-'));
});
afterAll(() => rmSync(folder, {recursive: true, force: true}));

describe('what a window loads at its start', () => {
  test('is its scripts and all that they import at once, each once; what is imported later is not', () => {
    const page = join(folder, 'page');
    mkdirSync(join(page, 'assets'), {recursive: true});
    const files = {
      'index.html': '<script type="module" crossorigin src="./assets/index.js"></script>',
      'assets/index.js':
        "import {a} from './a.js';import './b.js';export const later = () => import('./later.js');a();",
      'assets/a.js': "export {b as a} from './b.js';",
      'assets/b.js': 'export const b = () => 1;',
      'assets/later.js': 'export const heavy = 1;'
    };
    for (const [name, text] of Object.entries(files)) writeFileSync(join(page, name), text);
    expect(startFiles(page).map(({file}) => file)).toEqual(['assets/index.js', 'assets/a.js', 'assets/b.js']);
  });

  test('is 400 KiB at most, gzip, and terminal and signature pad come later', async () => {
    const root = fileURLToPath(new URL('../../', import.meta.url));
    const {config} = await resolveConfig({root, logLevel: 'silent'}, 'build', 'production');
    const outDir = join(folder, 'out');
    await build({
      ...config?.renderer,
      configFile: false,
      logLevel: 'silent',
      build: {...config?.renderer?.build, outDir}
    });
    const files = startFiles(outDir);
    expect(files.reduce((all, {gzip}) => all + gzip, 0)).toBeLessThanOrEqual(startLimit);
    // Words that only the libraries themselves say.
    const heavy = readdirSync(join(outDir, 'assets'))
      .map(name => `assets/${name}`)
      .filter(file => /xterm-helper-textarea|minDistance/.test(readFileSync(join(outDir, file), 'utf8')));
    expect(heavy.length).toBeGreaterThan(0);
    expect(files.filter(({file}) => heavy.includes(file))).toEqual([]);
  });
});
