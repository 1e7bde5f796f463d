import type { RequestOf } from '../../shared/ipc/contract.ts';
import type { PlanView } from '../../shared/ipc/views.ts';
import { Fault } from '../../shared/results/fault.ts';
import type { Plan } from '../engine/plan.ts';
import { planUndo } from '../engine/undo.ts';
import type { Job } from '../runs/job.ts';
import { planJob } from '../runs/plan-job.ts';
import { rotating } from '../runs/rotate-job.ts';
import type { DeskContext } from './context.ts';
import { AlreadyWorking } from './faults.ts';
import { openJob } from './open-job.ts';
import { actionView, originsOf } from './plan-action.ts';
import { NothingRunYet } from './run-faults.ts';
import { ownRuns, unfinishedRun } from './run-history.ts';
import { runMemoryOf } from './run-memory.ts';
import { placeFor } from './run-place.ts';
import { runnableIn } from './values-runnable.ts';
import { typedIsSaved } from './values-turns.ts';

type Wish = RequestOf<'plan.make'>;

/**
 * Plans afresh; sends reads and sign-ins only. A step that goes on once something is typed is part of the plan, also
 * where without it nobody knows yet where to look.
 * @throws AlreadyWorking, NothingRunYet, NothingToRotate, and what `placeFor` and `openJob` throw
 */
export async function makePlanView(desk: DeskContext, wish: Wish): Promise<PlanView> {
  await typedIsSaved(desk, wish.engagement);
  const busy = desk.works.of(wish.engagement);
  if (busy !== undefined) throw new AlreadyWorking(busy.purpose);
  const view = await planned(desk, wish).catch((error: unknown) => unplanned(desk, wish, error));
  runMemoryOf(desk).plans.set(wish.engagement, view);
  return view;
}

async function planned(desk: DeskContext, wish: Wish): Promise<PlanView> {
  const { engagement, runbook, purpose, accept } = wish;
  const { place } = await placeFor(desk, engagement, wish.place);
  const { job } = await openJob(desk, { engagement, runbook, purpose, place, given: { accept } });
  try {
    if (purpose !== 'run' && ownRuns(job).length === 0) throw new NothingRunYet();
    const { acted, plan, cannotUndo } = await planOf(job, purpose);
    return { ...shownPlan(desk, wish, acted, plan), cannotUndo: [...cannotUndo], ...resuming(job, purpose) };
  } finally {
    await job.close();
  }
}

async function planOf(job: Job, purpose: Wish['purpose']) {
  const { signal } = new AbortController();
  if (purpose === 'undo') {
    const { plan } = await planUndo(job.opened.runbook, job.given, job.opened.read, signal);
    return { acted: job, plan, cannotUndo: plan.cannot.map(({ why }) => why) };
  }
  const acted = purpose === 'rotate' ? rotating(job, handsOver(job)) : job;
  return { acted, plan: (await planJob(acted, signal)).plan, cannotUndo: [] };
}

/** A reset within a run that goes on afterwards hands nothing over: the run does. */
export function handsOver(job: Pick<Job, 'history' | 'runnable'>): boolean {
  return unfinishedRun(job) === undefined;
}

function resuming(job: Job, purpose: Wish['purpose']): { readonly resumes?: string } {
  const run = purpose === 'run' ? unfinishedRun(job) : undefined;
  return run === undefined ? {} : { resumes: run.run };
}

function shownPlan({ app }: DeskContext, { purpose, runbook }: Wish, job: Job, plan: Plan): PlanView {
  const titles = new Map(job.opened.runbook.steps.map(({ id, title }) => [id, title]));
  const blocked = plan.blocked.map(({ step, why }) => ({
    step,
    stepTitle: titles.get(step) ?? step,
    problem: why.problem,
    ...(why.accept === undefined ? {} : { accept: why.accept }),
    ...(why.keep === undefined ? {} : { keep: why.keep }),
  }));
  // A decision that is open, for example about a lost secret, does not keep the rest from being done.
  const inTheWay = plan.blocked.some(({ step }) => purpose === 'undo' || plan.seen.get(step)?.is === 'unknown');
  return {
    purpose,
    runbook,
    target: plan.target,
    digest: plan.digest,
    madeAt: new Date(app.clock.now()).toISOString(),
    actions: plan.actions.map((action) => actionView(action, titles, originsOf(job.opened))),
    blocked,
    ready: !inTheWay,
    warnings: plan.warnings.map(({ problem }) => problem),
    cannotUndo: [],
  };
}

/** Nothing could be looked at; something typed would help. @throws `error` when nothing typed would */
async function unplanned(desk: DeskContext, wish: Wish, error: unknown): Promise<PlanView> {
  if (!(error instanceof Fault) || error.acceptable === undefined) throw error;
  const { engagement } = await desk.app.store.open(wish.engagement);
  const { steps } = await runnableIn(desk, engagement, wish.runbook);
  const { step, typed } = error.acceptable;
  const stepTitle = steps.find(({ id }) => id === step)?.title ?? step;
  return {
    purpose: wish.purpose,
    runbook: wish.runbook,
    target: typed,
    digest: '',
    madeAt: new Date(desk.app.clock.now()).toISOString(),
    actions: [],
    blocked: [{ step, stepTitle, problem: error.toProblem(), accept: typed }],
    ready: false,
    warnings: [],
    cannotUndo: [],
  };
}
