import X from 'lucide-react/icons/x';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components/Modal';
import { kitText } from '../../shared/text/kit.ts';
import { cx } from '../theme/cx.ts';
import styles from './Dialog.module.css';
import { IconButton } from './IconButton.tsx';

export interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons; the one that does it comes last. */
  readonly footer?: ReactNode;
  readonly role?: 'dialog' | 'alertdialog' | undefined;
  readonly size?: 'small' | 'large' | undefined;
}

/** A question that has to be answered first. Escape closes it, the focus returns to where it came from. */
export function Dialog({ title, isOpen, onClose, children, footer, role = 'dialog', size = 'small' }: DialogProps) {
  return (
    <ModalOverlay
      className={cx(styles.veil)}
      isOpen={isOpen}
      isDismissable={role === 'dialog'}
      onOpenChange={(isNowOpen) => {
        if (!isNowOpen) onClose();
      }}
    >
      <Modal className={cx(styles.modal, styles[size])}>
        <AriaDialog className={cx(styles.dialog)} role={role}>
          <div className={styles.head}>
            <Heading slot="title" className={cx(styles.title)} level={2}>
              {title}
            </Heading>
            <IconButton label={kitText.close} icon={X} onPress={onClose} />
          </div>
          <div className={styles.body}>{children}</div>
          {footer !== undefined && <div className={styles.footer}>{footer}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
