import { EXAMPLE_PROFILE } from '../../../shared/text/example-profile.ts';
import { runText as text } from '../../../shared/text/run.ts';
import { findRunnable } from '../../runs/find-runnable.ts';
import { planJob } from '../../runs/plan-job.ts';
import { prepare } from '../../runs/prepare.ts';
import { helpExample, type Register } from '../command.ts';
import { exitOf } from '../exit-of.ts';
import { EXIT } from '../io.ts';
import { manualLines } from '../manual.ts';
import { givenValues, practiceWish, type RunOptions, secretWish, withOptions } from '../run-options.ts';
import { runnableId } from '../runnable-id.ts';
import { placeFor } from '../secret-place.ts';
import { planJson, planLines, retiredLines } from '../show-plan.ts';

/** `plan <runbook>`: sends reads and sign-ins, never a write. */
export const plan: Register = (program, shell) => {
  const command = program.command('plan').description(text.plan).argument('<runbook>', text.runbookArgument);
  withOptions(command, ['values', 'engagement', 'practice', 'secret', 'export', 'manual']);
  command
    .addHelpText('after', helpExample(`plan ${EXAMPLE_PROFILE} --practice --json`))
    .action((id: string, options: RunOptions) =>
      shell.run(command, async (context) => {
        const runbook = runnableId(context.io, id);
        const found = await findRunnable(context.app, runbook);
        const given = await givenValues(context, options, found.runnable.parameters);
        const { handling } = await secretWish(context, options);
        const job = await prepare(context.app, {
          found,
          given,
          engagement: options.engagement,
          practice: practiceWish(options),
          purpose: 'run',
          place: placeFor(context, handling, options),
        });
        try {
          const made = await planJob(job, context.io.signal);
          const lines = () =>
            options.manual === true
              ? manualLines(job.runnable, job.values)
              : [
                  ...planLines(made.plan, job.opened.target.label, job.runnable.steps),
                  ...retiredLines(made.plan, job.runnable.steps),
                ];
          const document = planJson(made.plan, job.opened.runbook.target);
          const manual = job.runnable.byHand(job.values);
          context.output.answer(options.manual === true ? { ...document, manual } : document, lines);
          const obstacle = made.plan.blocked.find(({ step }) => made.plan.seen.get(step)?.is === 'unknown');
          if (obstacle !== undefined) return exitOf(obstacle.why.family);
          return made.plan.blocked.length > 0 ? EXIT.attention : EXIT.done;
        } finally {
          await job.close();
        }
      }),
    );
};
