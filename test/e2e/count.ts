import type {Page} from 'playwright';

/** What a person's hands did in a window: presses of pointer or activating keys, and characters typed. */
export interface Hands {
  readonly presses: number;
  readonly typed: number;
}

/**
 * A press of the pointer, or of RETURN or SPACE where that is not text; a label's own click on its answer is the same
 * press and counts once. A character counts by what stands in the field, whatever keys an input method took for it.
 */
const counter = `(() => {
  const hands = window.__hands = {presses: 0, typed: 0};
  const isText = one => one.matches?.('textarea, input:not([type=radio]):not([type=checkbox]):not([type=file])') ?? false;
  addEventListener('pointerdown', event => {
    if (event.isTrusted && !isText(event.target)) hands.presses += 1;
  }, true);
  addEventListener('keydown', event => {
    if (!event.isTrusted || event.isComposing) return;
    if (event.key === 'Enter' || (event.key === ' ' && !isText(event.target))) hands.presses += 1;
  }, true);
  addEventListener('beforeinput', event => {
    if (event.isTrusted && event.data) hands.typed += [...event.data].length;
  }, true);
})()`;

/** From now on, in this window. */
export function startCounting(page: Page): Promise<unknown> {
  return page.evaluate(counter);
}

export function counted(page: Page): Promise<Hands> {
  return page.evaluate('window.__hands');
}
