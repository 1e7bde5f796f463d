import type { ReactNode } from 'react';
import { coverageText } from '../../../../shared/text/coverage-screen.ts';
import { kitText } from '../../../../shared/text/kit.ts';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { FolderField } from '../../stages/plan/folder-field.tsx';
import styles from './parts.module.css';
import { SavedNote } from './saved-note.tsx';
import type { Saving } from './use-saving.ts';

interface SaveDialogProps {
  readonly title: string;
  readonly lead: string;
  readonly saving: Saving;
  readonly onClose: () => void;
  readonly action?: string | undefined;
  /** Said above the written files. */
  readonly done?: ((count: number) => string) | undefined;
  /** Questions besides the folder. */
  readonly children?: ReactNode;
}

const { save: text } = coverageText;

/** Asks for a folder, writes, and says what was written. */
export function SaveDialog({ title, lead, saving, onClose, action = text.save, done, children }: SaveDialogProps) {
  const { files } = saving;
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      footer={
        files === undefined ? (
          <>
            <Button onPress={onClose}>{kitText.cancel}</Button>
            <Button variant="primary" isBusy={saving.isBusy} onPress={() => void saving.save()}>
              {action}
            </Button>
          </>
        ) : (
          <>
            <Button onPress={() => void saving.show()}>{text.show}</Button>
            <Button variant="primary" onPress={onClose}>
              {kitText.close}
            </Button>
          </>
        )
      }
    >
      {files === undefined ? (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            void saving.save();
          }}
        >
          <p>{lead}</p>
          {children}
          <FolderField
            label={text.folder}
            value={saving.folder}
            onChange={saving.setFolder}
            onProblem={saving.setProblem}
            error={saving.isFolderMissing ? text.folderMissing : undefined}
          />
        </form>
      ) : (
        <SavedNote title={done?.(files.length) ?? text.done} files={files} />
      )}
      {saving.problem !== undefined && <ProblemNote problem={saving.problem} />}
    </Dialog>
  );
}
