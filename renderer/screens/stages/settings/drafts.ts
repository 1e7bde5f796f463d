import type { FormValues } from './form-values.ts';

/** Whose values a form holds. */
export interface FormPlace {
  readonly engagement: string;
  readonly runbook: string;
}

const drafts = new Map<string, FormValues>();

/** Tables as they were left with something wrong in them: a long one is not typed again because the page was changed. */
export function draftOf({ engagement, runbook }: FormPlace): FormValues {
  return drafts.get(`${engagement} ${runbook}`) ?? {};
}

/** Remembers what main has not taken, until the window closes; forgets what it took. */
export function keepDraft({ engagement, runbook }: FormPlace, values: FormValues, taken: readonly string[]): void {
  const key = `${engagement} ${runbook}`;
  const kept = Object.entries({ ...drafts.get(key), ...values }).filter(([name]) => !taken.includes(name));
  if (kept.length === 0) drafts.delete(key);
  else drafts.set(key, Object.fromEntries(kept));
}
