import type { StepRecord } from './step.ts';

/** This engagement sent the step's writes: they were answered, or may have happened. */
export function ours(record: StepRecord | undefined): boolean {
  return record !== undefined && (record.owned || record.unanswered);
}
