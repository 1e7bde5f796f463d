import type { Json } from '../../shared/json.ts';
import type { Notebook } from '../engine/knowledge.ts';
import type { Report } from '../engine/report.ts';
import { applyUndo, planUndo, type UndoPlan } from '../engine/undo.ts';
import { verifyRun } from '../engine/verify.ts';
import { conduct, type Outcome, type RunOrder } from './conduct.ts';
import type { Interaction } from './interaction.ts';
import type { Job } from './job.ts';
import { planJob } from './plan-job.ts';
import { startRecording } from './recording.ts';
import { runLog } from './run-log.ts';
import type { Surroundings } from './surroundings.ts';

/** Looks again, months later: drift, and whether the credentials still work. Recorded as a run of its own. */
export async function verifyJob(
  around: Surroundings,
  job: Job,
  interaction: Interaction,
  order: RunOrder,
  signal: AbortSignal,
): Promise<Outcome> {
  const made = await planJob(job, signal);
  const runbook = `${job.opened.runbook.id}/verify`;
  const recording = await startRecording(around, job, made.known, { command: order.command, run: undefined, runbook });
  const log = runLog(recording.journal, around.redactor);
  try {
    const parts = { clock: around.clock, emit: interaction.emit, log, signal };
    const report = await verifyRun(job.opened.runbook, made, job.opened.read, parts);
    return {
      engagement: recording.engagement.id,
      run: recording.run,
      runbook: job.opened.runbook.id,
      report,
      journalHead: recording.journal.head,
      warnings: made.known.warnings.map(({ problem }) => problem),
    };
  } finally {
    await recording.close();
  }
}

/** Removes only what this engagement made, newest first. Secrets of removed objects are forgotten with them. */
export async function undoJob(
  around: Surroundings,
  job: Job,
  interaction: Interaction,
  order: RunOrder,
  signal: AbortSignal,
): Promise<Outcome> {
  const { plan, known } = await planUndo(job.opened.runbook, job.given, job.opened.read, signal);
  job.live.who = () => job.opened.who(known);
  const outcome = await conduct(around, job, interaction, order, signal, {
    plan,
    known,
    obstacle: plan.blocked[0]?.why,
    apply: (ports) => applyUndo(plan, known, job.opened.read, ports),
  });
  const gone = outcome.report.steps.every(({ status }) => status === 'undone' || status === 'skipped');
  if (gone && outcome.report.why === undefined) await forgetSecrets(job, known, plan, outcome.report);
  return { ...outcome, cannotUndo: plan.cannot.map(({ why }) => why) };
}

/** A client that was there before us stays, and so does its secret, though this engagement may have reset it. */
async function forgetSecrets(job: Job, known: Notebook, { cannot }: UndoPlan, report: Report): Promise<void> {
  const undone = new Set(report.steps.filter(({ status }) => status === 'undone').map(({ id }) => id));
  // Something of it may be left though the rest was undone.
  for (const { step } of cannot) undone.delete(step);
  const stays = job.opened.runbook.steps
    .filter(({ id }) => !undone.has(id))
    .flatMap(({ id }) => textsIn(known.outputsOf(id)));
  // Another runbook of the engagement has secrets of its own, and what they open is still there.
  const own = ['', '/rotate'].flatMap(
    (way) => job.history.runbooks.get(`${job.opened.runbook.id}${way}`)?.secrets ?? [],
  );
  for (const { keptIn: _, ...key } of own) {
    if (!stays.includes(key.subject)) await job.forget(key);
  }
}

/** Every text in it, however deep: an output may be a list of what was made. */
function textsIn(value: Json): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
