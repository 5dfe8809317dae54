// The one plain-JavaScript file of the repo: it runs on any Node >= 20, makes sure that the packages of the
// lock file and a Node that can run TypeScript are there, and goes on with the command it was given.
//   node scripts/run.mjs node src/cli/index.ts swap …     a file, by the project's Node
//   node scripts/run.mjs prettier --write .               a package's program, by the project's Node
import {execFileSync, spawn} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {constants} from 'node:os';
import {delimiter, dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
/** Beside node_modules, not in it: npm ci empties that. */
const cache = join(root, '.cache');

/** TypeScript without a flag, and what vitest and the database ask for; docs/decisions/002-runtime.md. */
const runsTypeScript = ([major, minor]) => (major === 22 && minor >= 18) || major === 24 || major >= 26;
const fetched = {
  version: '24.21.0',
  integrity: {
    x64: 'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
    arm64: 'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g=='
  }
};

function stop(words) {
  process.stderr.write(`${words}\n`);
  process.exit(1);
}

/** npm run by `node`: under an older one it leaves out optional packages whose engines it does not meet. */
function npm(args, {cwd, node}) {
  const cli = process.env.npm_execpath;
  const [file, first] = cli ? [node, [cli]] : [process.platform === 'win32' ? 'npm.cmd' : 'npm', []];
  return execFileSync(file, [...first, ...args], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    env: withPath(node),
    shell: !cli && process.platform === 'win32'
  });
}

function withPath(node) {
  return {...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH}`};
}

function packages(node) {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const stamp = join(cache, 'lock.sha256');
  // npm writes this file last: without it an installation was cut short, or somebody removed node_modules.
  const whole = existsSync(join(root, 'node_modules', '.package-lock.json'));
  if (whole && existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  process.stderr.write('installing the packages of package-lock.json …\n');
  rmSync(stamp, {force: true});
  npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], {cwd: root, node});
  mkdirSync(cache, {recursive: true});
  writeFileSync(stamp, lock);
}

function runtime() {
  if (runsTypeScript(process.versions.node.split('.').map(Number))) return process.execPath;
  if (process.platform !== 'linux' || !(process.arch in fetched.integrity))
    stop(`This needs Node ${fetched.version} (22.18 will do); here is ${process.versions.node}. Get it at nodejs.org.`);
  const home = join(cache, `node-${fetched.version}`);
  const binary = join(home, 'package', 'bin', 'node');
  if (existsSync(binary)) return binary;
  process.stderr.write(`fetching Node ${fetched.version} (here is ${process.versions.node}) …\n`);
  const part = `${home}.${process.pid}`;
  mkdirSync(part, {recursive: true});
  const name = `node-linux-${process.arch}@${fetched.version}`;
  const [packed] = JSON.parse(
    npm(['pack', name, '--json', '--loglevel=error', '--pack-destination', part], {cwd: part, node: process.execPath})
  );
  const archive = join(part, packed.filename);
  const digest = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`;
  if (digest !== fetched.integrity[process.arch])
    stop(`${name}: the package's digest is not the expected one; nothing was run.`);
  execFileSync('tar', ['-xzf', archive, '-C', part]);
  rmSync(archive);
  rmSync(home, {recursive: true, force: true});
  renameSync(part, home);
  return binary;
}

function program(name) {
  const own = JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8'));
  return join(root, 'node_modules', name, typeof own.bin === 'string' ? own.bin : own.bin[name]);
}

const node = runtime();
packages(node);
const [name, ...rest] = process.argv.slice(2);
const args = name === 'node' ? rest : [program(name), ...rest];
const child = spawn(node, args, {
  cwd: root,
  stdio: 'inherit',
  env: {...withPath(node), VSR_CALLED_FROM: process.env.INIT_CWD ?? process.cwd()}
});
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
// A terminal sends its ^C to the child as well: once is enough.
process.on('SIGINT', () => void (process.stdin.isTTY || child.kill('SIGINT')));
child.on('error', error => stop(`${args[0]}: ${error.message}`));
child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 15)));
