import { useEffect, useState } from 'react';
import type { RequestOf } from '../../../../shared/ipc/contract.ts';
import type { Problem } from '../../../../shared/results/problem.ts';
import { kitText } from '../../../../shared/text/kit.ts';
import { planScreenText } from '../../../../shared/text/plan-screen.ts';
import { call } from '../../../bridge.ts';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { RadioField } from '../../../components/RadioField.tsx';
import { useAppState } from '../../../stores/app-state.ts';
import { FolderField } from './folder-field.tsx';
import styles from './plan.module.css';

interface ExportDialogProps {
  readonly engagement: string;
  readonly runbook: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

type Format = RequestOf<'plan.export'>['format'];

const { export: text } = planScreenText;
const FORMATS: readonly Format[] = ['pdf', 'md', 'json'];

/** The plan as a document to be signed, into a folder. */
export function ExportDialog({ engagement, runbook, isOpen, onClose }: ExportDialogProps) {
  const usual = useAppState().app?.settings.exportFolder ?? '';
  const [folder, setFolder] = useState<string | undefined>(undefined);
  const [format, setFormat] = useState<Format>('pdf');
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | undefined>(undefined);
  const [isMissing, setMissing] = useState(false);
  const [file, setFile] = useState<string | undefined>(undefined);
  useEffect(() => {
    if (isOpen) setFile(undefined);
  }, [isOpen]);

  const where = (folder ?? usual).trim();
  const save = async (): Promise<void> => {
    setMissing(where === '');
    if (isBusy || where === '') return;
    setBusy(true);
    setProblem(undefined);
    const answer = await call('plan.export', { engagement, runbook, folder: where, format });
    setBusy(false);
    if (answer.ok) setFile(answer.reply.file);
    else setProblem(answer.problem);
  };
  const show = async (): Promise<void> => {
    const answer = await call('files.show', { file: file ?? '' });
    if (!answer.ok) setProblem(answer.problem);
  };

  return (
    <Dialog
      title={text.title}
      isOpen={isOpen}
      onClose={onClose}
      footer={
        file === undefined ? (
          <>
            <Button onPress={onClose}>{kitText.cancel}</Button>
            <Button variant="primary" isBusy={isBusy} onPress={() => void save()}>
              {text.save}
            </Button>
          </>
        ) : (
          <>
            <Button onPress={() => void show()}>{text.show}</Button>
            <Button variant="primary" onPress={onClose}>
              {kitText.close}
            </Button>
          </>
        )
      }
    >
      {file === undefined ? (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <p>{text.lead}</p>
          <RadioField
            label={text.format}
            options={FORMATS.map((id) => ({ id, label: text.formats[id].label, description: text.formats[id].text }))}
            value={format}
            onChange={(id) => setFormat(FORMATS.find((each) => each === id) ?? 'pdf')}
          />
          <FolderField
            label={text.folder}
            value={folder ?? usual}
            onChange={setFolder}
            onProblem={setProblem}
            error={isMissing && where === '' ? text.folderMissing : undefined}
          />
        </form>
      ) : (
        <Notice tone="good" title={text.done} role="status">
          <span className={styles.file}>{file}</span>
        </Notice>
      )}
      {problem !== undefined && <ProblemNote problem={problem} />}
    </Dialog>
  );
}
