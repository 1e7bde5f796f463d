import type { Action } from '../../shared/plan/action.ts';
import type { Problem } from '../../shared/results/problem.ts';
import type { Notebook } from '../engine/knowledge.ts';
import type { Plan } from '../engine/plan.ts';
import type { Ports } from '../engine/ports.ts';
import type { Report } from '../engine/report.ts';
import type { Blocked } from '../engine/step.ts';
import { shownPath } from '../engine/template.ts';
import { mustBeAsPlanned } from './as-planned.ts';
import { NotAccepted, NotStarted, PlanNotApproved } from './faults.ts';
import type { Interaction } from './interaction.ts';
import type { Job } from './job.ts';
import { mustBeFree, startRecording } from './recording.ts';
import { runLog } from './run-log.ts';
import type { Who } from './runnable.ts';
import type { Surroundings } from './surroundings.ts';
import { toAccept } from './to-accept.ts';

/** How a run, a resume, a rotation or an undo is to be made. */
export interface RunOrder {
  /** Digest of the plan that was signed off. */
  readonly approve: string | undefined;
  /** The run to go on with; undefined for a new one. */
  readonly run: string | undefined;
  readonly command: string;
  /** Checks what can be refused before anything is sent, once the organization is known. */
  readonly beforeSending?: (who: Who) => void;
}

/** A finished run. `engagement` and `run` are undefined when it ended before anything was worth keeping. */
export interface Outcome {
  readonly engagement: string | undefined;
  readonly run: string | undefined;
  readonly runbook: string;
  readonly report: Report;
  readonly journalHead: string | undefined;
  readonly warnings: readonly Problem[];
  readonly cannotUndo?: readonly string[];
}

/** A plan that was made, why it cannot be applied as things stand, and how it is applied. */
export interface Conduct {
  readonly plan: Plan;
  readonly known: Notebook;
  readonly obstacle: Blocked | undefined;
  apply(ports: Ports): Promise<Report>;
}

/**
 * The one way from a plan to its outcome: approval, questions, locks, journal, apply. Nothing is written before the plan
 * is confirmed, and costs and escalations are accepted by name.
 * @throws PlanNotApproved, NotConfirmed, NotAccepted, NotStarted, LockedByAnother, what `beforeSending` throws, and the
 * fault of a place for secrets that cannot be used
 */
export async function conduct(
  around: Surroundings,
  job: Job,
  interaction: Interaction,
  order: RunOrder,
  signal: AbortSignal,
  { plan, known, obstacle, apply }: Conduct,
): Promise<Outcome> {
  const runbook = job.opened.runbook.id;
  const warnings = plan.warnings.map(({ problem }) => problem);
  // Bad input is refused with nothing left behind; anything else can be mended and resumed.
  if (obstacle?.family === 'input') {
    const nothing = { engagement: job.engagement?.id, run: undefined, journalHead: undefined };
    return { ...nothing, runbook, warnings, report: ended(obstacle) };
  }
  if (obstacle === undefined) {
    if (order.approve !== undefined && order.approve !== plan.digest) {
      await mustBeFree(around, job, order.command);
      throw new PlanNotApproved(order.approve, plan.digest);
    }
    order.beforeSending?.(job.opened.who(known));
    await askAll(plan, interaction);
    if (plan.actions.some(bringsSecret)) await job.placeReady();
  }
  const recording = await startRecording(around, job, known, {
    ...order,
    runbook,
    // A new engagement keeps what was typed in any case: it is resumed with it.
    keepsValues: obstacle === undefined || job.engagement === undefined,
  });
  const log = runLog(recording.journal, around.redactor);
  try {
    if (obstacle === undefined) await mustBeAsPlanned(around, job, recording.engagement.id);
    await recording.journal.append({ kind: 'planned', digest: plan.digest, actions: plan.actions.map(planned) });
    const report =
      obstacle === undefined
        ? await apply({
            writer: job.opened.writer,
            log,
            keeper: job.keeper,
            decider: { confirm: (action) => interaction.confirmManual(action) },
            clock: around.clock,
            emit: interaction.emit,
            signal,
          })
        : ended(obstacle);
    if (obstacle !== undefined) await log.ended({ result: report.result, problem: obstacle.problem });
    const left = report.result === 'done' ? [] : (job.opened.runbook.leftovers?.(known) ?? []);
    return {
      engagement: recording.engagement.id,
      run: recording.run,
      runbook,
      report,
      journalHead: recording.journal.head,
      warnings: [...stillTrue(plan, report).map(({ problem }) => problem), ...left],
    };
  } finally {
    await recording.close();
  }
}

/** The plan is shown; then costs and escalations are asked for by name, then the plan as a whole. */
async function askAll(plan: Plan, interaction: Interaction): Promise<void> {
  interaction.showPlan(plan);
  for (const action of toAccept(plan.actions)) {
    if (await interaction.accept(action)) continue;
    const why = action.escalation ?? 'it costs.';
    throw new NotAccepted(action.step, action.summary, why, action.typed ?? 'yes');
  }
  if (!(await interaction.confirmPlan(plan))) throw new NotStarted();
}

function bringsSecret(action: Action): boolean {
  if (action.kind === 'sql') return action.yields !== undefined;
  return action.kind === 'http' && (action.yields !== undefined || action.makes !== undefined);
}

/** The plan's warnings without those that the run has answered. */
function stillTrue({ warnings }: Plan, { steps }: Report): Plan['warnings'] {
  const settled = steps.filter(({ status }) => status === 'done' || status === 'present').map(({ id }) => id);
  return warnings.filter(({ step, until }) => until !== 'run' || !settled.includes(step));
}

/** A report of something that ended before its first step. */
function ended(why: Blocked): Report {
  const result = why.family === 'attention' ? 'attention' : why.family === 'stopped' ? 'stopped' : 'failed';
  return { result, steps: [], findings: [], checks: [], why };
}

function planned(action: Plan['actions'][number]) {
  const { id, step, summary, kind } = action;
  return kind === 'http'
    ? { id, step, summary, kind, method: action.method, url: shownPath(action.path) }
    : { id, step, summary, kind };
}
