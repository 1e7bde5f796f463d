import { runText as text } from '../../shared/text/run.ts';
import type { Outcome, RunOrder } from '../runs/conduct.ts';
import type { Job } from '../runs/job.ts';
import { mayOfferReset } from '../runs/outcome-problem.ts';
import { rotateJob } from '../runs/rotate-job.ts';
import { runJob } from '../runs/run-job.ts';
import type { Context } from './command.ts';
import type { Wish } from './conclude.ts';
import { terminalInteraction } from './interaction.ts';
import { interactive } from './io.ts';
import { askYes } from './prompts.ts';
import type { RunOptions } from './run-options.ts';
import { openSaved } from './saved-run.ts';
import { placeFor } from './secret-place.ts';

/**
 * A run that ended because a secret is lost offers the reset at once, where somebody can be asked, and then goes on.
 * A reset is never planned: it is the operator's decision each time (design, section 4).
 */
export async function offerReset(
  context: Context,
  job: Job,
  outcome: Outcome,
  order: { readonly run: RunOrder; readonly options: RunOptions; readonly wish: Wish },
): Promise<Outcome> {
  const { engagement, run, report } = outcome;
  if (!mayOfferReset(report) || engagement === undefined || run === undefined || !interactive(context.io))
    return outcome;
  if (!(await askYes(context.io, text.resetQuestion))) return outcome;

  // An own practice organization lives as long as its job: the new jobs talk to the same one.
  const options = job.practice ? { ...order.options, practice: job.opened.target.origin } : order.options;
  const place = placeFor(context, order.wish.handling, options);
  const again = async (purpose: 'rotate' | 'run', work: (next: Job) => Promise<Outcome>) => {
    const { job: next } = await openSaved(context, engagement, { ...options, run }, { purpose, place });
    return work(next).finally(() => next.close());
  };
  const { signal } = context.io;
  const reset = await again('rotate', (next) =>
    rotateJob(
      context.app,
      next,
      terminalInteraction(context, next, false),
      { ...order.run, run: undefined },
      signal,
      false,
    ),
  );
  if (reset.report.result !== 'done') return reset;
  return again('run', (next) =>
    runJob(
      context.app,
      next,
      terminalInteraction(context, next, false),
      { ...order.run, approve: undefined, run },
      signal,
    ),
  );
}
