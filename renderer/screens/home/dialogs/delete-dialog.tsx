import { useState } from 'react';
import type { ReplyOf } from '../../../../shared/ipc/contract.ts';
import type { EngagementCard } from '../../../../shared/ipc/views.ts';
import type { Problem } from '../../../../shared/results/problem.ts';
import { homeDialogText } from '../../../../shared/text/home-dialogs.ts';
import { secretName } from '../../../../shared/text/secret-names.ts';
import { call, useCall } from '../../../bridge.ts';
import { Button } from '../../../components/Button.tsx';
import { ConfirmByName } from '../../../components/ConfirmByName.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { KeyValue } from '../../../components/KeyValue.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { announce } from '../../../stores/live.ts';
import styles from './dialogs.module.css';

interface DeleteDialogProps {
  readonly card: Pick<EngagementCard, 'id' | 'customer'>;
  readonly onClose: () => void;
}

type Fates = ReplyOf<'engagements.delete'>['secrets'];

const { delete: text } = homeDialogText;

/** Asks for the customer's name, says what becomes of each secret before and after. */
export function DeleteDialog({ card, onClose }: DeleteDialogProps) {
  const asked = useCall('engagements.open', { engagement: card.id });
  const [problem, setProblem] = useState<Problem | undefined>(undefined);
  const [fates, setFates] = useState<Fates | undefined>(undefined);
  const [isBusy, setBusy] = useState(false);

  const remove = async (): Promise<void> => {
    setBusy(true);
    setProblem(undefined);
    const answer = await call('engagements.delete', { engagement: card.id, typed: card.customer });
    setBusy(false);
    if (!answer.ok) {
      setProblem(answer.problem);
      return;
    }
    announce(text.doneTitle(card.customer));
    if (answer.reply.secrets.length === 0) onClose();
    else setFates(answer.reply.secrets);
  };

  if (fates !== undefined) return <Deleted customer={card.customer} fates={fates} onClose={onClose} />;
  const secrets = asked.is === 'ready' ? asked.reply.secrets : [];
  return (
    <ConfirmByName
      isOpen
      danger
      title={text.title(card.customer)}
      name={card.customer}
      confirmLabel={text.action}
      isBusy={isBusy}
      onConfirm={() => void remove()}
      onClose={onClose}
      explain={
        <div className={styles.explain}>
          <p>{text.lead}</p>
          {asked.is === 'ready' && secrets.length === 0 && <p>{text.noSecrets}</p>}
          {secrets.length > 0 && (
            <>
              <p>{text.secrets}</p>
              <div className={styles.secrets}>
                <KeyValue
                  rows={secrets.map(({ name, keptIn }) => ({
                    label: secretName(name),
                    value: text.willDelete[keptIn],
                  }))}
                />
              </div>
            </>
          )}
          {problem !== undefined && <ProblemNote problem={problem} />}
        </div>
      }
    />
  );
}

function Deleted({ customer, fates, onClose }: { customer: string; fates: Fates; onClose: () => void }) {
  const rows = fates.map(({ name, result, reason }) => ({
    label: secretName(name),
    value: reason === undefined ? text.result[result] : `${text.result[result]}: ${reason}`,
  }));
  return (
    <Dialog
      title={text.doneTitle(customer)}
      isOpen
      onClose={onClose}
      footer={
        <Button variant="primary" autoFocus onPress={onClose}>
          {homeDialogText.close}
        </Button>
      }
    >
      <div className={styles.explain}>
        <p>{text.done}</p>
        <KeyValue rows={rows} />
      </div>
    </Dialog>
  );
}
