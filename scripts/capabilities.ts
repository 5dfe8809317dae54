import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {ptyAvailable} from '#simulator/over-pty.ts';
import {chromiumHere} from './chromium.ts';
import {frrHere} from './frr/place.ts';
import {sshdHere} from './frr/sshd.ts';

type System = 'linux' | 'darwin' | 'win32';

/** What a suite needs of the system beyond Node and the packages. */
export type Capability = {
  readonly name: 'pty' | 'pdf tools' | 'openssh' | 'frr' | 'strace' | 'unshare' | 'signals' | 'chromium';
  readonly neededBy: string;
  readonly how: string;
  /** Where a missing one is a failure when CI=true: the systems that can offer it. */
  readonly required: readonly System[];
  readonly found: () => boolean;
};

const {platform} = process;

/** Only what a suite of today needs. */
export const capabilities: readonly Capability[] = [
  {
    name: 'pty',
    neededBy: 'the tests over a real serial line',
    how: 'python3 or socat, not on Windows',
    required: ['linux', 'darwin'],
    found: ptyAvailable
  },
  {
    name: 'pdf tools',
    neededBy: 'the tests that read a finished report',
    how: 'pdftotext and pdfdetach of poppler',
    required: ['linux'],
    found: () => starts('pdftotext') && starts('pdfdetach')
  },
  {
    name: 'openssh',
    neededBy: "the tests against OpenSSH's own server (test/main/device/ssh.test.ts)",
    how: '/usr/sbin/sshd and /usr/bin/ssh-keygen, not on Windows',
    required: ['linux'],
    found: () => platform !== 'win32' && existsSync('/usr/sbin/sshd') && existsSync('/usr/bin/ssh-keygen')
  },
  {
    name: 'frr',
    neededBy: 'the tests against a real FRR, by SSH and on a console (test/frr)',
    how: 'the packages frr, openssh-server and libnss-wrapper, and root, on Linux',
    required: ['linux'],
    found: () => frrHere() && sshdHere() && ptyAvailable()
  },
  // Containers may refuse both, though the programs are there: a system that could offer them can't be told apart.
  {
    name: 'strace',
    neededBy: 'the tests that watch what the store asks of the disk',
    how: 'strace, and leave to use it, on Linux',
    required: [],
    found: () => platform === 'linux' && works('strace', ['-o', '/dev/null', 'true'])
  },
  {
    name: 'unshare',
    neededBy: 'the tests on a disk without room',
    how: 'unshare and mount, and leave to use them, on Linux',
    required: [],
    found: () => platform === 'linux' && works('unshare', [...apart, 'sh', '-c', 'mount -t tmpfs -o size=1m none /mnt'])
  },
  {
    name: 'signals',
    neededBy: 'the tests that stop a running program and interrupt it as Ctrl-C does',
    how: 'not on Windows',
    required: ['linux', 'darwin'],
    found: () => platform !== 'win32'
  },
  {
    name: 'chromium',
    neededBy: 'the tests in a real window (test/e2e, test/renderer/gallery.test.ts)',
    how: "Chromium, Chrome or Edge of the system, or Playwright's: npx playwright install chromium",
    required: ['linux'],
    found: () => chromiumHere() !== undefined
  }
];

/** A place of mounts of one's own; who is not root becomes it inside. */
export const apart: readonly string[] = process.getuid?.() === 0 ? ['-m'] : ['-rm'];

function works(program: string, args: readonly string[]): boolean {
  return spawnSync(program, args, {stdio: 'ignore'}).status === 0;
}

/** It need not end well: pdfdetach -v ends with 99. */
function starts(program: string): boolean {
  return spawnSync(program, ['-v'], {stdio: 'ignore'}).error === undefined;
}
