import type { RequestOf } from '../../shared/ipc/contract.ts';
import type { RunState } from '../../shared/ipc/views.ts';
import { Fault } from '../../shared/results/fault.ts';
import type { Outcome, RunOrder } from '../runs/conduct.ts';
import { NoRun } from '../runs/faults.ts';
import type { Job } from '../runs/job.ts';
import { undoJob, verifyJob } from '../runs/later.ts';
import { rotateJob } from '../runs/rotate-job.ts';
import { runJob } from '../runs/run-job.ts';
import type { DeskContext } from './context.ts';
import { type DeskJob, openJob } from './open-job.ts';
import { handsOver } from './plan-make.ts';
import { NothingRunYet, PlanNotReviewed, RunBroken } from './run-faults.ts';
import { ownRuns } from './run-history.ts';
import { runMemoryOf } from './run-memory.ts';
import { brokenEnd, outcomeEnd } from './run-outcome.ts';
import { type ChosenPlace, placeFor } from './run-place.ts';
import { RunSession } from './run-session.ts';
import { realTimer, telling } from './run-telling.ts';
import { typedIsSaved } from './values-turns.ts';
import { todo, windowInteraction } from './window-interaction.ts';

type Wish = RequestOf<'run.start'>;

/** At most some 15 states a second. */
const TOLD_EVERY_MS = 66;

/**
 * Starts a run, an undo, a rotation or a verification and answers once it has begun: until then it is refused as a
 * whole, afterwards everything that goes wrong is part of its outcome.
 * @throws AlreadyWorking, PlanNotReviewed, NotTyped, NothingRunYet, NoRun, LockedByAnother, PlanNotApproved, and what
 * `placeFor` and `openJob` throw
 */
export function startRun(desk: DeskContext, wish: Wish): Promise<RunState> {
  const begun = Promise.withResolvers<RunState>();
  let finish = () => {};
  const work = desk.works.begin(wish.engagement, wish.purpose, async (signal) => {
    try {
      finish = await carriedOut(desk, wish, signal, begun.resolve);
    } catch (error) {
      finish = () => begun.reject(error);
    }
  });
  // The end is told when the engagement is free again: whoever hears of it may start something else at once.
  void work.ended.then(() => finish());
  return begun.promise;
}

/** @returns what tells the end. @throws whatever happened before the run began */
async function carriedOut(
  desk: DeskContext,
  wish: Wish,
  signal: AbortSignal,
  begun: (state: RunState) => void,
): Promise<() => void> {
  if (wish.purpose !== 'verify' && wish.digest === undefined) throw new PlanNotReviewed();
  await typedIsSaved(desk, wish.engagement);
  const memory = runMemoryOf(desk);
  const tell = (state: RunState) => {
    // The first of them: from here on it is this engagement's run.
    memory.sessions.set(wish.engagement, session);
    desk.tell('run-state', state);
    begun(state);
  };
  const session = new RunSession(firstState(desk, wish), telling(tell, TOLD_EVERY_MS, realTimer));
  const revealing = { session, signal };
  const chosen = await placeFor(desk, wish.engagement, wish.place, revealing);
  const { engagement, runbook, purpose, accept } = wish;
  const opened = await openJob(desk, { engagement, runbook, purpose, place: chosen.place, given: { accept } });
  let end: (state: RunState) => RunState;
  try {
    const outcome = await worked(desk, wish, opened, session, chosen, signal);
    end = outcomeEnd(outcome, wish.purpose);
  } catch (error) {
    if (!session.published) throw error;
    end = brokenEnd(error instanceof Fault ? error : new RunBroken(error));
  } finally {
    await opened.job.close();
  }
  if (wish.place?.is === 'age-passphrase') desk.held.forget(wish.engagement, 'agePassphrase');
  return () => {
    session.end(end);
    desk.tell('engagement-changed', { engagement: wish.engagement });
  };
}

function firstState({ app }: DeskContext, { engagement, runbook, purpose, resume }: Wish): RunState {
  const startedAt = new Date(app.clock.now()).toISOString();
  const run = resume === undefined ? {} : { run: resume };
  const empty = { steps: [], findings: [], rows: 0, checks: [] };
  return { engagement, runbook, purpose, ...run, state: 'running', startedAt, ...empty };
}

async function worked(
  desk: DeskContext,
  wish: Wish,
  { job, around }: DeskJob,
  session: RunSession,
  chosen: ChosenPlace,
  signal: AbortSignal,
): Promise<Outcome> {
  const { purpose, digest, accept } = wish;
  const run = runToGoOnWith(job, wish);
  const command = `groundwork (window) ${purpose} ${wish.engagement}`;
  const order: RunOrder = { approve: digest, run, command, beforeSending: chosen.check };
  const interaction = windowInteraction({ job, session, user: desk.app.user, accept, signal });
  const fresh = handsOver(job);
  const { runbook } = job.opened;
  const steps = purpose === 'rotate' ? (job.opened.rotation?.(fresh) ?? runbook).steps : runbook.steps;
  const proves = purpose !== 'undo' && (purpose !== 'rotate' || fresh);
  session.update((state) => ({ ...state, steps: todo(steps), rows: proves ? job.runnable.rows.length : 0 }));
  switch (purpose) {
    case 'run':
      return runJob(around, job, interaction, order, signal);
    case 'undo':
      return undoJob(around, job, interaction, order, signal);
    case 'rotate':
      return rotateJob(around, job, interaction, order, signal, fresh);
    case 'verify':
      return verifyJob(around, job, interaction, order, signal);
  }
}

/** A run goes on with the one that is named; an undo is written beside what it undoes. @throws NoRun, NothingRunYet */
function runToGoOnWith(job: Job, { engagement, purpose, resume }: Wish): string | undefined {
  const own = ownRuns(job).map(({ run }) => run);
  if (purpose !== 'run' && own.length === 0) throw new NothingRunYet();
  if (purpose === 'undo') return own.at(-1);
  if (purpose !== 'run' || resume === undefined) return undefined;
  if (!own.includes(resume)) throw new NoRun(engagement, resume, own);
  return resume;
}
