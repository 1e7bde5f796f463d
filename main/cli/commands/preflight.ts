import type { Check } from '../../../shared/results/check.ts';
import { auviousTerminal } from '../../../shared/text/auvious-terminal.ts';
import { runText } from '../../../shared/text/run.ts';
import { findRunnable } from '../../runs/find-runnable.ts';
import { preflightOf } from '../../runs/preflight.ts';
import { prepare } from '../../runs/prepare.ts';
import { helpExample, type Register } from '../command.ts';
import { EXIT } from '../io.ts';
import { lookUpOrder } from '../look-up-order.ts';
import { type RunOptions, withOptions } from '../run-options.ts';
import { table } from '../table.ts';

const text = auviousTerminal.preflight;

/**
 * `preflight <runbook> [engagement]`: whether a run would get through, by the safest calls. Exit 0 only when everything
 * works: what could not be looked at is not fine.
 */
export const preflight: Register = (program, shell) => {
  const command = program
    .command('preflight')
    .description(text.description)
    .argument('<runbook>', runText.runbookArgument)
    .argument('[engagement]', text.engagementArgument);
  withOptions(command, ['values', 'practice']);
  command
    .addHelpText('after', helpExample('preflight auvious-facades --values auvious.json --json'))
    .action((runbook: string, engagement: string | undefined, options: RunOptions) =>
      shell.run(command, async (context) => {
        const found = await findRunnable(context.app, runbook);
        const job = await prepare(context.app, await lookUpOrder(context, found, engagement, options));
        try {
          const checks = await preflightOf(job, context.io.signal);
          context.output.answer({ runbook, checks }, () => table(checks.map(rowOf), context.output.columns));
          return checks.every(({ result }) => result === 'ok') ? EXIT.done : EXIT.attention;
        } finally {
          await job.close();
        }
      }),
    );
};

function rowOf({ what, result, reason = '' }: Check): readonly string[] {
  return [what, text.result[result], reason];
}
