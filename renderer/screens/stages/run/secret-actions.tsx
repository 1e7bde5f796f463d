import Eye from 'lucide-react/icons/eye';
import { useCallback, useRef, useState } from 'react';
import type { Problem } from '../../../../shared/results/problem.ts';
import { runScreenText } from '../../../../shared/text/run-screen.ts';
import { secretName } from '../../../../shared/text/secret-names.ts';
import { call } from '../../../bridge.ts';
import { Button } from '../../../components/Button.tsx';
import { CopyButton } from '../../../components/CopyButton.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import styles from './run.module.css';
import { useSecretCopy } from './secret-copy.ts';
import type { Place } from './to-stage.ts';

const { secret: text } = runScreenText;

interface SecretActionsProps {
  readonly place: Place;
  /** Which one; without a name that of the client. */
  readonly name?: string | undefined;
  /** It was shown or copied. */
  readonly onSeen?: (() => void) | undefined;
}

/** The two ways in which a created secret reaches its operator: by the clipboard, or on screen while a dialog is open. */
export function SecretActions({ place, name, onSeen }: SecretActionsProps) {
  const [isShown, setShown] = useState(false);
  // Never React state, which keeps what was there before. It goes into the page and from here at once.
  const arrived = useRef('');
  const write = useCallback((box: HTMLElement | null) => {
    if (box === null || arrived.current === '') return;
    box.textContent = arrived.current;
    arrived.current = '';
  }, []);
  const [isBusy, setBusy] = useState(false);
  const { copy: toClipboard, clearsAfter, problem: notCopied } = useSecretCopy(place);
  const [notShown, setNotShown] = useState<Problem | undefined>(undefined);
  const problem = notShown ?? notCopied;
  const label = name === undefined ? text.name : secretName(name);

  const copy = async (): Promise<boolean> => {
    setNotShown(undefined);
    const isCopied = await toClipboard(name);
    if (isCopied) onSeen?.();
    return isCopied;
  };
  const show = async (): Promise<void> => {
    setBusy(true);
    const answer = await call('secrets.reveal', name === undefined ? place : { ...place, name });
    setBusy(false);
    setNotShown(answer.ok ? undefined : answer.problem);
    if (!answer.ok) return;
    arrived.current = answer.reply.secret;
    setShown(true);
    onSeen?.();
  };
  return (
    <>
      <div className={styles.actions}>
        <CopyButton label={label} onCopy={copy}>
          {text.copy}
        </CopyButton>
        <Button icon={Eye} isBusy={isBusy} onPress={() => void show()}>
          {text.show}
          <span className="visually-hidden">{` ${label}`}</span>
        </Button>
      </div>
      {clearsAfter !== undefined && <p className={styles.hint}>{text.clears(clearsAfter)}</p>}
      {problem !== undefined && <ProblemNote problem={problem} />}
      {isShown && (
        <Dialog
          title={name === undefined ? text.dialog : label}
          isOpen
          onClose={() => setShown(false)}
          footer={
            <Button variant="primary" autoFocus onPress={() => setShown(false)}>
              {text.close}
            </Button>
          }
        >
          <Notice tone="caution">{text.shown}</Notice>
          <code ref={write} className={styles.secret} />
        </Dialog>
      )}
    </>
  );
}
