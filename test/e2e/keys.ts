import type {Page} from 'playwright';

interface Focus {
  readonly name: string;
  readonly group: string;
  /** Whether a line of at least 2 px stands around it, or around what it belongs to, within the window. */
  readonly seen: boolean;
}

/** A person without a pointer: Tab from one thing to the next, Enter or Space on it. Each stop must be seen. */
export function keysOn(page: Page) {
  const to = async (wanted: (focus: Focus) => boolean, what: string): Promise<void> => {
    const passed: string[] = [];
    for (let step = 0; step < 150; step += 1) {
      const focus = (await page.evaluate(focused)) as Focus | null;
      if (focus !== null) {
        if (!focus.seen) throw new Error(`the focus is not seen on "${focus.name}" (${focus.group})`);
        if (wanted(focus)) return;
        passed.push(focus.name);
      }
      await page.keyboard.press('Tab');
    }
    throw new Error(`no key leads to ${what}; passed: ${[...new Set(passed)].join(' | ')}`);
  };
  const named = (name: string | RegExp) => (focus: Focus) =>
    typeof name === 'string' ? focus.name === name : name.test(focus.name);
  return {
    async press(name: string | RegExp) {
      await page.getByRole('button', {name, exact: true}).first().waitFor();
      await to(named(name), String(name));
      await page.keyboard.press('Enter');
    },
    async into(label: string, text: string) {
      await to(named(label), label);
      await page.keyboard.type(text);
    },
    /** The first answer of a question. */
    async first(group: string) {
      await page.getByRole('radiogroup', {name: group}).waitFor();
      await to(focus => focus.group === group, group);
      await page.keyboard.press('Space');
    }
  };
}

const focused = `(() => {
  const at = document.activeElement;
  if (at === null || at === document.body) return null;
  const byIds = ids => (ids ?? '').split(' ').map(id => document.getElementById(id)?.textContent ?? '').join(' ').trim();
  const nameOf = one => one.getAttribute('aria-label') || byIds(one.getAttribute('aria-labelledby')) || one.labels?.[0]?.innerText || one.innerText || '';
  const group = at.closest('[role=radiogroup]');
  const rings = [at, at.closest('label')].filter(one => one !== null);
  const seen = rings.some(one => {
    const style = getComputedStyle(one);
    const box = one.getBoundingClientRect();
    return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 &&
      box.width > 8 && box.height > 8 && box.bottom > 0 && box.top < innerHeight;
  });
  return {name: nameOf(at).trim(), group: group === null ? '' : nameOf(group).trim(), seen};
})()`;
