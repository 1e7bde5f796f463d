import { useState } from 'react';
import type { ProfileCard } from '../../../shared/ipc/views.ts';
import type { Problem } from '../../../shared/results/problem.ts';
import { profilesText } from '../../../shared/text/profiles-screen.ts';
import { call } from '../../bridge.ts';
import { ConfirmByName } from '../../components/ConfirmByName.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { announce } from '../../stores/live.ts';
import { keepDraft } from './drafts.ts';
import styles from './profiles.module.css';

const { remove: text } = profilesText;

/** Removes one of the user's own profiles, once its id was typed. */
export function RemoveDialog({ card, onClose }: { readonly card: ProfileCard; readonly onClose: () => void }) {
  const [problem, setProblem] = useState<Problem | undefined>(undefined);
  const [isBusy, setBusy] = useState(false);
  const remove = async (): Promise<void> => {
    setBusy(true);
    setProblem(undefined);
    const answer = await call('profiles.remove', { id: card.id, typed: card.id });
    setBusy(false);
    if (!answer.ok) {
      setProblem(answer.problem);
      return;
    }
    keepDraft(card.id, undefined);
    announce(text.done(card.title));
    onClose();
  };
  return (
    <ConfirmByName
      isOpen
      danger
      title={text.title(card.title)}
      name={card.id}
      confirmLabel={text.action}
      isBusy={isBusy}
      onConfirm={() => void remove()}
      onClose={onClose}
      explain={
        <div className={styles.form}>
          <p>{text.lead}</p>
          {problem !== undefined && <ProblemNote problem={problem} />}
        </div>
      }
    />
  );
}
