import {cpSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {TestProject} from 'vitest/node';
import {build, isBuilt} from '../../scripts/built.ts';
import {chromiumHere} from '../../scripts/chromium.ts';
import {root} from '../../scripts/tool.ts';

/** Before the first spec: the app as users get it, built, in a folder that nobody rebuilds meanwhile. */
export async function setup(project: TestProject): Promise<() => void> {
  // Without a browser no spec runs (offers.ts).
  if (chromiumHere() === undefined) {
    project.provide('page', '');
    return () => undefined;
  }
  if (!isBuilt()) {
    const built = await build();
    if (built.code !== 0) throw new Error(`the app does not build:\n${built.output}`);
  }
  const page = mkdtempSync(join(tmpdir(), 'vsr-page-'));
  cpSync(join(root, 'out', 'renderer'), page, {recursive: true});
  project.provide('page', page);
  return () => rmSync(page, {recursive: true, force: true});
}

declare module 'vitest' {
  export interface ProvidedContext {
    readonly page: string;
  }
}
