import {posix} from 'node:path';
import ssh2, {type Attributes, type SFTPWrapper} from 'ssh2';
import type {FileRefusal, UnitFiles} from './files.ts';

const {OPEN_MODE, STATUS_CODE} = ssh2.utils.sftp;

/** An open file or a folder that is being listed. */
interface Open {
  readonly path: string;
  /** Undefined: a folder. */
  content: Buffer | undefined;
  listed: boolean;
}

const folderMode = 0o040755;
const fileMode = 0o100644;

/** The SFTP subsystem of the unit: as small as an appliance's. */
export function serveSftp(stream: SFTPWrapper, files: UnitFiles): void {
  const handles = new Handles(stream);
  stream.on('OPEN', (request, path, flags) => {
    const writes = (flags & OPEN_MODE.WRITE) !== 0;
    const there = (flags & OPEN_MODE.TRUNC) === 0 ? files.read(path) : undefined;
    const content = there ?? (writes ? Buffer.alloc(0) : undefined);
    const done = content && writes ? files.write(path, content) : content ? 'done' : 'absent';
    if (content && done === 'done') handles.begin(request, {path, content, listed: false});
    else answer(stream, request, done);
  });
  stream.on('READ', (request, handle, ...[offset, length]: [number, number]) => {
    const content = handles.find(handle)?.content;
    if (!content) return stream.status(request, STATUS_CODE.FAILURE);
    if (offset >= content.length) return stream.status(request, STATUS_CODE.EOF);
    return stream.data(request, content.subarray(offset, offset + length));
  });
  stream.on('WRITE', (request, handle, ...[offset, bytes]: [number, Buffer]) =>
    write(stream, files, {request, offset, bytes, to: handles.find(handle)})
  );
  stream.on('CLOSE', (request, handle) => {
    handles.close(handle);
    stream.status(request, STATUS_CODE.OK);
  });
  stream.on('OPENDIR', (request, path) => {
    if (files.list(path)) handles.begin(request, {path, content: undefined, listed: false});
    else answer(stream, request, 'absent');
  });
  stream.on('READDIR', (request, handle) => list(stream, files, {request, folder: handles.find(handle)}));
  stream.on('FSTAT', (request, handle) => look(stream, files, {request, path: handles.find(handle)?.path ?? ''}));
  tree(stream, files);
}

class Handles {
  readonly #stream: SFTPWrapper;
  readonly #open = new Map<string, Open>();
  #next = 0;

  constructor(stream: SFTPWrapper) {
    this.#stream = stream;
  }

  begin(request: number, opened: Open): void {
    const name = String(++this.#next);
    this.#open.set(name, opened);
    this.#stream.handle(request, Buffer.from(name));
  }

  find(handle: Buffer): Open | undefined {
    return this.#open.get(handle.toString());
  }

  close(handle: Buffer): void {
    this.#open.delete(handle.toString());
  }
}

/** What works on names alone. */
function tree(stream: SFTPWrapper, files: UnitFiles): void {
  stream.on('STAT', (request, path) => look(stream, files, {request, path}));
  stream.on('LSTAT', (request, path) => look(stream, files, {request, path}));
  stream.on('SETSTAT', request => stream.status(request, STATUS_CODE.OK));
  stream.on('FSETSTAT', request => stream.status(request, STATUS_CODE.OK));
  stream.on('REMOVE', (request, path) => answer(stream, request, files.remove(path)));
  stream.on('RENAME', (request, from, to) => answer(stream, request, files.rename(from, to)));
  stream.on('REALPATH', (request, path) => {
    const filename = posix.resolve('/', path);
    stream.name(request, [{filename, longname: filename, attrs: attributes(0, folderMode)}]);
  });
}

/** What was written so far stands in the file, also when the line goes before its end. */
function write(
  stream: SFTPWrapper,
  files: UnitFiles,
  what: {readonly request: number; readonly offset: number; readonly bytes: Buffer; readonly to: Open | undefined}
): void {
  const {request, offset, bytes, to} = what;
  if (!to?.content) return stream.status(request, STATUS_CODE.FAILURE);
  const grown = Buffer.alloc(Math.max(to.content.length, offset + bytes.length));
  to.content.copy(grown);
  bytes.copy(grown, offset);
  to.content = grown;
  return answer(stream, request, files.write(to.path, grown));
}

function list(
  stream: SFTPWrapper,
  files: UnitFiles,
  {request, folder}: {readonly request: number; readonly folder: Open | undefined}
): void {
  if (!folder || folder.listed) return stream.status(request, STATUS_CODE.EOF);
  folder.listed = true;
  const names = files.list(folder.path) ?? [];
  return stream.name(
    request,
    names.map(filename => {
      const attrs = found(files, posix.resolve('/', folder.path, filename)) ?? attributes(0, fileMode);
      return {filename, longname: filename, attrs};
    })
  );
}

function look(
  stream: SFTPWrapper,
  files: UnitFiles,
  {request, path}: {readonly request: number; readonly path: string}
): void {
  const attrs = found(files, path);
  if (attrs) stream.attrs(request, attrs);
  else answer(stream, request, 'absent');
}

function found(files: UnitFiles, path: string): Attributes | undefined {
  if (files.list(path)) return attributes(0, folderMode);
  const content = files.read(path);
  return content && attributes(content.length, fileMode);
}

function attributes(size: number, mode: number): Attributes {
  return {mode, uid: 0, gid: 0, size, atime: 0, mtime: 0};
}

function answer(stream: SFTPWrapper, request: number, done: FileRefusal | 'done'): void {
  switch (done) {
    case 'done':
      return stream.status(request, STATUS_CODE.OK);
    case 'absent':
      return stream.status(request, STATUS_CODE.NO_SUCH_FILE);
    case 'forbidden':
      return stream.status(request, STATUS_CODE.PERMISSION_DENIED);
    case 'full':
      return stream.status(request, STATUS_CODE.FAILURE, 'no space left on config partition');
  }
}
