import { useEffect, useState } from 'react';
import type { EngagementCard } from '../../../../shared/ipc/views.ts';
import type { Problem } from '../../../../shared/results/problem.ts';
import { homeDialogText } from '../../../../shared/text/home-dialogs.ts';
import { call, useCall } from '../../../bridge.ts';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { TextField } from '../../../components/TextField.tsx';
import styles from './dialogs.module.css';

interface ExportDialogProps {
  readonly card: Pick<EngagementCard, 'id' | 'customer'>;
  readonly onClose: () => void;
}

/** One file with values and journals, without secrets, into a folder. */
export function ExportDialog({ card, onClose }: ExportDialogProps) {
  const text = homeDialogText.export;
  const app = useCall('app.state', {});
  const [folder, setFolder] = useState<string | undefined>(undefined);
  const [error, setError] = useState<string | undefined>(undefined);
  const [problem, setProblem] = useState<Problem | undefined>(undefined);
  const [file, setFile] = useState<string | undefined>(undefined);
  const [isBusy, setBusy] = useState(false);
  const usual = app.is === 'ready' ? app.reply.settings.exportFolder : '';
  useEffect(() => {
    if (usual !== '') setFolder((now) => now ?? usual);
  }, [usual]);

  const choose = async (): Promise<void> => {
    const answer = await call('folders.choose', {});
    if (!answer.ok) setProblem(answer.problem);
    else if (answer.reply.folder !== undefined) setFolder(answer.reply.folder);
  };
  const submit = async (): Promise<void> => {
    if (isBusy) return;
    if (folder === undefined || folder.trim() === '') {
      setError(text.folderMissing);
      return;
    }
    setBusy(true);
    setProblem(undefined);
    const answer = await call('engagements.export', { engagement: card.id, folder: folder.trim() });
    setBusy(false);
    if (answer.ok) setFile(answer.reply.file);
    else setProblem(answer.problem);
  };

  const show = async (saved: string): Promise<void> => {
    const answer = await call('files.show', { file: saved });
    setProblem(answer.ok ? undefined : answer.problem);
  };

  return (
    <Dialog
      title={text.title(card.customer)}
      isOpen
      onClose={onClose}
      footer={
        file === undefined ? (
          <>
            <Button onPress={onClose}>{homeDialogText.cancel}</Button>
            <Button variant="primary" isBusy={isBusy} onPress={() => void submit()}>
              {text.action}
            </Button>
          </>
        ) : (
          <>
            <Button onPress={() => void show(file)}>{text.show}</Button>
            <Button variant="primary" onPress={onClose}>
              {homeDialogText.close}
            </Button>
          </>
        )
      }
    >
      {file !== undefined ? (
        <Notice tone="good" title={text.done} role="status">
          <span className={styles.file}>{file}</span>
        </Notice>
      ) : (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            void submit();
          }}
        >
          <p>{text.lead}</p>
          <div className={styles.folder}>
            <TextField
              label={text.folder}
              description={text.folderWhere}
              value={folder ?? ''}
              onChange={(value) => {
                setFolder(value);
                setError(undefined);
              }}
              error={error}
              mono
              autoFocus
            />
            {app.is === 'ready' && app.reply.canChooseFolder && (
              <Button onPress={() => void choose()}>{text.choose}</Button>
            )}
          </div>
        </form>
      )}
      {problem !== undefined && <ProblemNote problem={problem} />}
    </Dialog>
  );
}
