import { terminalText } from '../../../shared/text/terminal.ts';
import { holdingsOf, removeEngagement, type SecretEnd } from '../../runs/remove-engagement.ts';
import { type Context, helpExample, type Register } from '../command.ts';
import { DeletionDeclined, DeletionNotConfirmed } from '../delete-faults.ts';
import { EXIT, interactive } from '../io.ts';
import { askYes } from '../prompts.ts';

const text = terminalText.delete;

/** `delete <engagement>`: its secrets, then its document and journals. */
export const deleteEngagement: Register = (program, shell) => {
  const command = program.command('delete').description(text.description);
  command
    .argument('<engagement>', terminalText.engagementArgument)
    .option('--yes', text.yes)
    .addHelpText('after', helpExample('delete harbour-bank-7k2f9d'))
    .action((id: string, { yes }: { readonly yes?: boolean }) =>
      shell.run(command, async (context) => {
        const { app, output } = context;
        await confirmed(context, id, yes === true);
        const secrets = await removeEngagement(app, id, `groundwork delete ${id}`);
        output.answer({ engagement: id, deleted: true, secrets }, () => [
          text.deleted(id),
          ...secrets.flatMap(linesOf),
        ]);
        return secrets.some(({ result }) => result === 'failed') ? EXIT.attention : EXIT.done;
      }),
    );
};

/** @throws DeletionNotConfirmed, DeletionDeclined, and the faults of an unknown engagement, which come first */
async function confirmed({ app, io }: Context, id: string, yes: boolean): Promise<void> {
  const { customer, runs, secrets } = await holdingsOf(app, id);
  if (yes) return;
  if (!interactive(io)) throw new DeletionNotConfirmed(id);
  if (!(await askYes(io, text.question(id, customer, runs.length, secrets.length)))) throw new DeletionDeclined();
}

function linesOf({ name, result, reason = '', account }: SecretEnd): readonly string[] {
  const line = text.secret[result](name, reason);
  return account === undefined ? [line] : [line, `  ${text.byHand(account)}`];
}
