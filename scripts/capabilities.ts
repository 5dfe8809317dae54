import {spawnSync} from 'node:child_process';
import {accessSync, constants} from 'node:fs';
import {delimiter, join} from 'node:path';

type System = 'linux' | 'darwin' | 'win32';

/** What a suite needs of the system beyond Node and the packages. */
export type Capability = {
  readonly name: 'pty' | 'pdf tools' | 'strace' | 'unshare';
  readonly neededBy: string;
  readonly how: string;
  /** Where a missing one is a failure when CI=true: the systems that can offer it. */
  readonly required: readonly System[];
  readonly found: () => boolean;
};

/** Only what a suite of today needs; the window's Chromium and its like come with their suites. */
export const capabilities: readonly Capability[] = [
  {
    name: 'pty',
    neededBy: 'the tests over a real serial line',
    how: 'python3 or socat, not on Windows',
    required: ['linux', 'darwin'],
    found: () => process.platform !== 'win32' && (isThere('python3') || isThere('socat'))
  },
  {
    name: 'pdf tools',
    neededBy: 'the tests that read a finished report',
    how: 'pdftotext and pdfdetach of poppler',
    required: ['linux'],
    found: () => isThere('pdftotext') && isThere('pdfdetach')
  },
  // Containers may refuse both, though the programs are there: a system that could offer them can't be told apart.
  {
    name: 'strace',
    neededBy: 'the tests that watch what the store asks of the disk',
    how: 'strace, and leave to use it, on Linux',
    required: [],
    found: () => process.platform === 'linux' && works('strace', ['-o', '/dev/null', 'true'])
  },
  {
    name: 'unshare',
    neededBy: 'the tests on a disk without room',
    how: 'unshare, and leave to mount, on Linux',
    required: [],
    found: () =>
      process.platform === 'linux' && (works('unshare', ['-m', 'true']) || works('unshare', ['-Urm', 'true']))
  }
];

function works(program: string, args: readonly string[]): boolean {
  return spawnSync(program, args, {stdio: 'ignore'}).status === 0;
}

/** Is there a program of this name on the PATH? */
function isThere(name: string): boolean {
  const suffixes = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  return (process.env['PATH'] ?? '').split(delimiter).some(folder =>
    suffixes.some(suffix => {
      try {
        accessSync(join(folder, name + suffix), constants.X_OK);
        return true;
      } catch {
        return false;
      }
    })
  );
}
