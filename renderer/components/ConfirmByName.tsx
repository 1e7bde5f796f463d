import { type ReactNode, useEffect, useState } from 'react';
import { plainName } from '../../shared/plain-name.ts';
import { kitText } from '../../shared/text/kit.ts';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { TextField } from './TextField.tsx';

export interface ConfirmByNameProps {
  readonly isOpen: boolean;
  readonly title: string;
  /** What will happen, what it gains or costs, whether it can be undone. */
  readonly explain: ReactNode;
  /** What must be typed, letter by letter. */
  readonly name: string;
  readonly confirmLabel: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  readonly danger?: boolean | undefined;
  readonly isBusy?: boolean | undefined;
}

/** A step that must not happen by a stray click: its target is typed first. */
export function ConfirmByName(props: ConfirmByNameProps) {
  const { isOpen, title, explain, name, confirmLabel, onConfirm, onClose, danger = false } = props;
  const [typed, setTyped] = useState('');
  useEffect(() => {
    if (!isOpen) setTyped('');
  }, [isOpen]);
  const isRight = plainName(typed) === plainName(name);
  return (
    <Dialog
      title={title}
      isOpen={isOpen}
      onClose={onClose}
      role="alertdialog"
      footer={
        <>
          <Button onPress={onClose}>{kitText.cancel}</Button>
          <Button
            variant={danger ? 'danger' : 'primary'}
            isDisabled={!isRight}
            isBusy={props.isBusy}
            onPress={onConfirm}
          >
            {confirmLabel}
          </Button>
        </>
      }
    >
      <div>{explain}</div>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isRight && props.isBusy !== true) onConfirm();
        }}
      >
        <TextField label={kitText.confirmByName(name)} value={typed} onChange={setTyped} mono autoFocus />
      </form>
    </Dialog>
  );
}
