import type { Action, ManualAction } from '../../shared/plan/action.ts';
import type { Emit } from '../engine/events.ts';
import type { Plan } from '../engine/plan.ts';
import type { Confirmation } from '../engine/ports.ts';

/** How a command talks with the operator; the terminal and the window each have one. */
export interface Interaction {
  readonly emit: Emit;
  /** Shows the plan: before anything of it is asked. */
  showPlan(plan: Plan): void;
  /** Whether the plan may be applied. @throws NotConfirmed where nobody can be asked */
  confirmPlan(plan: Plan): Promise<boolean>;
  /** Whether a cost or an escalation is accepted by name. */
  accept(action: Action): Promise<boolean>;
  confirmManual(action: ManualAction): Promise<Confirmation>;
}
