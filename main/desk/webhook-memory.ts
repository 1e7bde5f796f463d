import type { WebhookChecked } from '../../shared/ipc/views.ts';
import type { DeskContext } from './context.ts';

const all = new WeakMap<DeskContext['works'], Map<string, WebhookChecked>>();

/** The latest webhook check of each engagement's runbook in a window, by `webhookKey`. */
export function webhookMemoryOf({ works }: Pick<DeskContext, 'works'>): Map<string, WebhookChecked> {
  const known = all.get(works) ?? new Map<string, WebhookChecked>();
  all.set(works, known);
  return known;
}

export function webhookKey(engagement: string, runbook: string): string {
  return `${engagement} ${runbook}`;
}
