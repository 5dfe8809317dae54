import type {Page} from 'playwright';

/** What a person's hands did in a window: presses of pointer or activating keys, and characters typed. */
export interface Hands {
  readonly presses: number;
  readonly typed: number;
}

const counter = `(() => {
  const hands = window.__hands ??= {presses: 0, typed: 0};
  addEventListener('click', event => event.isTrusted && (hands.presses += 1), true);
  addEventListener('keydown', event => {
    if (!event.isTrusted) return;
    if (event.key.length === 1 && event.target.matches('input, textarea')) hands.typed += 1;
  }, true);
})()`;

/** From now on, in this window. */
export function startCounting(page: Page): Promise<unknown> {
  return page.evaluate(counter);
}

export function counted(page: Page): Promise<Hands> {
  return page.evaluate('window.__hands');
}
