// npm run build:window: the window alone, for the browser host.
// npm run dev: again at each change of its sources, with the browser host started anew on what is then there.
import {spawn, type ChildProcess} from 'node:child_process';
import {resolveConfig} from 'electron-vite';
import {build} from 'vite';
import {forgetBuild} from './built.ts';
import {root} from './tool.ts';

const {config} = await resolveConfig({root, logLevel: 'warn'}, 'build', 'production');
if (config?.renderer === undefined) throw new Error('electron.vite.config.ts has no renderer');
const room = {...config.renderer, configFile: false as const};

forgetBuild();
if (process.argv.includes('--watch')) await develop();
else {
  await build(room);
  process.stdout.write('the window is built: out/renderer\n');
}

async function develop(): Promise<void> {
  const watcher = await build({...room, build: {...room.build, watch: {}}});
  if (!('on' in watcher)) throw new Error('vite does not watch');
  let host: ChildProcess | undefined;
  watcher.on('event', ({code}) => {
    if (code !== 'END') return;
    const before = host;
    // A host lists the window's files once, at its start.
    const next = (): void => {
      host = spawn(process.execPath, ['src/main/browser.ts'], {cwd: root, stdio: ['ignore', 'inherit', 'inherit']});
    };
    if (before === undefined || before.exitCode !== null) return next();
    before.once('exit', next);
    before.kill();
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      host?.kill();
      void watcher.close().finally(() => process.exit(0));
    });
}
