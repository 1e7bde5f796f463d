import { useCallback, useMemo, useState } from 'react';
import type { JsonObject } from '../../../../shared/json.ts';
import type { Parameter, ParameterTable } from '../../../../shared/parameters/parameter.ts';
import type { SmsVariant } from '../../../../shared/runbooks/nexus-sms/variants.ts';
import { sendersOf } from '../../../../shared/sms/senders-of.ts';
import { sendersScreenText as text } from '../../../../shared/text/senders-screen.ts';
import { settingsStageText } from '../../../../shared/text/settings-stage-screen.ts';
import { ActionBar } from '../../../components/ActionBar.tsx';
import { Button } from '../../../components/Button.tsx';
import { Disclosure } from '../../../components/Disclosure.tsx';
import { Page } from '../../../components/Page.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { Section } from '../../../components/Section.tsx';
import { rowsOf, toValues } from '../settings/form-values.ts';
import { ParameterField } from '../settings/parameter-field.tsx';
import { useSettingsForm } from '../settings/use-settings-form.ts';
import type { StageProps } from '../stage-props.ts';
import { AllSenders } from './all-senders.tsx';
import { SenderDetails } from './sender-details.tsx';
import { senderOfRow } from './sender-rows.ts';
import styles from './senders.module.css';
import { SendersTable } from './senders-table.tsx';

interface SendersPageProps extends StageProps {
  readonly table: ParameterTable;
  readonly saved: JsonObject;
  readonly variant: SmsVariant;
}

const ENDPOINT = 'designerEndpointName';
const COMMON: readonly string[] = [ENDPOINT, 'nexusProvider', 'cxcOnly'];

/** What all sections share, the table of those that say otherwise, and the section under the cursor as it is entered. */
export function SendersPage({ engagement, runbook, table, saved, variant, onNext, onReload }: SendersPageProps) {
  const fields = useMemo(() => table.filter(({ name }) => name === 'senders' || COMMON.includes(name)), [table]);
  const form = useSettingsForm({ engagement: engagement.id, runbook: runbook.id }, fields, saved);
  const senders = useMemo(
    () => sendersOf({ ...saved, ...toValues(fields, form.values) }, variant),
    [saved, fields, form.values, variant],
  );
  const rows = rowsOf(form.values.senders);
  const [chosen, setChosen] = useState(0);
  const onRow = useCallback((row: number) => setChosen((now) => senderOfRow(rows, row) ?? now), [rows]);
  const shown = Math.min(chosen, senders.length - 1);

  const goOn = async (): Promise<void> => {
    if (form.isBusy || !(await form.save())) return;
    onReload();
    onNext();
  };
  const common = fields.filter(({ name }) => name !== 'senders');
  const fieldOf = (parameter: Parameter) => (
    <form
      key={parameter.name}
      onBlur={() => form.leave(parameter.name)}
      onSubmit={(event) => {
        event.preventDefault();
        void goOn();
      }}
    >
      <ParameterField parameter={parameter} form={form} />
    </form>
  );
  const status =
    form.wrong > 0
      ? settingsStageText.wrong(form.wrong)
      : form.isSaved
        ? settingsStageText.saved
        : settingsStageText.unsaved;

  return (
    <Page
      title={text.title}
      lead={text.lead}
      body="panel"
      actions={
        <AllSenders
          engagement={engagement.id}
          runbook={runbook.id}
          senders={senders}
          isSaved={form.isSaved}
          save={form.save}
        />
      }
      inspector={<SenderDetails senders={senders} at={shown} onMove={setChosen} />}
      inspectorLabel={text.section}
      bar={
        <ActionBar status={<span role="status">{status}</span>}>
          <Button variant="primary" isBusy={form.isBusy} onPress={() => void goOn()}>
            {text.continue}
          </Button>
        </ActionBar>
      }
    >
      {form.problem !== undefined && <ProblemNote problem={form.problem} />}
      <Section title={text.common.title} aside={text.common.lead}>
        <div className={styles.common}>{common.filter(({ name }) => name === ENDPOINT).map(fieldOf)}</div>
        <Disclosure title={text.common.more}>
          <div className={styles.common}>{common.filter(({ name }) => name !== ENDPOINT).map(fieldOf)}</div>
        </Disclosure>
      </Section>
      <SendersTable fields={fields} form={form} senders={senders} onRow={onRow} />
    </Page>
  );
}
