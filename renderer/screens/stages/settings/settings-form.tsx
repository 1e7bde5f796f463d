import { useRef } from 'react';
import type { JsonObject } from '../../../../shared/json.ts';
import type { ParameterTable } from '../../../../shared/parameters/parameter.ts';
import { TENANT } from '../../../../shared/runbooks/nexus-tenant/tenant.ts';
import { settingsStageText } from '../../../../shared/text/settings-stage-screen.ts';
import { ActionBar } from '../../../components/ActionBar.tsx';
import { Button } from '../../../components/Button.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { Page } from '../../../components/Page.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { Section } from '../../../components/Section.tsx';
import type { StageProps } from '../stage-props.ts';
import { ClientSecret } from './client-secret.tsx';
import { ContactCenters } from './contact-centers.tsx';
import { problemOf } from './form-values.ts';
import { groupsOf } from './groups.ts';
import { headOf } from './head.ts';
import { originOf } from './origin.ts';
import { ParameterField } from './parameter-field.tsx';
import { ParameterSecret } from './parameter-secret.tsx';
import { PasteValues } from './paste-values.tsx';
import { SecretsBar } from './secrets-bar.tsx';
import styles from './settings.module.css';
import { TableField } from './table-field.tsx';
import { useSecretStates } from './use-secret-states.ts';
import { useSettingsForm } from './use-settings-form.ts';

interface SettingsFormProps extends StageProps {
  readonly table: ParameterTable;
  readonly saved: JsonObject;
}

/** The fields in groups; what is valid is saved as soon as its field is left. */
export function SettingsForm({ engagement, runbook, table, saved, onNext, onReload }: SettingsFormProps) {
  const groups = groupsOf(table, runbook);
  const shown = groups.flatMap(({ parameters }) => parameters);
  const fields = shown.filter(({ type }) => type !== 'secret');
  const form = useSettingsForm({ engagement: engagement.id, runbook: runbook.id }, fields, saved);
  const secrets = useSecretStates(engagement, runbook.id, fields.length < shown.length);
  const body = useRef<HTMLDivElement>(null);
  const isTogether = fields.length < shown.length;
  const secret = table.find(({ name, type }) => name === 'clientSecret' && type === 'secret');
  const kept = engagement.secrets.find(({ name }) => name === 'clientSecret')?.keptIn ?? 'none';
  const asksSecret = secret !== undefined && !isTogether && (form.values.selfGrant === 'other' || kept !== 'none');
  const { title, lead } = headOf(runbook);

  const goOn = async (): Promise<void> => {
    if (form.isBusy) return;
    if (await form.save()) {
      onReload();
      onNext();
    } else setTimeout(() => body.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  const open = shown.filter((parameter) => {
    if (parameter.type === 'secret') {
      return parameter.required && secrets.isReady && secrets.of(parameter.name).kept === 'none';
    }
    return problemOf(parameter, form.values[parameter.name])?.code === 'missing-parameter';
  });
  const status =
    form.wrong > 0
      ? settingsStageText.wrong(form.wrong)
      : !form.isSaved
        ? settingsStageText.unsaved
        : isTogether && open.length > 0
          ? settingsStageText.open(open.map(({ label }) => label))
          : settingsStageText.saved;

  return (
    <Page
      title={title}
      lead={lead}
      body="panel"
      bar={
        <ActionBar status={<span role="status">{status}</span>}>
          <Button variant="primary" isBusy={form.isBusy} onPress={() => void goOn()}>
            {settingsStageText.continue}
          </Button>
        </ActionBar>
      }
    >
      {form.problem !== undefined && <ProblemNote problem={form.problem} />}
      {groups.length === 0 && (
        <EmptyState title={settingsStageText.none.title}>{settingsStageText.none.text}</EmptyState>
      )}
      {groups.length > 0 && <PasteValues table={table} shown={fields} onValues={form.take} />}
      <div ref={body} className={styles.form}>
        {isTogether && <SecretsBar secrets={secrets} isPractice={engagement.practice} />}
        {groups.map((group) => (
          <Section key={group.title} title={group.title} aside={group.lead}>
            <div className={styles.fields}>
              {group.parameters.map((parameter) => {
                const { name, type } = parameter;
                if (type === 'secret') {
                  return (
                    <ParameterSecret
                      key={name}
                      parameter={parameter}
                      engagement={engagement.id}
                      runbook={runbook.id}
                      state={secrets.of(name)}
                      remember={secrets.canRemember && secrets.remember}
                      onChange={() => {
                        secrets.reload();
                        onReload();
                      }}
                    />
                  );
                }
                const field =
                  type === 'table' ? (
                    <TableField parameter={parameter} form={form} />
                  ) : (
                    <ParameterField
                      parameter={parameter}
                      form={form}
                      origin={originOf(engagement, runbook.id, parameter)}
                    />
                  );
                return (
                  // A form for each field: Enter goes on from every one, and a secret beside it is a form of its own.
                  <form
                    key={name}
                    className={styles.part}
                    onBlur={() => form.leave(name)}
                    onSubmit={(event) => {
                      event.preventDefault();
                      void goOn();
                    }}
                  >
                    {field}
                    {name === 'ccid' && runbook.id === TENANT.runbook && (
                      <ContactCenters
                        place={{ engagement: engagement.id, runbook: runbook.id }}
                        chosen={String(form.values[name] ?? '')}
                        onLook={form.idle}
                        onChoose={(id) => form.take({ [name]: id })}
                      />
                    )}
                  </form>
                );
              })}
            </div>
          </Section>
        ))}
      </div>
      {asksSecret && <ClientSecret engagement={engagement} onReload={onReload} />}
    </Page>
  );
}
