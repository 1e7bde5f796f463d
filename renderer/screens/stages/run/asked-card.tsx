import type { ReactNode } from 'react';
import type { ActionView } from '../../../../shared/ipc/views.ts';
import { runScreenText } from '../../../../shared/text/run-screen.ts';
import { Card } from '../../../components/Card.tsx';
import { KeyValue } from '../../../components/KeyValue.tsx';
import { keyedTexts } from '../../../components/keyed.ts';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { Section } from '../../../components/Section.tsx';
import { TextField } from '../../../components/TextField.tsx';
import styles from './run.module.css';
import type { UseAnswer } from './use-answer.ts';

const { asked: text } = runScreenText;

interface AskedCardProps {
  readonly asked: ActionView;
  readonly answer: UseAnswer;
  /** A line below the clicks. */
  readonly hint?: string | undefined;
  /** Buttons that belong to this step only. */
  readonly actions?: ReactNode;
}

/** A step for the operator's hands: what to click, what to copy, and a note when it is done. */
export function AskedCard({ asked, answer, hint, actions }: AskedCardProps) {
  const { id, step, summary, clicks = [], copy = [], readBack } = asked;
  return (
    <Card>
      <Section title={summary} aside={text.title}>
        {clicks.length > 0 && (
          <ol className={styles.clicks}>
            {keyedTexts(clicks).map(({ key, item }) => (
              <li key={key}>{item}</li>
            ))}
          </ol>
        )}
        {copy.length > 0 && (
          <KeyValue rows={copy.map(({ label, value }) => ({ label, value, mono: true, copy: value }))} />
        )}
        {hint !== undefined && <p className={styles.hint}>{hint}</p>}
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            void answer.answer(step, noteOf(answer), id);
          }}
        >
          <TextField label={text.note} description={text.noteWhere} value={answer.note} onChange={answer.setNote} />
        </form>
        {readBack === true && <p className={styles.hint}>{text.readBack}</p>}
        {answer.problem !== undefined && <ProblemNote problem={answer.problem} />}
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </Section>
    </Card>
  );
}

/** What is recorded with a confirmation: an empty note would mean "later". */
export function noteOf({ note }: Pick<UseAnswer, 'note'>): string {
  return note.trim() === '' ? text.noNote : note.trim();
}
