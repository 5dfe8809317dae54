import {FitAddon} from '@xterm/addon-fit';
import {Terminal, type ITheme} from '@xterm/xterm';
import '@xterm/xterm/css/xterm.css';
import {useEffect, useRef, type RefObject} from 'react';
import type {ConsoleViewProps} from './console-view.tsx';

export function ConsoleScreen({label, feed, onType, screenReader = false}: ConsoleViewProps) {
  const place = useRef<HTMLDivElement>(null);
  const terminal = useRef<Terminal>(undefined);
  const type = useRef(onType);
  const typing = onType !== undefined;
  useEffect(() => {
    type.current = onType;
    if (terminal.current !== undefined) terminal.current.options = whileTyping(typing);
  }, [onType, typing]);
  useEffect(() => {
    const box = place.current;
    if (box === null) return undefined;
    const made = opened(box, label);
    terminal.current = made;
    // The keys of a person. `onData` also has what the terminal answers by itself (DA, DSR): it is never listened to.
    made.onKey(({key}) => type.current?.(key));
    made.attachCustomKeyEventHandler(event => type.current !== undefined && !leaves(event));
    const stop = feed(text => made.write(text));
    return () => {
      stop();
      terminal.current = undefined;
      made.dispose();
    };
  }, [feed, label]);
  useEffect(() => {
    if (terminal.current !== undefined) terminal.current.options.screenReaderMode = screenReader;
  }, [screenReader]);
  useFit(place, terminal);
  return <div className="console-screen" ref={place} role="group" aria-label={label} />;
}

function opened(box: HTMLElement, label: string): Terminal {
  const terminal = new Terminal({
    ...whileTyping(false),
    convertEol: true,
    // Whatever colour a unit prints in, it is read.
    minimumContrastRatio: 7,
    cursorBlink: false,
    fontFamily: token('--font-code'),
    fontSize: 0.875 * Number.parseFloat(getComputedStyle(document.documentElement).fontSize),
    scrollback: 5000,
    theme: theme()
  });
  terminal.open(box);
  terminal.textarea?.setAttribute('aria-label', label);
  return terminal;
}

function whileTyping(typing: boolean) {
  return {disableStdin: !typing, cursorInactiveStyle: typing ? ('outline' as const) : ('none' as const)};
}

/** Tab belongs to the unit's completion; Shift+Tab leads out, so that nobody is caught in here (WCAG 2.1.2). */
function leaves(event: KeyboardEvent): boolean {
  return event.key === 'Tab' && event.shiftKey;
}

function useFit(place: RefObject<HTMLDivElement | null>, terminal: RefObject<Terminal | undefined>): void {
  useEffect(() => {
    const box = place.current;
    const made = terminal.current;
    if (box === null || made === undefined) return undefined;
    const fit = new FitAddon();
    made.loadAddon(fit);
    const watch = new ResizeObserver(() => fit.fit());
    watch.observe(box);
    const look = new MutationObserver(() => (made.options.theme = theme()));
    look.observe(document.documentElement, {attributeFilter: ['data-look']});
    return () => {
      watch.disconnect();
      look.disconnect();
    };
  }, [place, terminal]);
}

function theme(): ITheme {
  const ink = token('--screen-ink');
  return {background: token('--screen'), foreground: ink, cursor: ink, selectionBackground: token('--screen-chosen')};
}

function token(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}
