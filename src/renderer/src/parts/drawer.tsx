import {useEffect, useId, useRef, type ReactNode} from 'react';
import {Button} from './button.tsx';
import './drawer.css';

export type DrawerProps = {
  readonly open: boolean;
  readonly title: string;
  readonly closeWord: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly wide?: boolean | undefined;
};

/**
 * A column at the right for what accompanies every step: call pad, photos, notes, console. Not modal: the work goes on
 * beside it. Escape closes it and gives the focus back to where it came from.
 */
export function Drawer({open, ...rest}: DrawerProps) {
  return open ? <Column {...rest} /> : null;
}

function Column({title, closeWord, onClose, children, wide = false}: Omit<DrawerProps, 'open'>) {
  const heading = useId();
  const {place, head} = useFocusHeld();
  return (
    <aside
      ref={place}
      className="drawer"
      data-wide={wide || undefined}
      aria-labelledby={heading}
      onKeyDown={event => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose();
      }}
    >
      <header className="drawer-head">
        <h2 id={heading} ref={head} tabIndex={-1}>
          {title}
        </h2>
        <Button kind="quiet" onPress={onClose}>
          <span aria-hidden="true">×</span> {closeWord}
        </Button>
      </header>
      <div className="drawer-body">{children}</div>
    </aside>
  );
}

function useFocusHeld() {
  const place = useRef<HTMLElement>(null);
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    const column = place.current;
    if (!column?.contains(before)) head.current?.focus();
    return () => {
      // Whoever closes it by pressing elsewhere keeps the focus there.
      const now = document.activeElement;
      if (before instanceof HTMLElement && (now === null || now === document.body || column?.contains(now)))
        before.focus();
    };
  }, []);
  return {place, head};
}
