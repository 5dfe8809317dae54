import {builtinModules} from 'node:module';
import {posix} from 'node:path';
import {computed, type Import} from './imports.ts';

/** What an import reaches: one of our files, a part of Node, a package. */
export type Target =
  | {readonly kind: 'file'; readonly path: string}
  | {readonly kind: 'node'}
  | {readonly kind: 'package'; readonly name: string}
  | {readonly kind: 'unclear'; readonly why: string};

export type Floor = {
  readonly name: string;
  readonly holds: (path: string) => boolean;
  readonly may: (target: Target, typeOnly: boolean) => boolean;
};

/** The libraries of each room of main: a library has one room, and its errors are translated there. */
const libraries: Readonly<Record<string, readonly string[]>> = {
  device: ['serialport', 'ssh2'],
  sheet: ['hucre', 'yauzl'],
  store: ['better-sqlite3-multiple-ciphers', 'zod'],
  vault: ['zod'],
  report: ['pdfkit', 'jose', '@expo-google-fonts/biz-udpgothic'],
  delivery: ['@aws-sdk/client-s3', 'age-encryption'],
  electron: ['electron', 'electron-store', 'electron-updater'],
  browser: ['conf', 'ws']
};
const desktop = /^src\/main\/(electron\/|index\.ts$)/;
/** What every composition root needs joined in the same way; each by name, so that there stay few. */
const joins = ['src/main/clock.ts', 'src/main/open-order.ts'];
const browser = /^src\/main\/(browser\/|browser\.ts$)/;
/** What both hosts are made of: it joins rooms and knows neither shell. */
const host = /^src\/main\/(host\/|serve\.ts$)/;

/** The table of the floors, first match wins. What no floor holds may not be there. */
export const floors: readonly Floor[] = [
  {
    name: 'core',
    holds: path => path.startsWith('src/core/'),
    may: target => isIn(target, 'src/core/') || isPackage(target, ['zod', 'yaml', '@noble/hashes'])
  },
  {
    name: 'words',
    holds: path => path.startsWith('src/words/'),
    may: (target, typeOnly) => isIn(target, 'src/words/') || (typeOnly && isIn(target, 'src/core/'))
  },
  {
    name: 'main/electron',
    holds: path => desktop.test(path),
    may: target => target.kind === 'node' || isJoined(target) || isPackage(target, libraries['electron'])
  },
  {
    name: 'main/host',
    holds: path => host.test(path),
    may: target => target.kind === 'node' || isPackage(target, ['zod']) || (isJoined(target) && !isOfAShell(target))
  },
  {
    name: 'main/browser',
    holds: path => browser.test(path),
    may: target =>
      target.kind === 'node' ||
      (isJoined(target) && !(target.kind === 'file' && desktop.test(target.path))) ||
      // Its version is said to the window.
      isIn(target, 'package.json') ||
      isPackage(target, libraries['browser'])
  },
  {
    name: 'main/joins',
    holds: path => joins.includes(path),
    may: target => target.kind === 'node' || (isJoined(target) && !isIn(target, 'src/simulator/') && !isOfAHost(target))
  },
  ...['device', 'sheet', 'store', 'vault', 'report', 'delivery'].map(room),
  {
    name: 'preload',
    holds: path => path.startsWith('src/preload/'),
    may: (target, typeOnly) =>
      isIn(target, 'src/preload/') ||
      isIn(target, 'src/core/contract/names.ts') ||
      (typeOnly && isIn(target, 'src/core/contract/')) ||
      isPackage(target, ['electron'])
  },
  {
    name: 'renderer/steps',
    holds: path => stepOf(path) !== undefined,
    may: mayRenderer
  },
  {
    name: 'renderer',
    holds: path => path.startsWith('src/renderer/'),
    may: mayRenderer
  },
  {
    name: 'simulator',
    holds: path => path.startsWith('src/simulator/'),
    may: target =>
      target.kind === 'node' ||
      isPackage(target, ['ssh2', 'yaml']) ||
      ['src/simulator/', 'src/core/result.ts', 'src/core/ports.ts', 'resources/scenarios'].some(at => isIn(target, at))
  },
  {
    name: 'cli',
    holds: path => path.startsWith('src/cli/'),
    may: target =>
      target.kind === 'node' ||
      ['src/cli/', 'src/core/', 'src/words/', 'src/simulator/', 'resources'].some(at => isIn(target, at)) ||
      (isIn(target, 'src/main/') && !isOfAShell(target))
  }
];

