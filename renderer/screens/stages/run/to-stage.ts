import type { StageId } from '../../../../shared/ipc/views.ts';
import { go } from '../../../stores/navigation.ts';
import { type Purpose, purposeStore } from '../../../stores/purpose.ts';

/** A runbook in an engagement, by their ids. */
export interface Place {
  readonly engagement: string;
  readonly runbook: string;
}

/** Shows another page of the runbook. */
export function toStage({ engagement, runbook }: Place, stage: StageId): void {
  go({ at: 'engagement', engagement, runbook, stage });
}

/** Shows the plan for a purpose: what it would do is looked at before anything is sent. */
export function toPlan(place: Place, purpose: Purpose): void {
  purposeStore.getState().set(purpose);
  toStage(place, 'plan');
}
