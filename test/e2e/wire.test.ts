import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Page} from 'playwright';
import {describe, expect, test} from 'vitest';
import type {Snapshot} from '#core/contract/snapshot.ts';
import {withApp} from './app.ts';
import {writeLongOrder} from './long-order.ts';
import {nightOn} from './night.ts';

describe('while more than 500 lines are sent', () => {
  test('a window is told at most ten times a second, 32 KB at most, and the last state always', async () => {
    const place = mkdtempSync(join(tmpdir(), 'vsr-long-'));
    try {
      await withApp({speed: 12}, async ({page}) => {
        const told = await recordOn(page);
        await stageLong(page, writeLongOrder(place, 220).folder);
        const {heard, now} = await told();
        const lines = heard.flatMap(({value: {visit}}) =>
          visit?.work.is === 'running' ? (visit.work.lines ?? []) : []
        );
        expect(Math.max(...lines.map(({total}) => total))).toBeGreaterThan(500);
        expect(lines.length).toBeGreaterThan(30);
        const [bytes, often] = [Math.max(...heard.map(one => one.bytes)), mostInASecond(heard.map(({atMs}) => atMs))];
        console.log(`${heard.length} snapshots, ${bytes} bytes at most, ${often} in a second at most`);
        expect(bytes).toBeLessThanOrEqual(32 * 1024);
        expect(often).toBeLessThanOrEqual(10);
        const revisions = heard.map(({value}) => value.revision);
        expect(revisions).toEqual(revisions.toSorted((one, other) => one - other));
        expect(withoutTime(heard.at(-1)?.value)).toEqual(withoutTime(now));
      });
    } finally {
      rmSync(place, {recursive: true, force: true});
    }
  });
});

async function stageLong(page: Page, folder: string): Promise<void> {
  const night = nightOn(page);
  await night.setPin();
  await night.write('注文のフォルダー', folder);
  await night.press('追加する');
  await night.openOrder(/0500/);
  await night.prepare();
  await night.enter();
  await night.seeOldUnit();
  await night.stage();
}

interface Heard {
  readonly atMs: number;
  readonly bytes: number;
  readonly value: Snapshot;
}

interface Told {
  readonly heard: readonly Heard[];
  /** What the host answers when it is asked. */
  readonly now: Snapshot;
}

/** A page of the window's own origin that draws nothing, so that what it hears is heard when it comes. */
async function recordOn(page: Page): Promise<() => Promise<Told>> {
  const style = String(await page.evaluate("document.querySelector('link[rel=stylesheet]').href"));
  const recorder = await page.context().newPage();
  await recorder.goto(style);
  await recorder.evaluate(`new Promise(opened => {
    globalThis.texts = [];
    globalThis.wire = new WebSocket(location.origin.replace('http', 'ws') + '/wire');
    wire.onmessage = ({data}) => texts.push([performance.now(), data]);
    wire.onopen = opened;
  })`);
  return async () => {
    const [texts, now] = (await recorder.evaluate(`new Promise(answered => {
      setTimeout(() => {
        wire.send(JSON.stringify({id: 1, name: 'app.hello', args: {}}));
        wire.onmessage = ({data}) => 'id' in JSON.parse(data) && answered([texts, JSON.parse(data).value.snapshot]);
      }, 500);
    })`)) as readonly [readonly (readonly [number, string])[], Snapshot];
    return {heard: texts.flatMap(([atMs, text]) => snapshotIn(atMs, text)), now};
  };
}

function snapshotIn(atMs: number, text: string): readonly Heard[] {
  const said = JSON.parse(text) as {readonly push?: string; readonly value: Snapshot};
  return said.push === 'snapshot' ? [{atMs, bytes: Buffer.byteLength(text), value: said.value}] : [];
}

/** A twentieth of a second is allowed to the way from the host, which counts by its own clock. */
function mostInASecond(times: readonly number[]): number {
  return Math.max(...times.map(from => times.filter(at => at >= from && at < from + 950).length));
}

function withoutTime(snapshot: Snapshot | undefined): unknown {
  return {...snapshot, visit: {...snapshot?.visit, now: 0}};
}
