import {
  cpSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
  closeSync
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {root} from '../../scripts/tool.ts';
import {hosts, openApp, withApp, type App, type Host} from './app.ts';
import {reachStaging} from './finish.ts';
import {keep, type Kept} from './kept.ts';
import {nightOn} from './night.ts';

const order = 'T-20261122-0147';

describe.each(hosts)('a start of the %s host on what was broken meanwhile', host => {
  let begun: Kept;
  beforeAll(async () => {
    begun = await keep({host}, async ({page}) => {
      const night = await reachStaging(page);
      await night.chooseUnit();
      await night.press('つないで投入を始める');
      await night.sees('保存しました（読み返して確かめました）');
    });
  }, 120_000);
  afterAll(() => begun.forget());

  /** Starts on what `damage` left, and looks at what stands there. */
  const after = (damage: (data: string) => void, see: (app: App) => Promise<void>) => {
    const data = begun.copy();
    damage(folderOf(host, data));
    return withApp({host, data}, async app => {
      await see(app);
      expect(app.said()).not.toMatch(/\bat .*\.ts:\d+|Error:/);
    });
  };

  it('a damaged database is moved aside, told with its number, and the order begins anew', () => {
    let before: Buffer;
    return after(
      data => {
        const file = join(data, 'training', order, 'store', 'store.db');
        flip(file, 0, 0.9);
        before = readFileSync(file);
      },
      async ({page, data}) => {
        await told(page, ['P-502', '記録のファイルが壊れています', '作業は新しい記録で続けられます。']);
        const store = join(folderOf(host, data), 'training', order, 'store');
        const aside = readdirSync(store).find(name => /^store\.damaged-.*\.db$/.test(name));
        expect(aside).toBeDefined();
        expect(readFileSync(join(store, aside ?? '')).equals(before)).toBe(true);
        const night = nightOn(page);
        await night.openOrder(/0147/);
        await night.heading('出発前点検');
        expect(await page.getByText('P-502').count()).toBe(0);
      }
    );
  });

  it('a damaged vault file is told and left as it is', () => {
    let before: Buffer;
    const vault = (data: string) => join(data, 'training', order, 'training-vault.json');
    return after(
      data => {
        writeFileSync(vault(data), readFileSync(vault(data)).subarray(0, 60));
        before = readFileSync(vault(data));
      },
      async ({page, data}) => {
        await told(page, ['P-512', '金庫のファイルが壊れています', 'ファイルを消さず']);
        const night = nightOn(page);
        await night.press(/0147/);
        await told(page, ['P-512', '金庫のファイルが壊れています', 'ファイルを消さず']);
        expect(readFileSync(vault(folderOf(host, data))).equals(before)).toBe(true);
        expect(statSync(join(folderOf(host, data), 'training', order, 'store', 'store.db')).size).toBeGreaterThan(0);
      }
    );
  });

  it('records whose vault is gone are told, and left as they are', () => {
    const store = (data: string) => join(folderOf(host, data), 'training', order, 'store', 'store.db');
    let before: Buffer;
    return after(
      data => {
        rmSync(join(data, 'training', order, 'training-vault.json'));
        before = readFileSync(join(data, 'training', order, 'store', 'store.db'));
      },
      async ({page, data}) => {
        await told(page, ['P-508', '記録と金庫の鍵が合いません', 'センターに回復を頼んでください。']);
        await nightOn(page).press(/0147/);
        await told(page, ['P-508', '記録と金庫の鍵が合いません', 'センターに回復を頼んでください。']);
        expect(readFileSync(store(data)).equals(before)).toBe(true);
      }
    );
  });

  it('a second program on the same records is told so, and the first goes on', async () => {
    const data = begun.copy();
    const first = await openApp({host, data});
    try {
      await nightOn(first.page).heading('停止・交換');
      const second = await openApp({host, data});
      try {
        await told(second.page, ['P-501', 'このソフトが、もう 1 つ動いています', '記録は無事です。']);
        expect(second.complaints).toEqual([]);
      } finally {
        await second.kill();
        await first.page.bringToFront();
        await nightOn(first.page).callStart();
        await nightOn(first.page).sees('当直 田中');
        await second.close();
      }
    } finally {
      await first.close();
    }
  });

  it('a port that is gone is offered no more, and the one it came back under is taken', async () => {
    const moved = await keep({host, data: begun.copy()}, async ({page}) => {
      const night = nightOn(page);
      await night.heading('停止・交換');
      await night.press('訓練台');
      await night.press('コンソールを抜く');
      await night.write('挿したときのポート名', 'TRAINING-7');
      await night.press('コンソールを挿す');
      await night.sees(/TRAINING-7/);
    });
    try {
      await withApp({host, data: moved.copy()}, async ({page}) => {
        const night = nightOn(page);
        await night.look('設定投入');
        await night.look('停止・交換');
        await night.callStart();
        await night.press('停止開始');
        await night.press('止める');
        await night.onBench('注文のとおり全部挿す');
        await night.press('配線しました');
        await night.heading('検証');
        await page.getByRole('radio', {name: /TRAINING-7/}).waitFor({state: 'attached'});
        expect(await page.getByRole('radio', {name: /TRAINING-1/}).count()).toBe(0);
        await night.choose(/TRAINING-7/);
        await night.press('この接続先にする');
        await night.press('検証を始める');
        await night.sees(/合格 [12]\d \/ /);
      });
    } finally {
      moved.forget();
    }
  });

  it('damaged preferences count as none chosen', () =>
    after(
      data => writeFileSync(join(data, 'preferences.json'), '{"language": "en", "look":'),
      async ({page}) => {
        await page.getByRole('navigation').waitFor();
        expect(await page.getAttribute('html', 'lang')).toBe('ja');
        expect(await page.getAttribute('html', 'data-look')).toBe('light');
      }
    ));

  it('a damaged list of how far orders are costs nothing', () =>
    after(
      data => writeFileSync(join(data, 'order-states.json'), '['),
      async ({page}) => {
        await nightOn(page).heading('停止・交換');
        await nightOn(page).press(/注文の一覧へ/);
        await nightOn(page).sees('途中です');
        expect(await page.getByText(/^P-\d/).count()).toBe(0);
      }
    ));

  it('papers that changed in their folder meanwhile are told before anything is sent', async () => {
    const sample = mkdtempSync(join(tmpdir(), 'vsr-papers-'));
    cpSync(join(root, 'resources', 'samples', 'swap-shinjuku'), sample, {recursive: true});
    const added = await keep({host}, async ({page, data}) => {
      const night = nightOn(page);
      await night.setPin();
      await night.write('注文のフォルダー', sample);
      await night.press('追加する');
      const copied = join(folderOf(host, data), 'orders', order, 'backup.txt');
      await expect.poll(() => existsSync(copied), {timeout: 20_000}).toBe(true);
      await night.openOrder(/0147/);
    });
    try {
      const data = added.copy();
      const papers = join(folderOf(host, data), 'orders', order);
      writeFileSync(join(papers, 'backup.txt'), `${readFileSync(join(papers, 'backup.txt'), 'utf8')}!\n`);
      await withApp({host, data}, async ({page}) => {
        await told(page, ['P-105', 'センター']);
        await nightOn(page).press(/0147/);
        await told(page, ['P-105', 'センター']);
      });
      const gone = added.copy();
      writeFileSync(join(folderOf(host, gone), 'orders', order, 'order.json'), '{"schema": 1,');
      await withApp({host, data: gone}, async ({page}) => {
        // The same order is among the samples: that one opens, and the broken folder is named all the same.
        await nightOn(page).press(/注文の一覧へ/);
        await nightOn(page).sees('読めないフォルダー');
        await nightOn(page).sees(/^P-10\d$/);
      });
    } finally {
      added.forget();
      rmSync(sample, {recursive: true, force: true});
    }
  });

  it('a real order’s vault stays shut for a wrong passphrase; training needs none', async () => {
    if (host !== 'browser') return;
    const kept = await keep({host}, async ({page, data}) => {
      const night = nightOn(page);
      await night.setPin();
      await night.write('金庫の合い言葉', 'correct horse battery');
      await night.press('金庫を開く');
      await expect.poll(() => existsSync(join(data, 'vault.json')), {timeout: 20_000}).toBe(true);
    });
    try {
      const data = kept.copy();
      const vault = readFileSync(join(data, 'vault.json'));
      await withApp({host, data}, async ({page}) => {
        const night = nightOn(page);
        await night.sees('金庫が閉じています。合い言葉を入れるまで、訓練の注文だけ開けます。');
        await night.write('金庫の合い言葉', 'wrong horse');
        await night.press('金庫を開く');
        await told(page, ['P-511', '金庫が開きません', 'もう一度試してください']);
        expect(readFileSync(join(data, 'vault.json')).equals(vault)).toBe(true);
        await night.write('金庫の合い言葉', 'correct horse battery');
        await night.press('金庫を開く');
        await page.getByText('金庫が閉じています').waitFor({state: 'detached'});
        await night.openOrder(/0147/);
        await night.heading('出発前点検');
      });
    } finally {
      kept.forget();
    }
  });
});

/** One calm card: number, title, what to do next. */
async function told(page: App['page'], card: readonly string[]): Promise<void> {
  for (const one of card) await nightOn(page).sees(one);
}

function folderOf(host: Host, data: string): string {
  return host === 'electron' ? join(data, 'desktop') : data;
}

/** Turns the bits of every 97th byte between two parts of a file. */
function flip(file: string, from: number, until: number): void {
  const bytes = readFileSync(file);
  for (let at = Math.floor(bytes.length * from); at < bytes.length * until; at += 97)
    bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  const handle = openSync(file, 'r+');
  writeSync(handle, bytes, 0, bytes.length, 0);
  closeSync(handle);
}
