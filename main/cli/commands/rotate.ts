import { runText as text } from '../../../shared/text/run.ts';
import { rotateJob } from '../../runs/rotate-job.ts';
import { helpExample, type Register } from '../command.ts';
import { conclude, exportWishOf } from '../conclude.ts';
import { mustBeAnswerable, terminalInteraction } from '../interaction.ts';
import { type RunOptions, withOptions } from '../run-options.ts';
import { openSaved } from '../saved-run.ts';
import { placeFor } from '../secret-place.ts';

/** `rotate <engagement>`: a new secret, validated, with a fresh hand-over form. */
export const rotate: Register = (program, shell) => {
  const command = program.command('rotate').description(text.rotate).argument('<engagement>', text.engagementArgument);
  withOptions(command, ['run', 'values', 'practice', 'yes', 'approve', 'form', 'export', 'secret']);
  command
    .addHelpText('after', helpExample('rotate harbour-bank-7k2f9d --export forms --form docx'))
    .action((engagement: string, options: RunOptions) =>
      shell.run(command, async (context) => {
        mustBeAnswerable(context, options);
        const wish = await exportWishOf(context, options);
        const place = placeFor(context, wish.handling, options);
        const { job } = await openSaved(context, engagement, options, { purpose: 'rotate', place });
        try {
          const interaction = terminalInteraction(context, job, options.yes === true);
          const order = {
            approve: options.approve,
            run: undefined,
            command: `groundwork rotate ${engagement}`,
            beforeSending: wish.check,
          };
          const outcome = await rotateJob(context.app, job, interaction, order, context.io.signal);
          return await conclude(context, job, outcome, wish);
        } finally {
          await job.close();
        }
      }),
    );
};
