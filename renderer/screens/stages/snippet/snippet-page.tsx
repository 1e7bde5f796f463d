import { useMemo } from 'react';
import type { JsonObject } from '../../../../shared/json.ts';
import type { ParameterTable } from '../../../../shared/parameters/parameter.ts';
import { snippetScreenText as text } from '../../../../shared/text/altocloud-snippet-screen.ts';
import { settingsStageText } from '../../../../shared/text/settings-stage-screen.ts';
import { ActionBar } from '../../../components/ActionBar.tsx';
import { Button } from '../../../components/Button.tsx';
import { Page } from '../../../components/Page.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { Section } from '../../../components/Section.tsx';
import { ParameterField } from '../settings/parameter-field.tsx';
import { useSettingsForm } from '../settings/use-settings-form.ts';
import type { StageProps } from '../stage-props.ts';
import { CheckPage } from './check-page.tsx';
import { RenderedSnippet } from './rendered-snippet.tsx';
import styles from './snippet.module.css';

interface SnippetPageProps extends StageProps {
  readonly table: ParameterTable;
  readonly saved: JsonObject;
}

/** In the order in which they are asked for. */
const FIELDS: readonly string[] = ['singlePageSite', 'siteUrl', 'widgetScript'];

/** The snippet to copy, what is to be known about the site, and a check of a page of it. */
export function SnippetPage({ engagement, runbook, table, saved, onNext, onReload }: SnippetPageProps) {
  const place = { engagement: engagement.id, runbook: runbook.id };
  const fields = useMemo(() => FIELDS.flatMap((name) => table.filter((parameter) => parameter.name === name)), [table]);
  const form = useSettingsForm(place, fields, saved);
  const goOn = async (): Promise<void> => {
    if (form.isBusy || !(await form.save())) return;
    onReload();
    onNext();
  };
  return (
    <Page
      title={text.title}
      lead={text.lead}
      body="panel"
      bar={
        <ActionBar
          status={
            <span role="status">
              {form.wrong > 0
                ? settingsStageText.wrong(form.wrong)
                : form.isSaved
                  ? settingsStageText.saved
                  : settingsStageText.unsaved}
            </span>
          }
        >
          <Button variant="primary" isBusy={form.isBusy} onPress={() => void goOn()}>
            {text.continue}
          </Button>
        </ActionBar>
      }
    >
      {form.problem !== undefined && <ProblemNote problem={form.problem} />}
      <div className={styles.parts}>
        <RenderedSnippet place={place} runbook={runbook} idle={form.idle} site={form.values.singlePageSite === true} />
        <Section title={text.site.title} aside={text.site.lead}>
          <div className={styles.fields}>
            {fields.map((parameter) => (
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
            ))}
          </div>
        </Section>
        <CheckPage place={place} runbook={runbook} siteUrl={String(form.values.siteUrl ?? '')} idle={form.idle} />
      </div>
    </Page>
  );
}
