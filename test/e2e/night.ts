import type {Locator, Page} from 'playwright';

/** What an engineer does at each step, by what stands on the screen; the words are the Japanese ones. */
export function nightOn(page: Page) {
  const seen = (found: Locator) => found.filter({visible: true}).first();
  const press = (name: string | RegExp) =>
    seen(page.getByRole('button', {name, exact: typeof name === 'string'})).click();
  const choose = (name: string | RegExp) => page.getByRole('radio', {name}).first().click({force: true});
  const write = (label: string | RegExp, text: string) =>
    seen(page.getByLabel(label, {exact: typeof label === 'string'})).fill(text);
  const night = {
    press,
    choose,
    write,
    /** The screen of a step, whatever its gate says. */
    look: (step: string) => page.getByRole('navigation').getByRole('button', {name: step}).first().click(),
    heading: (name: string) => page.getByRole('heading', {level: 1, name}).waitFor(),
    sees: (text: string | RegExp) => page.getByText(text).first().waitFor(),
    async setPin(pin = '2468') {
      await write('PIN', pin);
      await write('もう一度', pin);
      await press('この PIN にする');
    },
    async openOrder(name: RegExp) {
      await press(name);
      await page.getByRole('navigation').waitFor();
    },
    async prepare() {
      await night.heading('出発前点検');
      await press('すべて異常なし');
    },
    /** `photos` false: nothing may be photographed on this site. */
    async enter({photos = true} = {}) {
      await night.heading('入館・現場の条件');
      await press('入館した');
      const rows = page.getByRole('radiogroup');
      const count = await rows.count();
      for (let at = 0; at < count; at += 1)
        await rows
          .nth(at)
          .getByRole('radio', {name: at === 0 && !photos ? '不可' : '可', exact: true})
          .click({force: true});
      await press('この条件で記録する');
    },
    async seeOldUnit() {
      await night.heading('事前確認（旧機）');
      await choose('途中まで・化けた');
      await press('この内容で記録する');
    },
    async chooseUnit(port = 'TRAINING-1') {
      await night.heading('設定投入');
      await choose(new RegExp(port));
    },
    async stage() {
      await night.chooseUnit();
      await press('つないで投入を始める');
      await night.sees('保存しました（読み返して確かめました）');
    },
    async cutOver() {
      await night.heading('停止・交換');
      await night.callStart();
      await press('停止開始');
      await press('止める');
      await night.sees(/停止開始を記録しました/);
      await night.onBench('注文のとおり全部挿す');
      await press('配線しました');
      await night.heading('検証');
    },
    /** The hands of a training visit: on the bench, whose drawer closes again. */
    async onBench(...names: readonly string[]) {
      await press('訓練台');
      for (const name of names) await press(name);
      await press('閉じる');
    },
    async verify() {
      await night.heading('検証');
      // After the cables the checks begin by themselves; in a program started anew a person begins them.
      const begin = seen(page.getByRole('button', {name: '検証を始める'}));
      const counts = page.getByText(/合格 2\d \/ /).first();
      await begin.or(counts).first().waitFor();
      if (await begin.isVisible()) await begin.click();
      await counts.waitFor();
      await night.sees(/収束待ち 0　要確認 [1-9]/u);
      await press('監視確認へ');
    },
    async askCentre() {
      await night.heading('監視確認');
      await write('センターの担当者', '当直 田中');
      await write('確認番号', '0151');
      await press('見守りが戻ったと確認した');
      await press('立会サインへ');
    },
    async sign() {
      await night.heading('立会サイン');
      await press(/立会者に見せる$/);
      await write('お名前', '見本 花子');
      await press('サインする');
      await night.sees('ありがとうございました。');
      await night.takeBack();
    },
    /** The witness has given the laptop back. */
    async takeBack(pin = '2468') {
      const asked = page.getByRole('textbox', {name: '作業者の PIN'});
      const door = page.getByRole('button', {name: '作業者の方'});
      await asked.or(door).first().waitFor();
      if (!(await asked.isVisible())) await door.click();
      await asked.fill(pin);
      await press('作業者の画面に戻る');
    },
    async leave() {
      await night.heading('退館');
      await press('この終わり方で閉じる');
      await press('報告書を書く');
      await night.sees('この端末に保存しました。');
      await press('退館する');
      await night.sees(/に退館しました/);
    },
    async callStart() {
      await press('開始の電話をかける');
      await write('出た人の名前', '当直 田中');
      await write('受付番号', '0147');
      await press('つながった・記録する');
    }
  };
  return night;
}

export type Night = ReturnType<typeof nightOn>;
