import {mkdtemp, readFile, rm} from 'node:fs/promises';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {extname, join, normalize} from 'node:path';
import {fileURLToPath} from 'node:url';
import react from '@vitejs/plugin-react';
import {chromium, type Browser, type Page} from 'playwright';
import {build} from 'vite';
import {beforeEach} from 'vitest';
import {securityHeaders} from '#main/host/policy.ts';
import {lacks} from '../house/offers.ts';
import {chromiumHere, chromiumTold} from '../../scripts/chromium.ts';

export type Gallery = {
  readonly folder: string;
  /** A fresh page; what the browser complains of is collected, and there should be nothing. */
  readonly open: (query: string) => Promise<{readonly page: Page; readonly complaints: string[]}>;
  readonly close: () => Promise<void>;
};

const none: Gallery = {
  folder: '',
  open: () => Promise.reject(new Error('no chromium')),
  close: () => Promise.resolve()
};

beforeEach(({skip}) => skip(lacks('chromium'), 'no chromium'));

/** Builds the gallery, serves it under the policy of the product and opens the system's Chromium. */
export async function openGallery(): Promise<Gallery> {
  if (lacks('chromium')) return none;
  const folder = await mkdtemp(join(tmpdir(), 'gallery-'));
  const root = fileURLToPath(new URL('../../src/renderer', import.meta.url));
  await build({
    configFile: false,
    root,
    plugins: [react()],
    logLevel: 'error',
    // A data: URL is refused by the policy.
    build: {
      outDir: folder,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      rolldownOptions: {input: join(root, 'gallery.html')}
    }
  });
  const server = await serve(folder);
  const browser = await launch();
  const context = await browser.newContext({viewport: {width: 1280, height: 720}, reducedMotion: 'reduce'});
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/gallery.html`;
  return {
    folder,
    open: async query => {
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('console', said => ['error', 'warning'].includes(said.type()) && complaints.push(said.text()));
      page.on('pageerror', error => complaints.push(error.message));
      await page.goto(`${address}?${query}`);
      await page.locator('main').waitFor();
      // Text in another font stands elsewhere: what is pressed by its place would be missed.
      await page.evaluate(
        `Promise.all([400, 700].map(weight => document.fonts.load(weight + ' 16px "BIZ UDPGothic"', 'あ')))`
      );
      return {page, complaints};
    },
    close: async () => {
      await browser.close();
      server.close();
      await rm(folder, {recursive: true});
    }
  };
}

const policy = securityHeaders("'self'")['Content-Security-Policy'] ?? '';

async function serve(folder: string): Promise<Server> {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://here').pathname));
    void readFile(join(folder, path)).then(
      bytes => {
        response.setHeader('content-type', types[extname(path)] ?? 'application/octet-stream');
        response.setHeader('content-security-policy', policy);
        // The fonts are several MB: once for all pages of a test.
        response.setHeader('cache-control', 'max-age=600');
        response.end(bytes);
      },
      () => response.writeHead(path === '/favicon.ico' ? 204 : 404).end()
    );
  });
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening));
  return server;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.ttf': 'font/ttf'
};

async function launch(): Promise<Browser> {
  const executablePath = chromiumHere();
  return chromium.launch({...(executablePath && {executablePath}), args: [...chromiumTold]});
}
