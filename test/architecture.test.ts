import {describe, expect, test} from 'vitest';
import {floors, trespass} from './house/floors.ts';
import {importsOf} from './house/imports.ts';
import {isBarrel, sights} from './house/syntax.ts';
import {code, lines, paths, readable, text, under} from './house/tree.ts';

describe('the floors', () => {
  test('the laws look at something', () => {
    expect(under('src').length).toBeGreaterThan(0);
    expect(under('src').flatMap(importsOf).length).toBeGreaterThan(0);
  });

  test('every import of src stays on its floor', () => {
    expect(
      under('src').flatMap(path =>
        importsOf(path)
          .map(one => trespass(path, one) ?? [])
          .flat()
      )
    ).toEqual([]);
  });

  test('every file of src stands on a floor', () => {
    expect(under('src').filter(path => !floors.some(floor => floor.holds(path)))).toEqual([]);
  });

  test('tests and scripts enter src by its subpaths', () => {
    const dotted = [...under('test'), ...under('scripts')].flatMap(path =>
      importsOf(path)
        .filter(one => !one.asFile && /^(\.\.\/)+src\//.test(one.from))
        .map(one => `${path}:${one.line} ${one.from}`)
    );
    expect(dotted).toEqual([]);
  });

  test('core takes time and chance from its ports alone', () => {
    expect(seen('src/core', ['clock', 'chance'])).toEqual([]);
  });

  test('a file is opened as new URL(its name, import.meta.url), where the floors can see it', () => {
    expect(seen('src', ['hidden path'])).toEqual([]);
  });

  test('every TypeScript file belongs to a project that tsc -b builds', () => {
    const projects = [...text('tsconfig.json').matchAll(/"path": "([^"]+)"/g)].map(([, path]) => `${path}/`);
    expect(projects.length).toBeGreaterThan(0);
    const loose = code.filter(path => path.includes('/') && !projects.some(project => path.startsWith(project)));
    expect(loose).toEqual([]);
  });
});

describe('sizes and names', () => {
  test('a file is a page: 250 lines at most, 400 for a test', () => {
    const tooLong = [...code, ...paths.filter(path => path.endsWith('.mjs'))]
      .filter(path => lines(path) > (path.startsWith('test/') ? 400 : 250))
      .map(path => `${path}: ${lines(path)} lines`);
    expect(tooLong).toEqual([]);
  });

  test('kebab-case; one or two whole words in src and scripts', () => {
    const house = /^[a-z0-9]+(-[a-z0-9]+)?$/;
    const elsewhere = /^[a-z0-9]+(-[a-z0-9]+)*$/;
    const strange = code.filter(path => {
      const allowed = path.startsWith('test/') || !path.includes('/') ? elsewhere : house;
      return names(path).some(name => !allowed.test(name) && !/^(App|[A-Z][A-Za-z]+)$/.test(rendererOnly(path, name)));
    });
    expect(strange).toEqual([]);
  });

  test('no name that says nothing', () => {
    // A service alone is a word of the trade (what a filter names); an order-service says nothing.
    const empty = /(^|-)(utils?|helpers?|common|managers?|misc)(-|$)|-services?$/;
    expect(code.filter(path => names(path).some(name => empty.test(name)))).toEqual([]);
  });

  test('no barrels: index.ts is an entry, nothing else hands on', () => {
    const entries = ['src/cli/index.ts', 'src/main/index.ts', 'src/preload/index.ts', 'scripts/samples/index.ts'];
    const indexes = code.filter(path => /(^|\/)index\.tsx?$/.test(path) && !entries.includes(path));
    expect([...indexes, ...code.filter(isBarrel)]).toEqual([]);
    expect(seen('src', ['re-export of everything'])).toEqual([]);
  });

  test('no default exports but for tools that load them, and nothing typed any', () => {
    // Declarations (.d.ts) say what a package does, not what we do.
    const loaded = /^[^/]+\.config\.ts:|^scripts\/knip-count\.ts:|\.d\.ts:/;
    expect(seen('', ['default export', 'any']).filter(at => !loaded.test(at))).toEqual([]);
  });
});

describe('nothing half-done, nothing of one machine', () => {
  test.each([
    ['a note of work not done', /\bTO(?:DO)\b|\bFIX(?:ME)\b|\bXX(?:X)\b/],
    ['a test that runs alone or never', /\b(?:it|test|describe|suite)\.(?:only|skip|todo)\b/],
    ['a compiler told to look away', /@ts-(?:ignore|nocheck)/],
    ['a linter told to look away without a reason', /(?:oxlint|eslint)-disable(?!-next-line [\w/-]+ -- \S)/]
  ])('%s', (_, pattern) => {
    const files = [...code, ...paths.filter(path => /\.(mjs|json|yaml)$/.test(path))];
    expect(files.filter(path => pattern.test(text(path)))).toEqual([]);
  });

  test('a path of one machine', () => {
    const machine = /(?<![\w.])\/(?:home|Users|root|work)\/[a-z]|[A-Z]:\\{1,2}Users/;
    expect(readable.filter(path => machine.test(text(path)))).toEqual([]);
  });

  test('exact versions, and a lock file that names no registry', () => {
    const manifest = JSON.parse(text('package.json')) as Readonly<Record<string, Readonly<Record<string, string>>>>;
    const versions = Object.entries({...manifest['dependencies'], ...manifest['devDependencies']});
    expect(versions.length).toBeGreaterThan(0);
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
    expect(text('package-lock.json').match(/"resolved": "https?:[^"]+"/g) ?? []).toEqual([]);
    expect(text('package-lock.json').match(/"integrity": "sha512-/g)?.length).toBeGreaterThan(0);
    expect(text('.npmrc')).toMatch(/^ignore-scripts=true$/m);
  });
});

describe('what is said to people', () => {
  test('every Problem has its words in both languages, and its number', async () => {
    const {words} = await import('#words/words.ts');
    const {problemNumbers} = await import('#words/number.ts');
    const kinds = Object.keys(problemNumbers).toSorted();
    expect(kinds.length).toBeGreaterThan(0);
    expect(Object.keys(words('ja').problems).toSorted()).toEqual(kinds);
    expect(Object.keys(words('en').problems).toSorted()).toEqual(kinds);
    expect(new Set(Object.values(problemNumbers)).size).toBe(kinds.length);
  });
});

describe('docs', () => {
  test('every decision says its context, what was decided and what follows', () => {
    const decisions = paths.filter(path => path.startsWith('docs/decisions/'));
    expect(decisions.length).toBeGreaterThan(0);
    expect(decisions.filter(path => !/^docs\/decisions\/\d{3}-[a-z0-9-]+\.md$/.test(path))).toEqual([]);
    const headings = ['## Context', '## Decision', '## Consequence'];
    expect(decisions.filter(path => !headings.every(heading => text(path).split('\n').includes(heading)))).toEqual([]);
  });
});

function seen(folder: string, kinds: readonly string[]): readonly string[] {
  const files = folder === '' ? code : under(folder);
  return files.flatMap(path =>
    sights(path)
      .filter(({sight}) => kinds.includes(sight))
      .map(({sight, at}) => `${at}: ${sight}`)
  );
}

/** The folders and the file of a path, without what follows the first dot. */
function names(path: string): readonly string[] {
  return path.split('/').map(part => part.split('.')[0] ?? part);
}

/** Components are named as what they export. */
function rendererOnly(path: string, name: string): string {
  return path.startsWith('src/renderer/') && path.endsWith('.tsx') ? name : '';
}
