import { useState } from 'react';
import type { RunbookView } from '../../../shared/ipc/views.ts';
import type { Problem } from '../../../shared/results/problem.ts';
import { stepNotesText as text } from '../../../shared/text/step-notes.ts';
import { LinkButton } from '../../components/LinkButton.tsx';
import { Notice } from '../../components/Notice.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { Section } from '../../components/Section.tsx';
import styles from './step-notes.module.css';

interface StepNotesProps {
  readonly step: RunbookView['steps'][number] | undefined;
}

/** What the vendor has retired since the source was written, and the documents that the source points to. */
export function StepNotes({ step }: StepNotesProps) {
  const [problem, setProblem] = useState<Problem | undefined>(undefined);
  const { links = [], retired } = step ?? {};
  return (
    <>
      {retired !== undefined && (
        <Notice tone="neutral" title={retired.what}>
          {retired.instead}
        </Notice>
      )}
      {links.length > 0 && (
        <Section title={text.documents} level={3}>
          <ul className={styles.links}>
            {links.map(({ title, url }) => (
              <li key={url}>
                <LinkButton url={url} onProblem={setProblem}>
                  {title}
                </LinkButton>
              </li>
            ))}
          </ul>
          {problem !== undefined && <ProblemNote problem={problem} />}
        </Section>
      )}
    </>
  );
}
