import { useState } from 'react';
import type { ProfileCard } from '../../../shared/ipc/views.ts';
import type { Problem } from '../../../shared/results/problem.ts';
import { profilesText } from '../../../shared/text/profiles-screen.ts';
import { call } from '../../bridge.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { TextField } from '../../components/TextField.tsx';
import { announce } from '../../stores/live.ts';
import styles from './profiles.module.css';

interface DuplicateDialogProps {
  readonly card: ProfileCard;
  /** The new profile's id, when one was made. */
  readonly onClose: (made?: string) => void;
}

const { duplicate: text, cancel } = profilesText;

/** A copy under an id and a title of its own, among the user's profiles. */
export function DuplicateDialog({ card, onClose }: DuplicateDialogProps) {
  const [id, setId] = useState(`${card.id}-copy`);
  const [title, setTitle] = useState(text.suggestion(card.title));
  const [problem, setProblem] = useState<Problem | undefined>(undefined);
  const [isBusy, setBusy] = useState(false);
  const flawOf = (field: string): string | undefined =>
    problem?.field === field ? `${problem.message} ${problem.fix}` : undefined;

  const duplicate = async (): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    setProblem(undefined);
    const answer = await call('profiles.duplicate', { id: card.id, as: id.trim(), title: title.trim() });
    setBusy(false);
    if (!answer.ok) {
      setProblem(answer.problem);
      return;
    }
    announce(text.done(title.trim()));
    onClose(answer.reply.id);
  };

  return (
    <Dialog
      title={text.title(card.title)}
      isOpen
      onClose={() => onClose()}
      footer={
        <>
          <Button onPress={() => onClose()}>{cancel}</Button>
          <Button variant="primary" isBusy={isBusy} onPress={() => void duplicate()}>
            {text.action}
          </Button>
        </>
      }
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void duplicate();
        }}
      >
        <p>{text.lead}</p>
        <TextField
          label={text.id}
          description={text.idWhere}
          value={id}
          onChange={setId}
          error={flawOf('id')}
          mono
          isRequired
          autoFocus
        />
        <TextField label={text.titleLabel} value={title} onChange={setTitle} error={flawOf('title')} isRequired />
        {problem !== undefined && !['id', 'title'].includes(problem.field ?? '') && <ProblemNote problem={problem} />}
        {/* Enter in a field does it, though the button stands outside of the form. */}
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}
