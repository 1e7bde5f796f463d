import type { EngagementView, RunbookView } from '../../../shared/ipc/views.ts';

/** What every page of a runbook is given. */
export interface StageProps {
  readonly engagement: EngagementView;
  readonly runbook: RunbookView;
  /** Shows the next page of the runbook. */
  readonly onNext: () => void;
  /** Reads the engagement again: something about it was changed here. */
  readonly onReload: () => void;
}
