import {expect, test} from 'vitest';
import {gzipSync} from 'node:zlib';
import {startLimit} from '../../scripts/start-size.ts';
import {withApp} from './app.ts';

test('what a window really fetches of JavaScript until its first screen stands is 400 KiB at most, gzip', () =>
  withApp({}, async ({page}) => {
    // What the first load still fetches is not what is measured.
    await page.getByRole('heading', {level: 1}).waitFor();
    await page.waitForLoadState('networkidle');
    const bodies: Promise<Buffer>[] = [];
    page.on('response', answer => answer.request().resourceType() === 'script' && bodies.push(answer.body()));
    await page.reload();
    await page.getByRole('heading', {level: 1}).waitFor();
    const sizes = (await Promise.all(bodies)).map(body => gzipSync(body).length);
    const sum = sizes.reduce((all, size) => all + size, 0);
    console.log(`${sizes.length} scripts, ${(sum / 1024).toFixed(1)} KiB`);
    expect(sum).toBeGreaterThan(50 * 1024);
    expect(sum).toBeLessThanOrEqual(startLimit);
  }));
