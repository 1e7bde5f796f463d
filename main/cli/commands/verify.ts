import { runText as text } from '../../../shared/text/run.ts';
import { verifyJob } from '../../runs/later.ts';
import { helpExample, type Register } from '../command.ts';
import { conclude, exportWishOf } from '../conclude.ts';
import { terminalInteraction } from '../interaction.ts';
import { type RunOptions, withOptions } from '../run-options.ts';
import { openSaved } from '../saved-run.ts';

/** `verify <engagement>`: drift, and whether the credentials still work. Sends no write. */
export const verify: Register = (program, shell) => {
  const command = program.command('verify').description(text.verify).argument('<engagement>', text.engagementArgument);
  withOptions(command, ['run', 'values', 'practice', 'form', 'export', 'secret']);
  command
    .addHelpText('after', helpExample('verify harbour-bank-7k2f9d --json'))
    .action((engagement: string, options: RunOptions) =>
      shell.run(command, async (context) => {
        const wish = await exportWishOf(context, options);
        const { job } = await openSaved(context, engagement, options, { purpose: 'verify', place: undefined });
        try {
          const order = { approve: undefined, run: undefined, command: `groundwork verify ${engagement}` };
          const interaction = terminalInteraction(context, job, true);
          const outcome = await verifyJob(context.app, job, interaction, order, context.io.signal);
          return await conclude(context, job, outcome, wish);
        } finally {
          await job.close();
        }
      }),
    );
};
