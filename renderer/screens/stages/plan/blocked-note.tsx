import { useState } from 'react';
import type { PlanView, RunbookView } from '../../../../shared/ipc/views.ts';
import { planScreenText as text } from '../../../../shared/text/plan-screen.ts';
import { Button } from '../../../components/Button.tsx';
import { CopyButton } from '../../../components/CopyButton.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { TextField } from '../../../components/TextField.tsx';
import styles from './plan.module.css';
import { asksForReset, type HelpfulPage, pageTitle } from './problem-page.ts';
import { isName } from './to-accept.ts';

interface BlockedNoteProps {
  readonly blocked: PlanView['blocked'][number];
  /** Where it is mended. */
  readonly page: HelpfulPage | undefined;
  readonly runbook: Pick<RunbookView, 'stages'>;
  /** The rest of the plan can be carried out all the same. */
  readonly isOpenDecision: boolean;
  readonly onAccept: (name: string) => void;
  readonly onReset: () => void;
  readonly onPage: (page: HelpfulPage) => void;
}

/**
 * Why a step cannot go on; and, where that is possible, the field that lets it go on all the same, or the button that
 * leaves alone what is there.
 */
export function BlockedNote(props: BlockedNoteProps) {
  const { page, isOpenDecision, onAccept, onReset, onPage } = props;
  const { stepTitle, problem, accept, keep } = props.blocked;
  const [typed, setTyped] = useState('');
  // There is nearly that name already: here every dash counts.
  const isExact = problem.code === 'near-match';
  const words = wordsOf(accept, keep);
  const isRight = accept !== undefined && (isExact ? typed.trim() === accept : isName(typed, accept));
  return (
    <Notice
      tone={isOpenDecision ? 'caution' : 'bad'}
      title={problem.message.startsWith(stepTitle) ? problem.message : `${stepTitle}: ${problem.message}`}
      action={
        <>
          {keep !== undefined && <Button onPress={() => onAccept(keep)}>{text.accept.keep}</Button>}
          {asksForReset(problem) && <Button onPress={onReset}>{text.reset}</Button>}
          {page !== undefined && (
            <Button onPress={() => onPage(page)}>{text.goTo(pageTitle(props.runbook, page))}</Button>
          )}
        </>
      }
    >
      <p>{problem.fix}</p>
      {accept !== undefined && (
        <form
          className={styles.goOn}
          onSubmit={(event) => {
            event.preventDefault();
            if (isRight) onAccept(accept);
          }}
        >
          <TextField
            label={words.label(accept)}
            {...(isExact ? { description: text.accept.exact } : {})}
            value={typed}
            onChange={setTyped}
            mono
          />
          {isExact && <CopyButton label={text.accept.name} text={accept} />}
          <Button type="submit" isDisabled={!isRight}>
            {words.go}
          </Button>
        </form>
      )}
    </Notice>
  );
}

/** What is typed goes on, overwrites what is there, or sends once more what was sent before. */
function wordsOf(accept: string | undefined, keep: string | undefined) {
  const { blocked, goOn, overwrite, overwriteNow, again, againNow } = text.accept;
  if (accept?.startsWith('again ') === true) return { label: again, go: againNow };
  return keep === undefined ? { label: blocked, go: goOn } : { label: overwrite, go: overwriteNow };
}
