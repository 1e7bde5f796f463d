import type { RunStep } from '../../shared/ipc/views.ts';
import type { Action } from '../../shared/plan/action.ts';
import type { Plan } from '../engine/plan.ts';
import type { UndoPlan } from '../engine/undo.ts';
import type { Interaction } from '../runs/interaction.ts';
import type { Job } from '../runs/job.ts';
import { actionView, originsOf } from './plan-action.ts';
import { NotTyped } from './run-faults.ts';
import { foldEvent } from './run-fold.ts';
import type { RunSession } from './run-session.ts';

/** What the window's side of a run is made of. */
export interface WindowParts {
  readonly job: Job;
  readonly session: RunSession;
  /** Who confirms manual steps. */
  readonly user: string;
  /** Typed acceptances by step. */
  readonly accept: { readonly [step: string]: string };
  readonly signal: AbortSignal;
}

/**
 * The window's side of a run. The plan was reviewed before, and the digest binds the run to it; what is costly was
 * typed there. Manual steps wait for the operator.
 */
export function windowInteraction({ job, session, user, accept, signal }: WindowParts): Interaction {
  const titles = new Map(job.opened.runbook.steps.map(({ id, title }) => [id, title]));
  return {
    emit(event) {
      session.update((state) => foldEvent(state, event));
      session.publish();
    },
    showPlan(plan) {
      if (isUndo(plan)) session.update((state) => ({ ...state, steps: todo(plan.steps) }));
    },
    confirmPlan: async () => true,
    async accept(action: Action) {
      if (accept[action.step] !== (action.typed ?? 'yes')) throw new NotTyped(action);
      return true;
    },
    async confirmManual(action) {
      const { opened } = job;
      const secretFor = async (name: string) => opened.secretFor?.(name);
      const answer = await session.ask(actionView(action, titles, originsOf(opened)), signal, secretFor);
      if (answer === undefined) return 'later';
      return { by: user, note: answer.note, ...(answer.secret === undefined ? {} : { given: answer.secret }) };
    },
  };
}

/** Steps before anything was done. */
export function todo(steps: readonly Pick<RunStep, 'id' | 'title' | 'actor'>[]): RunStep[] {
  return steps.map(({ id, title, actor }) => ({ id, title, actor, status: 'todo' }));
}

/** An undo goes over its own steps, newest first. */
function isUndo(plan: Plan): plan is UndoPlan {
  return 'cannot' in plan;
}
