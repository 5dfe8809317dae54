import type {ReactNode} from 'react';
import {Dialog as Box, Heading, Modal, ModalOverlay} from 'react-aria-components';
import './dialog.css';

export type DialogProps = {
  readonly open: boolean;
  readonly title: string;
  readonly children: ReactNode;
  /** Called by Escape; a dialog that must be answered passes none and is left by its actions alone. */
  readonly onClose?: (() => void) | undefined;
  /** The answers; the safe one first, the primary last. */
  readonly actions: ReactNode;
  readonly wide?: boolean | undefined;
  /** It interrupts: read out at once. */
  readonly urgent?: boolean | undefined;
};

export function Dialog({open, title, children, onClose, actions, wide = false, urgent = false}: DialogProps) {
  return (
    <ModalOverlay
      className="dialog-veil"
      isOpen={open}
      onOpenChange={now => now || onClose?.()}
      isKeyboardDismissDisabled={onClose === undefined}
    >
      <Modal className="dialog" data-wide={wide || undefined}>
        <Box className="dialog-box" role={urgent ? 'alertdialog' : 'dialog'}>
          <Heading slot="title" level={2} className="dialog-title">
            {title}
          </Heading>
          <div className="dialog-body">{children}</div>
          <div className="dialog-actions">{actions}</div>
        </Box>
      </Modal>
    </ModalOverlay>
  );
}
