import { useEffect, useState } from 'react';
import type { RequestOf } from '../../../../shared/ipc/contract.ts';
import type { Problem } from '../../../../shared/results/problem.ts';
import { kitText } from '../../../../shared/text/kit.ts';
import { sendersScreenText } from '../../../../shared/text/senders-screen.ts';
import { call } from '../../../bridge.ts';
import { Button } from '../../../components/Button.tsx';
import { CheckField } from '../../../components/CheckField.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { useAppState } from '../../../stores/app-state.ts';
import { FolderField } from '../plan/folder-field.tsx';
import styles from './senders.module.css';

interface SaveDialogProps {
  readonly engagement: string;
  readonly runbook: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

type Format = RequestOf<'senders.export'>['formats'][number];

const { save: text } = sendersScreenText;
const FORMATS: readonly Format[] = ['csv', 'json', 'md'];

/** The saved sections as files in a folder. */
export function SaveDialog({ engagement, runbook, isOpen, onClose }: SaveDialogProps) {
  const usual = useAppState().app?.settings.exportFolder ?? '';
  const [folder, setFolder] = useState<string | undefined>(undefined);
  const [formats, setFormats] = useState<readonly Format[]>(FORMATS);
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | undefined>(undefined);
  const [files, setFiles] = useState<readonly string[]>([]);
  useEffect(() => {
    if (!isOpen) return;
    setFiles([]);
    setProblem(undefined);
    setTried(false);
  }, [isOpen]);

  const where = (folder ?? usual).trim();
  const save = async (): Promise<void> => {
    setTried(true);
    if (isBusy || where === '' || formats.length === 0) return;
    setBusy(true);
    const answer = await call('senders.export', { engagement, runbook, folder: where, formats: [...formats] });
    setBusy(false);
    setProblem(answer.ok ? undefined : answer.problem);
    if (answer.ok) setFiles(answer.reply.files);
  };
  const show = async (): Promise<void> => {
    const answer = await call('files.show', { file: files[0] ?? '' });
    if (!answer.ok) setProblem(answer.problem);
  };
  const isDone = files.length > 0;

  return (
    <Dialog
      title={text.title}
      isOpen={isOpen}
      onClose={onClose}
      footer={
        <>
          {isDone ? (
            <Button onPress={() => void show()}>{text.show}</Button>
          ) : (
            <Button onPress={onClose}>{kitText.cancel}</Button>
          )}
          <Button variant="primary" isBusy={isBusy} onPress={() => (isDone ? onClose() : void save())}>
            {isDone ? kitText.close : text.save}
          </Button>
        </>
      }
    >
      {isDone ? (
        <Notice tone="good" title={text.done} role="status">
          <ul className={styles.files}>
            {files.map((file) => (
              <li key={file}>{file}</li>
            ))}
          </ul>
        </Notice>
      ) : (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <p>{text.lead}</p>
          {FORMATS.map((format) => (
            <CheckField
              key={format}
              label={text[format].label}
              description={text[format].text}
              value={formats.includes(format)}
              onChange={(isOn) =>
                setFormats(FORMATS.filter((each) => (each === format ? isOn : formats.includes(each))))
              }
              error={isTried && formats.length === 0 && format === 'md' ? text.noFormat : undefined}
            />
          ))}
          <FolderField
            label={text.folder}
            value={folder ?? usual}
            onChange={setFolder}
            onProblem={setProblem}
            error={isTried && where === '' ? text.folderMissing : undefined}
          />
        </form>
      )}
      {problem !== undefined && <ProblemNote problem={problem} />}
    </Dialog>
  );
}
