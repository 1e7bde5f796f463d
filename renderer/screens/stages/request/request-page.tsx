import { useCallback, useMemo, useRef } from 'react';
import { auviousHelp } from '../../../../shared/auvious/help.ts';
import type { JsonObject } from '../../../../shared/json.ts';
import type { Parameter, ParameterTable } from '../../../../shared/parameters/parameter.ts';
import { checkAuviousValues } from '../../../../shared/runbooks/auvious-facades/check-values.ts';
import { requestScreenText as text } from '../../../../shared/text/auvious-request-screen.ts';
import { ActionBar } from '../../../components/ActionBar.tsx';
import { Button } from '../../../components/Button.tsx';
import { Page } from '../../../components/Page.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { Section } from '../../../components/Section.tsx';
import { allValues } from '../settings/between.ts';
import type { FormValues } from '../settings/form-values.ts';
import { PasteValues } from '../settings/paste-values.tsx';
import { useSecretStates } from '../settings/use-secret-states.ts';
import { useSettingsForm } from '../settings/use-settings-form.ts';
import type { StageProps } from '../stage-props.ts';
import { CallbackPart } from './callback-part.tsx';
import { CodePart } from './code-part.tsx';
import { DestinationField } from './destination-field.tsx';
import { ExpiryField } from './expiry-field.tsx';
import { OperationPart } from './operation-part.tsx';
import { PlainFields } from './plain-fields.tsx';
import { Preview } from './preview.tsx';
import styles from './request.module.css';
import { requestForm } from './request-form.ts';
import { isAsked, REQUEST_NAMES } from './request-values.ts';

interface RequestPageProps extends StageProps {
  readonly table: ParameterTable;
  readonly saved: JsonObject;
}

const check = (values: JsonObject) => checkAuviousValues(values, { now: Date.now(), help: auviousHelp });
const operationIn = (values: FormValues) => (values.operation === 'room' ? 'room' : 'callback');
const isAskedNow = ({ name }: Parameter, values: FormValues): boolean =>
  isAsked(name, operationIn(values), String(values.signIn ?? ''));
const RULES = { check, isAsked: isAskedNow };

/** Everything about one callback or one room, beside the request that it makes. */
export function RequestPage({ engagement, runbook, table, saved, onNext, onReload }: RequestPageProps) {
  const place = { engagement: engagement.id, runbook: runbook.id };
  const fields = useMemo(
    () => table.filter(({ name, type }) => type !== 'secret' && (REQUEST_NAMES.has(name) || name === 'signIn')),
    [table],
  );
  const state = useSettingsForm(place, fields, saved, RULES);
  const secrets = useSecretStates(engagement, runbook.id, true);
  const body = useRef<HTMLDivElement>(null);
  const goOn = async (): Promise<void> => {
    if (state.isBusy) return;
    if (await state.save()) {
      onReload();
      onNext();
    } else setTimeout(() => body.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  const values = useMemo(() => allValues(saved, fields, state.values), [saved, fields, state.values]);
  const form = requestForm({ state, values, table: fields, goOn: () => void goOn() });
  const operation = operationIn(state.values);
  const isByCode = operation === 'callback' && state.values.signIn === 'otp';
  const reload = useCallback(() => {
    secrets.reload();
    onReload();
  }, [secrets, onReload]);

  return (
    <Page
      title={text.title}
      lead={text.lead}
      body="panel"
      inspectorLabel={text.preview.label}
      inspector={<Preview values={values} runbook={runbook} />}
      bar={
        <ActionBar
          status={
            <span role="status">
              {state.wrong > 0
                ? text.status.wrong(state.wrong)
                : state.isSaved
                  ? text.status.saved
                  : text.status.unsaved}
            </span>
          }
        >
          <Button variant="primary" isBusy={state.isBusy} onPress={() => void goOn()}>
            {text.continue}
          </Button>
        </ActionBar>
      }
    >
      {state.problem !== undefined && <ProblemNote problem={state.problem} />}
      <PasteValues table={table} shown={fields} onValues={state.take} />
      <div ref={body} className={styles.form}>
        <OperationPart place={place} engagement={engagement} form={form} operation={operation} secrets={secrets} />
        {isByCode && (
          <CodePart engagement={engagement} runbook={runbook.id} form={form} secrets={secrets} onSecret={reload} />
        )}
        {operation === 'callback' ? (
          <CallbackPart place={place} engagement={engagement} form={form} />
        ) : (
          <Section title={text.room}>
            <div className={styles.fields}>
              <DestinationField form={form} />
              <PlainFields
                engagement={engagement}
                runbook={runbook.id}
                form={form}
                names={['interactionId', 'customerId']}
              />
            </div>
          </Section>
        )}
        <Section title={text.validity}>
          <ExpiryField form={form} isCallback={operation === 'callback'} />
        </Section>
      </div>
    </Page>
  );
}
