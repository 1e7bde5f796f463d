import { useRef } from 'react';
import type { JsonObject } from '../../../../shared/json.ts';
import type { ParameterTable } from '../../../../shared/parameters/parameter.ts';
import { settingsStageText } from '../../../../shared/text/settings-stage-screen.ts';
import { ActionBar } from '../../../components/ActionBar.tsx';
import { Button } from '../../../components/Button.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { Page } from '../../../components/Page.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { Section } from '../../../components/Section.tsx';
import type { StageProps } from '../stage-props.ts';
import { ClientSecret } from './client-secret.tsx';
import { groupsOf } from './groups.ts';
import { ParameterField } from './parameter-field.tsx';
import { PasteValues } from './paste-values.tsx';
import styles from './settings.module.css';
import { useSettingsForm } from './use-settings-form.ts';

interface SettingsFormProps extends StageProps {
  readonly table: ParameterTable;
  readonly saved: JsonObject;
}

/** The fields in groups; what is valid is saved as soon as its field is left. */
export function SettingsForm({ engagement, runbook, table, saved, onNext, onReload }: SettingsFormProps) {
  const groups = groupsOf(table, runbook);
  const shown = groups.flatMap(({ parameters }) => parameters);
  const form = useSettingsForm({ engagement: engagement.id, runbook: runbook.id }, shown, saved);
  const body = useRef<HTMLFormElement>(null);
  const secret = table.find(({ name, type }) => name === 'clientSecret' && type === 'secret');
  const kept = engagement.secrets.find(({ name }) => name === 'clientSecret')?.keptIn ?? 'none';
  const asksSecret = secret !== undefined && (form.values.selfGrant === 'other' || kept !== 'none');

  const goOn = async (): Promise<void> => {
    if (form.isBusy) return;
    if (await form.save()) {
      onReload();
      onNext();
    } else setTimeout(() => body.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  const status =
    form.wrong > 0
      ? settingsStageText.wrong(form.wrong)
      : form.isSaved
        ? settingsStageText.saved
        : settingsStageText.unsaved;

  return (
    <Page
      title={settingsStageText.title}
      lead={settingsStageText.lead}
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
      {groups.length > 0 && <PasteValues table={table} shown={shown} onValues={form.take} />}
      <form
        ref={body}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void goOn();
        }}
      >
        {groups.map(({ id, parameters }) => (
          <Section key={id} title={settingsStageText.groups[id].title} aside={settingsStageText.groups[id].lead}>
            <div className={styles.fields}>
              {parameters.map((parameter) => (
                <ParameterField key={parameter.name} parameter={parameter} form={form} />
              ))}
            </div>
          </Section>
        ))}
        <button type="submit" className="visually-hidden" tabIndex={-1} aria-hidden="true">
          {settingsStageText.continue}
        </button>
      </form>
      {asksSecret && <ClientSecret engagement={engagement} onReload={onReload} />}
    </Page>
  );
}
