import type { PlanView } from '../../../../shared/ipc/views.ts';

/** Something that gives rights or costs, and what accepts it. */
export interface ToAccept {
  readonly step: string;
  readonly summary: string;
  readonly why: string | undefined;
  readonly cost: PlanView['actions'][number]['cost'];
  readonly name: string;
  /** How many actions are accepted with it. */
  readonly count: number;
}

/** Typed so far, by step. */
export type Typed = Readonly<Record<string, string>>;

/** What must be accepted by name before the plan is carried out; one of a step. */
export function toAccept(actions: PlanView['actions']): readonly ToAccept[] {
  const open = new Map<string, ToAccept>();
  for (const { step, summary, escalation, cost, typed } of actions) {
    if (escalation === undefined && cost === undefined) continue;
    const before = open.get(step);
    if (before !== undefined) open.set(step, { ...before, count: before.count + 1 });
    else open.set(step, { step, summary, why: escalation, cost, name: typed ?? 'yes', count: 1 });
  }
  return [...open.values()];
}

/** The very names of what was accepted, by step, as main wants them. */
export function accepted(wanted: readonly ToAccept[], typed: Typed): Typed {
  const right = wanted.filter(({ step, name }) => isName(typed[step] ?? '', name));
  return Object.fromEntries(right.map(({ step, name }) => [step, name]));
}

/** Whether the name was typed. Dashes and spaces of any kind are equal: few keyboards have them all. */
export function isName(typed: string, name: string): boolean {
  return plain(typed) === plain(name);
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/\p{Pd}/gu, '-')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
