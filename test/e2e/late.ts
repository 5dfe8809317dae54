import type {Page} from 'playwright';
import type {Snapshot} from '#core/contract/snapshot.ts';
import type {App} from './app.ts';

/** A second window whose news come late: while it is held it shows what was. */
export interface Late {
  readonly page: Page;
  hold(): void;
  /** All that was kept back comes at once. */
  release(): void;
  /** What the host said last, whether shown or not. */
  heard(): Snapshot;
}

export async function lateWindow({page: first}: App): Promise<Late> {
  const page = await first.context().newPage();
  page.setDefaultTimeout(20_000);
  let held = false;
  let kept: (() => void)[] = [];
  let last: Snapshot | undefined;
  await page.routeWebSocket(/\/wire$/, window => {
    const host = window.connectToServer();
    host.onMessage(text => {
      const said = JSON.parse(String(text)) as Said;
      if (said.push === 'snapshot') last = said.value as Snapshot;
      if (said.value !== null && typeof said.value === 'object' && 'snapshot' in said.value)
        last ??= said.value.snapshot as Snapshot;
      if (held && said.push !== undefined) kept.push(() => window.send(text));
      else window.send(text);
    });
  });
  await page.goto(new URL('/', first.url()).href);
  return {
    page,
    hold: () => void (held = true),
    release: () => {
      held = false;
      for (const say of kept) say();
      kept = [];
    },
    heard: () => {
      if (last === undefined) throw new Error('the host said nothing yet');
      return last;
    }
  };
}

interface Said {
  readonly push?: string;
  readonly value?: unknown;
}
