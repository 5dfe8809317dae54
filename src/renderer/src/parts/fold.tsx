import type {ReactNode} from 'react';
import {Button, Disclosure, DisclosurePanel, Heading} from 'react-aria-components';
import './fold.css';

export type FoldProps = {
  readonly title: ReactNode;
  /** At the right of the title: a count, a state. */
  readonly note?: ReactNode;
  readonly children: ReactNode;
  readonly level?: 2 | 3 | 4 | undefined;
  readonly startsOpen?: boolean | undefined;
  /** With both, the caller keeps whether it is open. */
  readonly open?: boolean | undefined;
  readonly onOpenChange?: ((open: boolean) => void) | undefined;
};

export function Fold({title, note, children, level = 3, startsOpen = false, open, onOpenChange}: FoldProps) {
  return (
    <Disclosure
      className="fold"
      defaultExpanded={startsOpen}
      {...(open === undefined ? {} : {isExpanded: open})}
      {...(onOpenChange === undefined ? {} : {onExpandedChange: onOpenChange})}
    >
      <Heading level={level} className="fold-heading">
        <Button slot="trigger" className="fold-button">
          <span className="fold-arrow" aria-hidden="true">
            ▶
          </span>
          <span className="fold-title">{title}</span>
          {note !== undefined && <span className="fold-note">{note}</span>}
        </Button>
      </Heading>
      <DisclosurePanel className="fold-panel">
        <div className="fold-inner">{children}</div>
      </DisclosurePanel>
    </Disclosure>
  );
}
