import { planScreenText as text } from '../../../../shared/text/plan-screen.ts';
import { countsOf, countWords } from './counts.ts';
import type { Planning, PlanPurpose } from './use-plan.ts';

/** One sentence under the title: how much would be done, and that nothing has been. */
export function planLead(purpose: PlanPurpose, { plan, isBusy }: Pick<Planning, 'plan' | 'isBusy'>): string {
  if (plan === undefined) return isBusy ? text.making.lead : text.cannotLead;
  if (plan.actions.length > 0) return text.lead[purpose](countWords(countsOf(plan.actions)));
  return plan.ready ? text.nothing[purpose].lead : text.cannotLead;
}
