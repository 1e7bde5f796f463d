import { runText as text } from '../../../shared/text/run.ts';
import { runJob } from '../../runs/run-job.ts';
import { helpExample, type Register } from '../command.ts';
import { conclude, exportWishOf } from '../conclude.ts';
import { mustBeAnswerable, terminalInteraction } from '../interaction.ts';
import { offerReset } from '../offer-reset.ts';
import { type RunOptions, withOptions } from '../run-options.ts';
import { openSaved } from '../saved-run.ts';
import { placeFor } from '../secret-place.ts';

/** `resume <engagement>`: plans afresh from what is there, and goes on in the same journal. */
export const resume: Register = (program, shell) => {
  const command = program.command('resume').description(text.resume).argument('<engagement>', text.engagementArgument);
  withOptions(command, ['run', 'values', 'practice', 'yes', 'approve', 'form', 'export', 'secret']);
  command
    .addHelpText('after', helpExample('resume harbour-bank-7k2f9d --yes'))
    .action((engagement: string, options: RunOptions) =>
      shell.run(command, async (context) => {
        mustBeAnswerable(context, options);
        const wish = await exportWishOf(context, options);
        const place = placeFor(context, wish.handling, options);
        const { job, history } = await openSaved(context, engagement, options, { purpose: 'run', place });
        try {
          const interaction = terminalInteraction(context, job, options.yes === true);
          const order = {
            approve: options.approve,
            run: history.run,
            command: `groundwork resume ${engagement}`,
            beforeSending: wish.check,
          };
          const first = await runJob(context.app, job, interaction, order, context.io.signal);
          const outcome = await offerReset(context, job, first, { run: order, options, wish });
          return await conclude(context, job, outcome, wish);
        } finally {
          await job.close();
        }
      }),
    );
};
