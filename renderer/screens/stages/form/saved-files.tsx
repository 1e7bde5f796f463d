import FolderOpen from 'lucide-react/icons/folder-open';
import { useState } from 'react';
import type { ReplyOf } from '../../../../shared/ipc/contract.ts';
import type { Problem } from '../../../../shared/results/problem.ts';
import { formScreenText as text } from '../../../../shared/text/form-screen.ts';
import { call } from '../../../bridge.ts';
import { Button } from '../../../components/Button.tsx';
import { CopyButton } from '../../../components/CopyButton.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { baseName } from './base-name.ts';
import styles from './form.module.css';

/** What was written, and the way to it. */
export function SavedFiles({ saved }: { readonly saved: ReplyOf<'form.export'> }) {
  const [problem, setProblem] = useState<Problem | undefined>(undefined);
  const show = async (file: string): Promise<void> => {
    const answer = await call('files.show', { file });
    setProblem(answer.ok ? undefined : answer.problem);
  };
  return (
    <>
      {saved.files.length > 0 && (
        <ul className={styles.files} aria-label={text.savedTitle}>
          {saved.files.map((file) => (
            <li key={file} className={styles.file}>
              <span className={styles.name}>
                {baseName(file)}
                {file.endsWith('.eml') && <span className={styles.draft}>{text.draft}</span>}
              </span>
              <Button variant="quiet" icon={FolderOpen} onPress={() => void show(file)}>
                {text.show}
                <span className="visually-hidden">{`: ${baseName(file)}`}</span>
              </Button>
              <CopyButton label={text.path(baseName(file))} text={file} isIcon />
            </li>
          ))}
        </ul>
      )}
      {saved.notes.map((note) => (
        <Notice key={note} tone="neutral">
          {note}
        </Notice>
      ))}
      {saved.problems.map((each) => (
        <ProblemNote key={`${each.code} ${each.message}`} problem={each} />
      ))}
      {problem !== undefined && <ProblemNote problem={problem} />}
    </>
  );
}
