import type { ReactNode } from 'react';
import type { ActionView, RunbookView } from '../../../../shared/ipc/views.ts';
import { runScreenText } from '../../../../shared/text/run-screen.ts';
import { secretName } from '../../../../shared/text/secret-names.ts';
import { Card } from '../../../components/Card.tsx';
import { CopyValues } from '../../../components/CopyValues.tsx';
import { keyedTexts } from '../../../components/keyed.ts';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { Section } from '../../../components/Section.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { StepNotes } from '../step-notes.tsx';
import { AskedSecret } from './asked-secret.tsx';
import styles from './run.module.css';
import { useSecretCopy } from './secret-copy.ts';
import type { Place } from './to-stage.ts';
import type { UseAnswer } from './use-answer.ts';

const { asked: text } = runScreenText;

interface AskedCardProps {
  readonly place: Place;
  readonly asked: ActionView;
  /** The step it belongs to, with its documents. */
  readonly about: RunbookView['steps'][number] | undefined;
  readonly answer: UseAnswer;
  /** A line below the clicks. */
  readonly hint?: string | undefined;
  /** Buttons that belong to this step only. */
  readonly actions?: ReactNode;
}

/** A step for the operator's hands: what to click, what to copy, and a note when it is done. */
export function AskedCard({ place, asked, about, answer, hint, actions }: AskedCardProps) {
  const secrets = useSecretCopy(place);
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
          <CopyValues
            rows={copy.map(({ label, value, secret }) =>
              secret === undefined
                ? { label, value, mono: true, copy: value }
                : { label, value: text.hidden(secretName(secret)), onCopy: () => secrets.copy(secret) },
            )}
          />
        )}
        {secrets.clearsAfter !== undefined && (
          <p className={styles.hint}>{runScreenText.secret.clears(secrets.clearsAfter)}</p>
        )}
        {secrets.problem !== undefined && <ProblemNote problem={secrets.problem} />}
        {hint !== undefined && <p className={styles.hint}>{hint}</p>}
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            void answer.answer(step, noteOf(answer), id);
          }}
        >
          {asked.asks !== undefined && (
            <AskedSecret label={asked.asks.label} box={answer.asked} error={answer.askedError} />
          )}
          <TextField label={text.note} description={text.noteWhere} value={answer.note} onChange={answer.setNote} />
        </form>
        <StepNotes step={about} />
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
