import {createRequire} from 'node:module';
import {mkdir, writeFile} from 'node:fs/promises';
import {basename, join} from 'node:path';
import {problem} from '#core/problem.ts';
import {profileDigest, writeQualification} from '#core/qualify/qualification.ts';
import type {Step} from '#core/qualify/step.ts';
import {failed, ok, type Result} from '#core/result.ts';
import type {Traits} from '#core/unit/identity.ts';
import {words} from '#words/words.ts';
import {throughOf, type UnitGiven} from './profile-reach.ts';
import {language} from './say.ts';

const {version} = createRequire(import.meta.url)('../../package.json') as {readonly version: string};

export interface Outcome {
  readonly steps: readonly Step[];
  readonly unit: Traits | undefined;
}

/** One line of the table. */
export function tellStep({step, result, seen}: Step): void {
  const {steps, results} = words(language).profile;
  process.stderr.write(`${results[result]}  ${steps[step]}  ${seen}\n`);
}

/** The qualification file of this unit and this day; a unit that did not say who it is proves nothing of anybody. */
export function qualificationOf(given: UnitGiven, {steps, unit}: Outcome): string {
  const {file, by, real} = given;
  return writeQualification({
    qualification: 1,
    profile: {id: file.profile.id, version: file.profile.version, sha256: profileDigest(file.yaml)},
    unit: {model: unit?.model ?? 'unknown', firmware: unit?.firmware ?? 'unknown'},
    on: today(),
    by,
    app: version,
    through: throughOf(given),
    simulated: !real,
    steps: [...steps]
  });
}

export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** Writes files into a folder that is made where it is missing; gives their names. */
export async function writeFiles(
  folder: string,
  files: ReadonlyMap<string, string>
): Promise<Result<readonly string[]>> {
  try {
    await mkdir(folder, {recursive: true});
    for (const [name, text] of files) await writeFile(join(folder, name), text);
    return ok([...files.keys()]);
  } catch (error) {
    const {code = ''} = error as NodeJS.ErrnoException;
    if (code === '') throw error;
    return failed(problem('folder-not-writable', {folder: basename(folder), code}));
  }
}
