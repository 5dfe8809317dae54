// npm run check [-- name …]: every check, or those named. One that fails does not keep the next from running, and a
// tool that looked at nothing has failed, whatever its exit code says (docs/decisions/003-checks.md).
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {root, run, type Ran} from './tool.ts';

type Check = {
  readonly name: string;
  readonly tool: string;
  readonly args: readonly string[];
  readonly what: string;
  /** Read from the tool's own output: what it says it has looked at. */
  readonly looked: (output: string) => number;
  readonly least: number;
  /** Lines that are only there to be counted. */
  readonly noise: RegExp;
};

const checks: readonly Check[] = [
  {
    name: 'types',
    tool: 'typescript',
    args: ['-b', '--verbose', '--pretty', 'false'],
    what: 'projects',
    looked: output => new Set(output.match(/(?<=Building project '|Project ')[^']+(?='\.\.\.|' is up to date)/g)).size,
    // A project without files is passed over with code 0.
    least: readFileSync(join(root, 'tsconfig.json'), 'utf8').match(/"path":/g)?.length ?? 1,
    noise: /^\d+:\d+:\d+ [AP]M - |^ {4}\* |^\s*$/
  },
  {
    name: 'lint',
    tool: 'oxlint',
    args: ['.'],
    what: 'files',
    looked: output => Number(/ on (\d+) files with \d+ rules/.exec(output)?.[1] ?? 0),
    least: 1,
    noise: /^$/
  },
  {
    name: 'dead',
    tool: 'knip',
    args: [
      '--no-progress',
      '--treat-config-hints-as-errors',
      '--reporter',
      'symbols',
      '--reporter',
      './scripts/knip-count.ts'
    ],
    what: 'files',
    looked: output => Number(/^knip looked at (\d+) files$/m.exec(output)?.[1] ?? 0),
    least: 1,
    noise: /^knip looked at /
  },
  {
    name: 'format',
    tool: 'prettier',
    args: ['--check', '--log-level', 'debug', '.'],
    what: 'files',
    looked: output => output.match(/^\[debug\] resolve config from /gm)?.length ?? 0,
    least: 1,
    noise: /^\[debug\] (?!.*[Ee]rror)/
  },
  {
    name: 'laws',
    tool: 'vitest',
    args: ['run', 'test/architecture.test.ts'],
    what: 'laws',
    looked: output => Number(/^\s*Tests .*\((\d+)\)/m.exec(output)?.[1] ?? 0),
    least: 1,
    noise: /^\s*$/
  }
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter(name => !checks.some(check => check.name === name));
if (unknown.length > 0) {
  process.stderr.write(`no such check: ${unknown.join(', ')}; there are ${checks.map(({name}) => name).join(', ')}\n`);
  process.exit(1);
}

let failed = 0;
const chosen = checks.filter(({name}) => wanted.length === 0 || wanted.includes(name));
for (const check of chosen) if (!(await passes(check))) failed += 1;
process.stdout.write(`check: ${chosen.length - failed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;

async function passes(check: Check): Promise<boolean> {
  const began = performance.now();
  const ran = await run(check.tool, check.args);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const looked = check.looked(ran.output);
  const good = ran.code === 0 && looked >= check.least;
  if (!good) process.stdout.write(`${said(check, ran)}\n`);
  const little = looked < check.least ? `: it looked at too little, ${check.least} at least` : '';
  const verdict = good ? 'passed' : `failed${little}`;
  process.stdout.write(`${check.name.padEnd(8)} ${seconds.padStart(5)} s  ${looked} ${check.what}  ${verdict}\n`);
  return good;
}

function said({noise}: Check, {output}: Ran): string {
  return output
    .split('\n')
    .filter(line => !noise.test(line))
    .join('\n')
    .trim();
}
