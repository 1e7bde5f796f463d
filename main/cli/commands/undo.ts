import { runText as text } from '../../../shared/text/run.ts';
import { StoppedByOperator } from '../../engine/faults.ts';
import { undoJob } from '../../runs/later.ts';
import { helpExample, type Register } from '../command.ts';
import { conclude } from '../conclude.ts';
import { mustBeAnswerable, terminalInteraction } from '../interaction.ts';
import { isStop } from '../is-stop.ts';
import { type RunOptions, withOptions } from '../run-options.ts';
import { openSaved } from '../saved-run.ts';

/** `undo <engagement>`: a plan of its own, reviewed and journalled like any other. */
export const undo: Register = (program, shell) => {
  const command = program.command('undo').description(text.undo).argument('<engagement>', text.engagementArgument);
  withOptions(command, ['run', 'values', 'practice', 'yes', 'approve']);
  command
    .addHelpText('after', helpExample('undo harbour-bank-7k2f9d'))
    .action((engagement: string, options: RunOptions) =>
      shell.run(command, async (context) => {
        mustBeAnswerable(context, options);
        const wish = { purpose: 'undo', place: undefined } as const;
        const { job, history } = await openSaved(context, engagement, options, wish).catch(asUndo);
        try {
          const interaction = terminalInteraction(context, job, options.yes === true);
          const order = { approve: options.approve, run: history.run, command: `groundwork undo ${engagement}` };
          const outcome = await undoJob(context.app, job, interaction, order, context.io.signal).catch(asUndo);
          const none = { handling: { is: 'omit' }, files: undefined, check: () => {} } as const;
          return await conclude(context, job, outcome, none);
        } finally {
          await job.close();
        }
      }),
    );
};

/** Stopped before its plan was begun: resuming would do again what it is to take back. */
function asUndo(error: unknown): never {
  throw isStop(error) ? new StoppedByOperator('undo') : error;
}
