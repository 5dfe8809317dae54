// npm run planted [-- words of a name …]: plants one fault at a time in a copy of the tree and looks whether the check
// that answers for it fails and names the file. A check that was never seen to fail proves nothing.
import {execFileSync, spawnSync} from 'node:child_process';
import {cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {faults, type CheckName, type Fault} from './faults.ts';
import {root} from './tool.ts';

type Outcome = 'caught' | 'not caught' | 'not yet: nothing to plant it in';

const wanted = process.argv.slice(2);
const chosen = faults.filter(({name}) => wanted.every(word => name.includes(word)));
const copy = copied();
const outcomes = chosen.map(fault => {
  const outcome = planted(fault);
  process.stdout.write(`${fault.check.padEnd(7)} ${fault.name.padEnd(64)} ${outcome}\n`);
  return outcome;
});
rmSync(copy, {recursive: true, force: true});

const count = (outcome: Outcome) => outcomes.filter(each => each === outcome).length;
const [caught, missed] = [count('caught'), count('not caught')];
process.stdout.write(`planted: ${caught} caught, ${missed} not caught, ${outcomes.length - caught - missed} not yet\n`);
process.exitCode = missed === 0 && caught > 0 ? 0 : 1;

/** What git knows or would add, with the installed packages beside it. */
function copied(): string {
  const folder = mkdtempSync(join(tmpdir(), 'vsr-planted-'));
  const listed = execFileSync('git', ['ls-files', '-coz', '--exclude-standard'], {cwd: root, encoding: 'utf8'});
  for (const path of listed.split('\0').filter(each => each !== '' && existsSync(join(root, each)))) {
    mkdirSync(dirname(join(folder, path)), {recursive: true});
    cpSync(join(root, path), join(folder, path));
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return folder;
}

function planted(fault: Fault): Outcome {
  const file = join(copy, fault.file);
  const before = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  const after = fault.plant(before ?? '');
  if (after === undefined) return 'not yet: nothing to plant it in';
  mkdirSync(dirname(file), {recursive: true});
  writeFileSync(file, after);
  if (fault.beside !== undefined) writeFileSync(join(copy, fault.beside[0]), fault.beside[1]);
  const {status, stdout} = spawnSync(process.execPath, ['scripts/check.ts', fault.check], {
    cwd: copy,
    encoding: 'utf8'
  });
  if (before === undefined) rmSync(file);
  else writeFileSync(file, before);
  if (fault.beside !== undefined) rmSync(join(copy, fault.beside[0]));
  return status !== 0 && answer(fault).test(stdout) ? 'caught' : 'not caught';
}

/** How each tool says a file and what is wrong with it. */
function answer({name, check, file, says}: Fault): RegExp {
  if (name === 'a tool that is not there') return new RegExp(says);
  if (name === 'a project without files') return /^types .*: it looked at too little/m;
  const path = file.replaceAll('.', '\\.');
  const forms: Readonly<Record<CheckName, string>> = {
    types: `${path}\\(\\d+,\\d+\\): error .*${says}`,
    lint: `${says}\\).*\\n\\s*,-\\[${path}:`,
    dead: says === '' ? `^${path}\\s*$` : `^${says} .*${path}`,
    format: `^\\[warn\\] ${path}$`,
    laws: file === 'package.json' ? says : `^\\s*[+-]\\s+"${path}.*${says}`
  };
  return new RegExp(forms[check], 'm');
}
