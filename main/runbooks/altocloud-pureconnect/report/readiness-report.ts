import { ALTOCLOUD } from '../../../../shared/runbooks/altocloud-pureconnect/altocloud.ts';
import { altocloudReportText as text } from '../../../../shared/text/altocloud-report.ts';
import type { DetailsForm, FormField } from '../../../forms/model.ts';
import type { FormSources } from '../../../runs/runnable.ts';
import { stepsTableWithReasons } from '../../record-steps.ts';
import { reportedFacts } from './facts.ts';
import { openSteps, openTable, peopleTable, resultsTable, snippetTable } from './tables.ts';

/**
 * Whether chats started by Altocloud can reach the agents: what is open first, then how everything was established and
 * who confirmed what. A half-finished run gives a report that says what is missing.
 */
export function readinessReport(sources: FormSources): DetailsForm {
  const open = openSteps(sources);
  const missing = open.map(({ title }) => text.unfinished(title));
  return {
    title: text.title,
    intro: text.intro,
    vendor: { name: '', email: '' },
    customer: sources.customer,
    fields: [{ label: text.fields.open, value: openLine(open.map(({ title }) => title)) }, ...fieldsOf(sources)],
    tables: [
      ...openTable(sources),
      resultsTable(sources),
      peopleTable(sources),
      stepsTableWithReasons(sources),
      ...snippetTable(sources),
    ],
    withoutSecret: true,
    missing,
    notes: sources.notes,
    footer: text.footer(ALTOCLOUD.source),
    madeAt: sources.madeAt,
    practice: sources.practice,
    journalHead: sources.journalHead,
  };
}

function openLine(titles: readonly string[]): string {
  return titles.length === 0 ? text.none : `${titles.length}: ${titles.join('; ')}`;
}

function fieldsOf({ facts }: FormSources): readonly FormField[] {
  const found = reportedFacts(facts);
  const names = Object.keys(found) as (keyof typeof found)[];
  return names.map((name) => ({ label: text.fields[name], value: found[name] }));
}
