import react from '@vitejs/plugin-react';
import {defineConfig} from 'electron-vite';
import {fileURLToPath} from 'node:url';
import {builtPlaces, workers} from './scripts/built-places.ts';

const root = fileURLToPath(new URL('./', import.meta.url));
const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  // Packages of "dependencies" stay outside; what src names by its place, the plugin places anew.
  main: {
    plugins: [builtPlaces(root)],
    build: {
      outDir: 'out/main',
      rolldownOptions: {
        input: {
          index: at('src/main/index.ts'),
          ...Object.fromEntries(Object.entries(workers).map(([path, name]) => [name, at(path)]))
        },
        // Every file directly in out/main: the plugin counts on it.
        output: {format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name].js'}
      }
    }
  },
  // A sandboxed preload is one CommonJS file that can load nothing but electron.
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      rolldownOptions: {
        input: {index: at('src/preload/index.ts')},
        output: {format: 'cjs', entryFileNames: '[name].cjs'}
      }
    }
  },
  // Said in full, so that scripts/window.ts builds the same without Electron's rooms.
  renderer: {
    root: at('src/renderer'),
    base: './',
    plugins: [react()],
    build: {
      outDir: at('out/renderer'),
      emptyOutDir: true,
      target: 'es2023',
      minify: true,
      // A data: URL is refused by the content policy.
      assetsInlineLimit: 0,
      modulePreload: {polyfill: false},
      rolldownOptions: {input: at('src/renderer/index.html')}
    }
  }
});
