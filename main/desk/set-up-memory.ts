import type { Check } from '../../shared/results/check.ts';
import type { DeskContext } from './context.ts';

const all = new WeakMap<DeskContext['works'], Map<string, readonly Check[]>>();

/** Keeps the latest look at whether a runbook's set-up works, for as long as the window is open. */
export function rememberSetUp(desk: Pick<DeskContext, 'works'>, at: SetUpPlace, checks: readonly Check[]): void {
  const known = all.get(desk.works) ?? new Map<string, readonly Check[]>();
  all.set(desk.works, known.set(keyOf(at), checks));
}

/** Something was changed since: what was found no longer counts. */
export function forgetSetUp({ works }: Pick<DeskContext, 'works'>, engagement: string): void {
  const known = all.get(works);
  for (const key of known?.keys() ?? []) if (key.startsWith(`${engagement} `)) known?.delete(key);
}

/** What was found then; undefined while nobody has looked. */
export function setUpOf({ works }: Pick<DeskContext, 'works'>, at: SetUpPlace): readonly Check[] | undefined {
  return all.get(works)?.get(keyOf(at));
}

interface SetUpPlace {
  readonly engagement: string;
  readonly runbook: string;
}

function keyOf({ engagement, runbook }: SetUpPlace): string {
  return `${engagement} ${runbook}`;
}
