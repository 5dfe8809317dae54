import {posix} from 'node:path';
import {runningLines} from './facts.ts';
import type {Machine} from './machine.ts';
import {trailer} from './printing.ts';

/** Why the unit does not do it. */
export type FileRefusal = 'absent' | 'forbidden' | 'full';

/** The unit's files as SFTP shows them (dialect §15): /config, where a candidate may be laid down, and /log. */
export interface UnitFiles {
  /** Undefined: no such folder. */
  list(folder: string): readonly string[] | undefined;
  read(path: string): Buffer | undefined;
  /** The whole content, new. */
  write(path: string, content: Buffer): FileRefusal | 'done';
  /** In one step: the new name holds the old content or the new one, whatever happens. */
  rename(from: string, to: string): FileRefusal | 'done';
  remove(path: string): FileRefusal | 'done';
}

const own = new Set(['startup.txt', 'running.txt']);
const namesMax = 16;

export function filesOf(machine: Machine): UnitFiles {
  const {files} = machine;
  const mayWrite = (path: string): FileRefusal | 'done' => {
    const name = inConfig(path);
    if (name === undefined || own.has(name)) return 'forbidden';
    const full = machine.faults.has('flash-full') || (!files.has(name) && files.size >= namesMax);
    return full ? 'full' : 'done';
  };
  const mayTake = (path: string): FileRefusal | 'done' => {
    const name = inConfig(path);
    if (name !== undefined && files.has(name)) return 'done';
    return read(machine, path) ? 'forbidden' : 'absent';
  };
  return {
    list: folder => list(machine, posix.resolve('/', folder)),
    read: path => read(machine, path),
    write: (path, content) => {
      const may = mayWrite(path);
      if (may === 'done') files.set(inConfig(path) ?? '', content);
      return may;
    },
    rename: (from, to) => {
      const may = mayTake(from) === 'done' ? mayWrite(to) : mayTake(from);
      const content = files.get(inConfig(from) ?? '');
      if (may !== 'done' || !content) return may;
      files.delete(inConfig(from) ?? '');
      files.set(inConfig(to) ?? '', content);
      return 'done';
    },
    remove: path => {
      const may = mayTake(path);
      if (may === 'done') files.delete(inConfig(path) ?? '');
      return may;
    }
  };
}

/** The name of a file that lies in /config itself. */
function inConfig(path: string): string | undefined {
  return /^\/config\/([A-Za-z0-9._-]{1,64})$/.exec(posix.resolve('/', path))?.[1];
}

function list(machine: Machine, folder: string): readonly string[] | undefined {
  const startup = machine.startup ? ['startup.txt'] : [];
  if (folder === '/') return ['config', 'log'];
  if (folder === '/config') return [...machine.files.keys(), 'running.txt', ...startup].sort();
  return folder === '/log' ? ['messages'] : undefined;
}

function read(machine: Machine, path: string): Buffer | undefined {
  const at = posix.resolve('/', path);
  if (at === '/log/messages') return text(machine.log);
  const name = inConfig(at);
  if (name === 'running.txt') return text(closed(runningLines(machine)));
  if (name === 'startup.txt') return machine.startup && text(closed(machine.startup.lines));
  return machine.files.get(name ?? '');
}

function closed(lines: readonly string[]): readonly string[] {
  return [...lines, trailer(lines)];
}

function text(lines: readonly string[]): Buffer {
  return Buffer.from(lines.map(line => `${line}\n`).join(''), 'latin1');
}
