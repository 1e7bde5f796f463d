import type { EngagementView, RunbookView, StageId } from '../../../shared/ipc/views.ts';
import { ownFact } from '../../../shared/parameters/own-fact.ts';
import { hasOwnPage } from '../stages/settings/groups.ts';

export type RunbookState = EngagementView['runbooks'][number];

/**
 * The page after this one; `undefined` after the last. The settings are passed over when the defaults will do: who
 * wants to change one chooses the page in the rail.
 */
export function nextStage(runbook: RunbookView, view: EngagementView, stage: string): StageId | undefined {
  const at = runbook.stages.findIndex(({ id }) => id === stage);
  const rest = at < 0 ? [] : runbook.stages.slice(at + 1);
  return rest.find(({ id }) => id !== 'settings' || needsSettings(runbook, view))?.id;
}

/** A value that a run cannot do without has no default and was not given. */
function needsSettings(runbook: RunbookView, { facts }: EngagementView): boolean {
  return runbook.parameters.some(
    ({ name, type, required, default: value, own }) =>
      required &&
      type !== 'secret' &&
      value === undefined &&
      !hasOwnPage(name, runbook) &&
      facts.every((fact) => fact.name !== (own ? ownFact(runbook.id, name) : name)),
  );
}

/** The first page where something is left to do. A runbook that begins with its values is not to be had without them. */
export function openStage({ stages }: RunbookState): RunbookState['stages'][number] | undefined {
  return stages.find(({ id, state }, at) => state !== 'done' && (id !== 'settings' || at === 0));
}

/** The runbook whose pages the rail shows: that of the route, else the one begun, else the only one. */
export function railRunbook(view: EngagementView, runbook: string | undefined): RunbookState | undefined {
  const { runbooks } = view;
  if (runbook !== undefined) return runbooks.find(({ id }) => id === runbook);
  const latest = view.runs[0]?.runbook;
  return (
    runbooks.find(({ id }) => id === latest) ??
    runbooks.find(({ started }) => started) ??
    (runbooks.length === 1 ? runbooks[0] : undefined)
  );
}
