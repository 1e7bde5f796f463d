import { resolve } from 'node:path';
import { Fault } from '../../shared/results/fault.ts';
import type { FormFormat, SecretHandling } from '../forms/model.ts';
import type { Outcome } from '../runs/conduct.ts';
import { exportJob } from '../runs/export.ts';
import type { Job } from '../runs/job.ts';
import type { Who } from '../runs/runnable.ts';
import type { Context } from './command.ts';
import { ClearTextNotConfirmed, ExportFolderMissing } from './faults.ts';
import { formats, type RunOptions, secretWish } from './run-options.ts';
import { type Extra, outcomeExit, outcomeJson, outcomeLines } from './show-outcome.ts';

/** What to export when the work is done. */
export interface Wish {
  readonly handling: SecretHandling;
  /** Undefined: no files. */
  readonly files: { readonly folder: string; readonly formats: readonly FormFormat[] } | undefined;
  /** Clear text is confirmed by the organization's short name. @throws ClearTextNotConfirmed */
  readonly check: (who: Who) => void;
}

/** @throws ExportFolderMissing, FormatUnknown, SecretHandlingUnknown and the faults of secret references */
export async function exportWishOf(context: Context, options: RunOptions): Promise<Wish> {
  const { handling, clearFor } = await secretWish(context, options);
  if (options.export === undefined && options.form !== undefined) throw new ExportFolderMissing();
  const files =
    options.export === undefined
      ? undefined
      : { folder: resolve(context.io.cwd, options.export), formats: formats(options) };
  const check = ({ shortName }: Who) => {
    if (clearFor !== undefined && clearFor !== shortName) throw new ClearTextNotConfirmed(shortName);
  };
  return { handling, files, check };
}

/** Exports, prints the outcome, and gives the exit code. A failed export is said; it does not hide the outcome. */
export async function conclude(context: Context, job: Job, outcome: Outcome, wish: Wish): Promise<number> {
  const extra = await exported(context, job, outcome, wish);
  context.output.answer(outcomeJson(outcome, extra), () => outcomeLines(outcome, extra, job.endsWithCommand));
  return outcomeExit(outcome, extra);
}

async function exported(context: Context, job: Job, outcome: Outcome, wish: Wish): Promise<Extra> {
  const { engagement, journalHead } = outcome;
  if (wish.files === undefined || engagement === undefined || outcome.report.steps.length === 0) {
    return { files: [], notes: [], problems: [] };
  }
  try {
    const order = { ...wish.files, handling: wish.handling };
    const about = { findings: outcome.report.findings, journalHead: journalHead ?? '' };
    return await exportJob(context.app, job, engagement, order, about);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { files: [], notes: [], problems: [error.toProblem()] };
  }
}
