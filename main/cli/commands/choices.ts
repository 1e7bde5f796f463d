import { Argument } from 'commander';
import { CHOICE_KINDS, type ChoiceKind, type Choices } from '../../../shared/auvious/choices.ts';
import { AUVIOUS_RUNBOOK } from '../../../shared/runbooks/auvious-facades/auvious.ts';
import { choicesTerminal as text } from '../../../shared/text/auvious-genesys.ts';
import { GenesysCloudNotGiven, RunbookHasNoChoices } from '../../runbooks/auvious-facades/genesys/faults.ts';
import { genesysLookUp } from '../../runbooks/auvious-facades/genesys/look-up.ts';
import { findRunnable } from '../../runs/find-runnable.ts';
import { prepare } from '../../runs/prepare.ts';
import { helpExample, type Register } from '../command.ts';
import { EXIT } from '../io.ts';
import { lookUpOrder } from '../look-up-order.ts';
import { type RunOptions, withOptions } from '../run-options.ts';
import { table } from '../table.ts';

interface Options extends RunOptions {
  readonly search?: string;
}

/**
 * `choices <runbook> <kind> [engagement]`: what a request can name, from Genesys Cloud. Works before anything was run, with
 * the region and who signs in as the only values. Exit 1 when nothing was found.
 */
export const choices: Register = (program, shell) => {
  const command = program
    .command('choices')
    .description(text.description)
    .argument('<runbook>', text.runbookArgument)
    .addArgument(new Argument('<kind>', text.kindArgument).choices(CHOICE_KINDS))
    .argument('[engagement]', text.engagementArgument)
    .option('--search <text>', text.search);
  withOptions(command, ['values', 'practice']);
  command
    .addHelpText('after', helpExample('choices auvious-facades queues --search callback --values auvious.json --json'))
    .action((runbook: string, kind: ChoiceKind, engagement: string | undefined, options: Options) =>
      shell.run(command, async (context) => {
        if (runbook !== AUVIOUS_RUNBOOK.runbook) throw new RunbookHasNoChoices(runbook);
        const { runnable } = await findRunnable(context.app, runbook);
        const found = { runnable: genesysLookUp(runnable), profileFile: undefined };
        const job = await prepare(context.app, await lookUpOrder(context, found, engagement, options));
        try {
          const { choices: lookUp } = job.opened;
          if (lookUp === undefined) throw new GenesysCloudNotGiven();
          const seen = await lookUp(kind, options.search ?? '', context.io.signal);
          context.output.answer({ kind, ...seen }, () => linesOf(seen, context.output.columns));
          return seen.items.length === 0 ? EXIT.attention : EXIT.done;
        } finally {
          await job.close();
        }
      }),
    );
};

function linesOf({ items, more }: Choices, columns: number | undefined): readonly string[] {
  if (items.length === 0) return [text.none];
  const rows = items.map(({ id, name, detail = '' }) => [id, name, detail]);
  return [...table(rows, columns), ...(more ? [text.more] : [])];
}
