import { useEffect, useRef } from 'react';
import type { FormView, RunState } from '../../../../shared/ipc/views.ts';
import { formScreenText as text } from '../../../../shared/text/form-screen.ts';
import { ActionBar } from '../../../components/ActionBar.tsx';
import { Button } from '../../../components/Button.tsx';
import { Card } from '../../../components/Card.tsx';
import { Page } from '../../../components/Page.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { Section } from '../../../components/Section.tsx';
import { SelectField } from '../../../components/SelectField.tsx';
import { useAppState } from '../../../stores/app-state.ts';
import type { StageProps } from '../stage-props.ts';
import { CreatedSecrets } from './created-secrets.tsx';
import { FileChoice } from './file-choice.tsx';
import styles from './form.module.css';
import { HandOverCard } from './hand-over-card.tsx';
import { handOverOf } from './hand-over-state.ts';
import { Paper } from './paper.tsx';
import { recordTitle } from './record-title.ts';
import { SavedFiles } from './saved-files.tsx';
import { SecretChoice } from './secret-choice.tsx';
import { useExport } from './use-export.ts';

interface FormPageProps extends StageProps {
  readonly form: FormView;
  readonly state: RunState | undefined;
  /** What the form is about, where it was chosen among several. */
  readonly subject: string | undefined;
  readonly onSubject: (subject: string) => void;
}

/** The form with everything that can be done with it. */
export function FormPage({ form, state, subject, onSubject, engagement, runbook, onNext }: FormPageProps) {
  const { app } = useAppState();
  const place = { engagement: engagement.id, runbook: runbook.id };
  const files = useExport({ ...place, subject }, app?.settings.exportFolder ?? '', form.orgShortName);
  // A record without a vendor is for the customer's own people: there is nobody to hand it over to.
  const isRecord = form.vendor.name === '';
  const handOver = isRecord ? NO_HAND_OVER : handOverOf(engagement, runbook, state);
  const { saved, problem } = files;
  const isSaved = saved !== undefined && saved.files.length > 0;
  const isDone = handOver.is === 'done';
  // The button that confirmed is gone then, and the focus with it.
  const wasAsked = useRef(false);
  if (handOver.is === 'asked') wasAsked.current = true;
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (saved !== undefined || problem !== undefined) top.current?.scrollIntoView({ block: 'nearest' });
  }, [saved, problem]);
  return (
    <Page
      title={isRecord ? recordTitle(runbook) : text.title}
      lead={isRecord ? text.record.lead : text.lead}
      inspectorLabel={text.files}
      inspector={
        <>
          {form.subjects.length > 1 && (
            <SelectField
              label={text.links.about}
              options={form.subjects}
              value={subject ?? form.subjects[0]?.id ?? ''}
              onChange={onSubject}
            />
          )}
          <FileChoice form={form} files={files} canChooseFolder={app?.canChooseFolder ?? false} />
          {isRecord && <CreatedSecrets place={place} state={state} />}
          {hasSecret(form) && (
            <SecretChoice
              form={form}
              rows={runbook.rows.length}
              place={place}
              files={files}
              canReset={
                engagement.reachable &&
                engagement.runs.some((run) => run.runbook === runbook.id && run.purpose === 'run') &&
                engagement.facts.some(({ name }) => name === 'clientId')
              }
            />
          )}
        </>
      }
      bar={
        <ActionBar status={statusOf(form)}>
          <Button
            variant={isDone || (handOver.is === 'asked' && isSaved) ? 'plain' : 'primary'}
            isBusy={files.isBusy}
            onPress={() => void files.save()}
          >
            {text.save}
          </Button>
          {isDone && (
            <Button variant="primary" autoFocus={wasAsked.current} onPress={onNext}>
              {text.handOver.finish}
            </Button>
          )}
        </ActionBar>
      }
    >
      <div ref={top} className={styles.top}>
        {problem !== undefined && <ProblemNote problem={problem} />}
        {saved !== undefined && (
          <Card>
            <Section title={text.savedTitle} aside={text.saved(saved.files.length)}>
              <SavedFiles saved={saved} />
            </Section>
          </Card>
        )}
      </div>
      <HandOverCard state={handOver} vendor={form.vendor} isSaved={isSaved} place={place} />
      <Paper form={form} />
    </Page>
  );
}

const NO_HAND_OVER = { is: 'none' } as const;

/** A form that has no place for a secret says neither where it is nor why it is not here. */
function hasSecret({ secret }: FormView): boolean {
  return secret.atHand || secret.why !== undefined;
}

function statusOf({ missing, vendor }: FormView): string {
  const complete = vendor.name === '' ? text.record.status : text.status.complete;
  return missing.length === 0
    ? complete
    : `${text.status.missing(missing.length)}: ${missing.join(', ')}. ${text.missingWhy}`;
}
