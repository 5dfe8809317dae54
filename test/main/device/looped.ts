import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {fileURLToPath} from 'node:url';

export interface Looped {
  readonly path: string;
  close(): Promise<void>;
}

const bridge = fileURLToPath(new URL('../../../src/simulator/pty-bridge.py', import.meta.url));

/** A pty whose far end gives back what it is given, as an adapter with its pins 2 and 3 bridged; or nothing. */
export async function looped(path: string, bridged = true): Promise<Looped> {
  const child = spawn('python3', [bridge, path], {stdio: ['pipe', 'pipe', 'pipe']});
  child.stdin.on('error', () => undefined);
  if (bridged) child.stdout.pipe(child.stdin);
  else child.stdout.resume();
  await once(child.stderr, 'data');
  return {
    path,
    close: async () => {
      const gone = once(child, 'exit');
      child.kill();
      await gone;
    }
  };
}
