import type { HomeQuestion } from '../home-question.ts';
import { CreateDialog } from './create-dialog.tsx';
import { DeleteDialog } from './delete-dialog.tsx';
import { DuplicateDialog } from './duplicate-dialog.tsx';
import { ExportDialog } from './export-dialog.tsx';
import { RenameDialog } from './rename-dialog.tsx';

export interface HomeDialogsProps {
  readonly question: HomeQuestion;
  readonly onClose: () => void;
}

/** The dialog that asks the question. */
export function HomeDialogs({ question, onClose }: HomeDialogsProps) {
  switch (question.is) {
    case 'create':
      return <CreateDialog onClose={onClose} />;
    case 'rename':
      return <RenameDialog card={question.card} onClose={onClose} />;
    case 'duplicate':
      return <DuplicateDialog card={question.card} onClose={onClose} />;
    case 'export':
      return <ExportDialog card={question.card} onClose={onClose} />;
    case 'delete':
      return <DeleteDialog card={question.card} onClose={onClose} />;
  }
}
