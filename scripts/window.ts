// npm run build:window: the window alone, for the browser host. With --watch: again at each change of its sources.
import {resolveConfig} from 'electron-vite';
import {build} from 'vite';
import {root} from './tool.ts';

const {config} = await resolveConfig({root, logLevel: 'warn'}, 'build', 'production');
if (config?.renderer === undefined) throw new Error('electron.vite.config.ts has no renderer');
const watch = process.argv.includes('--watch') ? {watch: {}} : {};
await build({...config.renderer, configFile: false, build: {...config.renderer.build, ...watch}});
if (!('watch' in watch)) process.stdout.write('the window is built: out/renderer\n');
