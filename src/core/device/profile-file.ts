import {LineCounter, parseDocument} from 'yaml';
import type {z} from 'zod';
import {failed, ok, type Result} from '../result.ts';
import {problem} from '../problem.ts';
import {profileSchema, type Profile} from './profile.ts';

/** Reads a YAML data file by its schema; a fault names file, line, column and path. */
export function readData<S extends z.ZodType>(schema: S, yaml: string, file: string): Result<z.output<S>> {
  const counter = new LineCounter();
  const document = parseDocument(yaml, {lineCounter: counter, prettyErrors: false});
  const [broken] = document.errors;
  const at = (offset: number) => ({line: counter.linePos(offset).line, column: counter.linePos(offset).col});
  if (broken) return failed(problem('data-file-wrong', {file, ...at(broken.pos[0]), path: '', detail: broken.message}));
  const parsed = schema.safeParse(document.toJS());
  if (parsed.success) return ok(parsed.data);
  const [issue] = parsed.error.issues;
  if (!issue) throw new Error('zod failed without an issue');
  const strange = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const path = [...issue.path.map(String), ...strange];
  return failed(
    problem('data-file-wrong', {file, ...at(offsetOf(document, path)), path: path.join('.'), detail: issue.message})
  );
}

/** The line on which what a path names stands, or its nearest parent that is there; 0 where nothing is. */
export function lineIn(yaml: string, path: string): number {
  const counter = new LineCounter();
  const document = parseDocument(yaml, {lineCounter: counter, prettyErrors: false});
  return counter.linePos(offsetOf(document, path.split('.'))).line;
}

/** Where the value of a path stands, or of its nearest parent that is there. */
function offsetOf(document: ReturnType<typeof parseDocument>, path: readonly string[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true) as {range?: [number, number, number]} | undefined;
    if (node && typeof node === 'object' && node.range) return node.range[0];
  }
  return 0;
}

export function readProfile(yaml: string, file: string): Result<Profile> {
  return readData(profileSchema, yaml, file);
}
