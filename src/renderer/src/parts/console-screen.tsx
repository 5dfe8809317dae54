import {FitAddon} from '@xterm/addon-fit';
import {Terminal, type ITerminalOptions} from '@xterm/xterm';
import '@xterm/xterm/css/xterm.css';
import {useEffect, useRef} from 'react';
import type {ConsoleViewProps} from './console-view.tsx';

export function ConsoleScreen({label, feed, onType, screenReader = false}: ConsoleViewProps) {
  const place = useRef<HTMLDivElement>(null);
  const terminal = useRef<Terminal>(undefined);
  const now = useRef({onType, screenReader});
  useEffect(() => {
    now.current = {onType, screenReader};
    if (terminal.current !== undefined) terminal.current.options = of(now.current);
  }, [onType, screenReader]);
  useEffect(() => {
    const box = place.current;
    if (box === null) return undefined;
    const made = opened(box, label);
    made.options = of(now.current);
    terminal.current = made;
    // The keys of a person. `onData` also has what the terminal answers by itself (DA, DSR): it is never listened to.
    made.onKey(({key}) => now.current.onType?.(key));
    made.attachCustomKeyEventHandler(event => now.current.onType !== undefined && !leaves(event));
    const ends = [feed(text => made.write(text)), fitted(made, box)];
    return () => {
      for (const end of ends) end();
      terminal.current = undefined;
      made.dispose();
    };
  }, [feed, label]);
  return <div className="console-screen" ref={place} role="group" aria-label={label} />;
}

function opened(box: HTMLElement, label: string): Terminal {
  const terminal = new Terminal({
    ...drawn(),
    convertEol: true,
    // Whatever colour a unit prints in, it is read.
    minimumContrastRatio: 7,
    cursorBlink: false,
    scrollback: 5000
  });
  terminal.open(box);
  terminal.textarea?.setAttribute('aria-label', label);
  return terminal;
}

type Now = Pick<ConsoleViewProps, 'onType'> & {readonly screenReader: boolean};

function of({onType, screenReader}: Now): ITerminalOptions {
  const typing = onType !== undefined;
  return {
    disableStdin: !typing,
    cursorInactiveStyle: typing ? 'outline' : 'none',
    screenReaderMode: screenReader
  };
}

/** Tab belongs to the unit's completion; Shift+Tab leads out, so that nobody is caught in here (WCAG 2.1.2). */
function leaves(event: KeyboardEvent): boolean {
  return event.key === 'Tab' && event.shiftKey;
}

/** Follows its box, the look and the size of text; returns how to stop. */
function fitted(terminal: Terminal, box: HTMLElement): () => void {
  const fit = new FitAddon();
  terminal.loadAddon(fit);
  const size = new ResizeObserver(() => fit.fit());
  size.observe(box);
  const look = new MutationObserver(() => {
    terminal.options = drawn();
    fit.fit();
  });
  look.observe(document.documentElement, {attributeFilter: ['data-look', 'data-text']});
  return () => {
    size.disconnect();
    look.disconnect();
  };
}

function drawn(): ITerminalOptions {
  const ink = token('--screen-ink');
  return {
    fontFamily: token('--font-code'),
    fontSize: 0.875 * Number.parseFloat(getComputedStyle(document.documentElement).fontSize),
    theme: {background: token('--screen'), foreground: ink, cursor: ink, selectionBackground: token('--screen-chosen')}
  };
}

function token(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}
