import { contactCenterHost, contactCenterLabel } from '../../shared/contact-center-label.ts';
import type { EngagementCard } from '../../shared/ipc/views.ts';
import type { StepStatus } from '../../shared/results/status.ts';
import type { DeskContext } from './context.ts';
import { type Reading, runsOf, textFact } from './engagement-reading.ts';
import { runbooksOf } from './engagement-runbooks.ts';
import { purposeOf } from './run-purpose.ts';
import { standingOf } from './stages.ts';

const FINISHED: readonly StepStatus[] = ['done', 'present', 'skipped'];

/** An engagement on the home screen: how far its latest runbook has come. */
export function cardOf(desk: DeskContext, reading: Reading): EngagementCard {
  const { engagement, history, runnables, working } = reading;
  const { id, customer, practice, touchedAt } = engagement;
  const organization =
    textFact(engagement, 'orgLongName') ??
    textFact(engagement, 'orgShortName') ??
    contactCenterLabel(engagement.facts.ccid?.value);
  const region = textFact(engagement, 'region') ?? contactCenterHost(engagement.facts.nexusURL?.value);

  const latest = history.runs.at(-1);
  const runbook =
    latest === undefined ? runbooksOf(desk, reading).find(({ started }) => started)?.id : purposeOf(latest).runbook;
  const runnable = runnables.find((each) => each.id === runbook);
  const statuses = runbook === undefined ? undefined : history.runbooks.get(runbook)?.statuses;
  const finished = [...(statuses ?? [])].filter(([, status]) => FINISHED.includes(status)).map(([step]) => step);
  const steps = runnable?.steps.map((step) => step.id) ?? [...(statuses?.keys() ?? [])];
  const standing = standingOf(runbook === undefined ? [] : runsOf(history, runbook), working);
  return {
    id,
    customer,
    practice,
    touchedAt,
    progress: { done: steps.filter((step) => finished.includes(step)).length, total: steps.length, standing },
    ...(organization === undefined ? {} : { organization }),
    ...(region === undefined ? {} : { region }),
    ...(runbook === undefined ? {} : { runbook: runnable?.title ?? runbook }),
  };
}
