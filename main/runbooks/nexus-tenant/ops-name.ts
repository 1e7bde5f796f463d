import type { Knowledge } from '../../engine/step.ts';

/** Name of the ops account; its password is a secret. */
export function opsName(known: Pick<Knowledge, 'value'>): string {
  return String(known.value('gwsAdminName') ?? '');
}
