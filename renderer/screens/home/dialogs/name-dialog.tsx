import { type ReactNode, useState } from 'react';
import type { Problem } from '../../../../shared/results/problem.ts';
import { homeDialogText } from '../../../../shared/text/home-dialogs.ts';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { TextField } from '../../../components/TextField.tsx';
import styles from './dialogs.module.css';

interface NameDialogProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly suggestion?: string;
  readonly action: string;
  /** Does it; what went wrong, if something did. */
  readonly onName: (customer: string) => Promise<Problem | undefined>;
  readonly onClose: () => void;
}

/** Asks for a customer's name, and for nothing else. Enter does it. */
export function NameDialog({ title, lead, suggestion = '', action, onName, onClose }: NameDialogProps) {
  const [customer, setCustomer] = useState(suggestion);
  const [error, setError] = useState<string | undefined>(undefined);
  const [problem, setProblem] = useState<Problem | undefined>(undefined);
  const [isBusy, setBusy] = useState(false);

  const submit = async (): Promise<void> => {
    if (isBusy) return;
    const name = customer.trim();
    if (name === '') {
      setError(homeDialogText.customerMissing);
      return;
    }
    setBusy(true);
    setProblem(undefined);
    setProblem(await onName(name));
    setBusy(false);
  };

  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{homeDialogText.cancel}</Button>
          <Button variant="primary" isBusy={isBusy} onPress={() => void submit()}>
            {action}
          </Button>
        </>
      }
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {lead !== undefined && <p>{lead}</p>}
        <TextField
          label={homeDialogText.customer}
          description={homeDialogText.customerWhere}
          value={customer}
          onChange={(text) => {
            setCustomer(text);
            setError(undefined);
          }}
          error={error}
          isRequired
          autoFocus
        />
        {problem !== undefined && <ProblemNote problem={problem} />}
      </form>
    </Dialog>
  );
}
