import type { RunbookView, StageId } from '../../../../shared/ipc/views.ts';

/** The page before this one in the runbook; undefined before the first. */
export function stageBefore({ stages }: Pick<RunbookView, 'stages'>, stage: StageId): StageId | undefined {
  const at = stages.findIndex(({ id }) => id === stage);
  return at > 0 ? stages[at - 1]?.id : undefined;
}
