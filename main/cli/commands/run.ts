import { EXAMPLE_PROFILE } from '../../../shared/text/example-profile.ts';
import { runText as text } from '../../../shared/text/run.ts';
import { findRunnable } from '../../runs/find-runnable.ts';
import { prepare } from '../../runs/prepare.ts';
import { runJob } from '../../runs/run-job.ts';
import { helpExample, type Register } from '../command.ts';
import { conclude, exportWishOf } from '../conclude.ts';
import { mustBeAnswerable, terminalInteraction } from '../interaction.ts';
import { offerReset } from '../offer-reset.ts';
import { givenValues, practiceWish, type RunOptions, withOptions } from '../run-options.ts';
import { runnableId } from '../runnable-id.ts';
import { placeFor } from '../secret-place.ts';

/** `run <runbook>`: plan, confirm, apply, validate, export. */
export const run: Register = (program, shell) => {
  const command = program.command('run').description(text.run).argument('<runbook>', text.runbookArgument);
  withOptions(command, ['values', 'engagement', 'practice', 'yes', 'approve', 'form', 'export', 'secret']);
  command
    .addHelpText('after', helpExample(`run ${EXAMPLE_PROFILE} --practice --yes --export forms --form docx,eml`))
    .action((id: string, options: RunOptions) =>
      shell.run(command, async (context) => {
        const runbook = runnableId(context.io, id);
        const { app, io, output } = context;
        mustBeAnswerable(context, options);
        const found = await findRunnable(app, runbook);
        const given = await givenValues(context, options, found.runnable.parameters);
        const wish = await exportWishOf(context, options);
        const job = await prepare(app, {
          found,
          given,
          engagement: options.engagement,
          practice: practiceWish(options),
          purpose: 'run',
          place: placeFor(context, wish.handling, options),
        });
        try {
          if (job.practice) output.note(text.practiceMemory);
          const interaction = terminalInteraction(context, job, options.yes === true);
          const order = {
            approve: options.approve,
            run: undefined,
            command: `groundwork run ${runbook}`,
            beforeSending: wish.check,
          };
          const first = await runJob(app, job, interaction, order, io.signal);
          const outcome = await offerReset(context, job, first, { run: order, options, wish });
          return await conclude(context, job, outcome, wish);
        } finally {
          await job.close();
        }
      }),
    );
};
