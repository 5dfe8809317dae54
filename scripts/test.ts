// npm test [-- what vitest takes]: every test, after a plain line for each thing that this system cannot offer.
// The last line is `N passed, N failed, N skipped`, read by machines.
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {capabilities, type Capability} from './capabilities.ts';
import {run} from './tool.ts';

/** The part of vitest's JSON report that is read here. */
type Report = {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {readonly status: string; readonly assertionResults: readonly unknown[]}[];
};

const missing = capabilities.filter(({found}) => !found());
const owed = process.env['CI'] === 'true' ? missing.filter(isRequired) : [];
for (const {name, neededBy, how} of missing) process.stdout.write(`not run here: ${neededBy} (no ${name}: ${how})\n`);

const folder = mkdtempSync(join(tmpdir(), 'vsr-test-'));
const file = join(folder, 'report.json');
const ran = await run('vitest', vitestArguments(), 'show');
process.stdout.write(ran.output);
const {passed, failed, skipped} = counts(ran.code);
rmSync(folder, {recursive: true, force: true});

for (const {name} of owed) process.stdout.write(`failed: CI=true, and this system could offer ${name}\n`);
process.stdout.write(`${passed} passed, ${failed + owed.length} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`);
process.exitCode = failed + owed.length === 0 ? 0 : 1;

function vitestArguments(): readonly string[] {
  return ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...process.argv.slice(2)];
}

function isRequired({required}: Capability): boolean {
  return required.some(system => system === process.platform);
}

/** A file that could not be loaded has no test to count, and an error outside every test none to blame: both fail. */
function counts(code: number): {passed: number; failed: number; skipped: number} {
  const report = read();
  if (report === undefined) return {passed: 0, failed: 1, skipped: 0};
  const unloaded = report.testResults.filter(
    ({status, assertionResults}) => status === 'failed' && assertionResults.length === 0
  ).length;
  const failed = report.numFailedTests + unloaded;
  const nothing = report.numPassedTests + failed === 0;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && (code !== 0 || nothing) ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests
  };
}

function read(): Report | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report;
  } catch {
    return undefined;
  }
}