/** What is wrong with an import of `path`, if anything. */
export function trespass(path: string, one: Import): string | undefined {
  const at = `${path}:${one.line} imports ${one.from}`;
  const floor = floors.find(each => each.holds(path));
  if (floor === undefined) return `${at}: no floor holds this file; test/house/floors.ts has the table`;
  const target = reached(path, one);
  if (target.kind === 'unclear') return `${at}: ${target.why}`;
  if (!floor.may(target, one.typeOnly)) return `${at}: not from floor ${floor.name}`;
  if (stepOf(path) !== undefined && target.kind === 'file' && ![undefined, stepOf(path)].includes(stepOf(target.path)))
    return `${at}: not from floor renderer/steps: another step`;
  return undefined;
}

function reached(path: string, {from, asFile}: Import): Target {
  if (from === computed) return {kind: 'unclear', why: 'nobody can say what this reaches; name it in full'};
  if (from.startsWith('#')) return {kind: 'file', path: `src/${from.slice(1)}`};
  if (from.startsWith('.')) {
    const target = posix.join(posix.dirname(path), from);
    if (!asFile && roomOf(target) !== roomOf(path))
      return {kind: 'unclear', why: 'another room is named by its subpath (#room/…), not by dots'};
    return {kind: 'file', path: target};
  }
  if (from.startsWith('node:')) return {kind: 'node'};
  if (builtinModules.includes(from)) return {kind: 'unclear', why: `say node:${from}`};
  if (/^(\/|file:|https?:)/.test(from)) return {kind: 'unclear', why: 'neither a path of a machine nor an address'};
  return {kind: 'package', name: from.split('/', from.startsWith('@') ? 2 : 1).join('/')};
}

function room(name: string): Floor {
  const own = `src/main/${name}/`;
  return {
    name: `main/${name}`,
    holds: path => path.startsWith(own),
    may: target =>
      target.kind === 'node' ||
      [own, 'src/core/', 'resources', ...(name === 'report' ? ['src/words/'] : [])].some(at => isIn(target, at)) ||
      isPackage(target, libraries[name])
  };
}

/** A composition root joins rooms; serve too. */
function isJoined(target: Target): boolean {
  return ['src/core/', 'src/main/', 'src/words/', 'src/simulator/', 'resources', 'out'].some(at => isIn(target, at));
}

/** The desktop's and the browser host's own files. */
function isOfAShell(target: Target): boolean {
  return target.kind === 'file' && (desktop.test(target.path) || browser.test(target.path));
}

/** A shell's, or what the hosts share: a join below them leans on neither. */
function isOfAHost(target: Target): boolean {
  return isOfAShell(target) || (target.kind === 'file' && host.test(target.path));
}

/** Its UI libraries are many; these are not among them. */
function mayRenderer(target: Target): boolean {
  if (target.kind === 'package') return !/^electron|^(ssh2|serialport)$/.test(target.name);
  return ['src/renderer/', 'src/core/', 'src/words/'].some(at => isIn(target, at));
}

function isIn(target: Target, at: string): boolean {
  return target.kind === 'file' && (target.path === at || target.path.startsWith(at.endsWith('/') ? at : `${at}/`));
}

function isPackage(target: Target, names: readonly string[] = []): boolean {
  return target.kind === 'package' && names.includes(target.name);
}

function roomOf(path: string): string {
  const [first = '', second = '', third] = path.split('/');
  if (first !== 'src') return 'outside src';
  return second === 'main' && third?.includes('.') === false ? `main/${third}` : second;
}

function stepOf(path: string): string | undefined {
  return /^src\/renderer\/src\/steps\/([^/]+)\//.exec(path)?.[1];
}
