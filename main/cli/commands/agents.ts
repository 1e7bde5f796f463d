import type { AgentsView } from '../../../shared/ipc/views.ts';
import { ALTOCLOUD } from '../../../shared/runbooks/altocloud-pureconnect/altocloud.ts';
import { agentsTerminal as text } from '../../../shared/text/altocloud-agents.ts';
import { RunbookHasNoAgents } from '../../runbooks/altocloud-pureconnect/agents/faults.ts';
import { findRunnable } from '../../runs/find-runnable.ts';
import { prepare } from '../../runs/prepare.ts';
import { helpExample, type Register } from '../command.ts';
import { EXIT } from '../io.ts';
import { lookUpOrder } from '../look-up-order.ts';
import { placedProblem } from '../placed-problem.ts';
import { type RunOptions, withOptions } from '../run-options.ts';
import { table } from '../table.ts';

/**
 * `agents <runbook> [engagement]`: who can be chosen as agent. Works before anything was run, with the values of one
 * system alone. Exit 1 when a system could not be read, or none was given.
 */
export const agents: Register = (program, shell) => {
  const command = program
    .command('agents')
    .description(text.description)
    .argument('<runbook>', text.runbookArgument)
    .argument('[engagement]', text.engagementArgument);
  withOptions(command, ['values', 'practice']);
  command
    .addHelpText('after', helpExample('agents altocloud-pureconnect --values altocloud.json --json'))
    .action((runbook: string, engagement: string | undefined, options: RunOptions) =>
      shell.run(command, async (context) => {
        if (runbook !== ALTOCLOUD.runbook) throw new RunbookHasNoAgents(runbook);
        const { agentsLookUp } = await import('../../runbooks/altocloud-pureconnect/agents/look-up.ts');
        const { runnable } = await findRunnable(context.app, runbook);
        const lookUp = agentsLookUp(runnable);
        const found = { runnable: lookUp.runnable, profileFile: undefined };
        const job = await prepare(context.app, await lookUpOrder(context, found, engagement, options));
        try {
          const seen = await lookUp.read(context.io.signal);
          context.output.answer(seen, () => linesOf(seen, context.output.columns));
          return seen.problems.length > 0 || isEmpty(seen) ? EXIT.attention : EXIT.done;
        } finally {
          await job.close();
        }
      }),
    );
};

function isEmpty({ users, workgroups, synced }: AgentsView): boolean {
  return users.length + workgroups.length + synced.length === 0;
}

function linesOf(seen: AgentsView, columns: number | undefined): readonly string[] {
  const problems = seen.problems.flatMap((problem) => placedProblem(problem));
  if (isEmpty(seen)) return problems.length === 0 ? [text.nothing] : problems;
  const list = (title: string, rows: readonly (readonly string[])[]) =>
    rows.length === 0 ? [title, text.none] : [title, ...table(rows, columns)];
  const users = seen.users.map(({ id, name, licensed, active }) => [
    `  ${id}`,
    name,
    [licensed ? text.licensed : '', active ? '' : text.inactive].filter((part) => part !== '').join(', '),
  ]);
  const workgroups = seen.workgroups.map(({ id, members, licensedMembers, isQueue }) => [
    `  ${id}`,
    [text.members(members, licensedMembers), isQueue ? '' : text.noQueue].filter((part) => part !== '').join(', '),
  ]);
  const synced = seen.synced.map(({ id, name, email, roles }) => [`  ${id}`, name, email, text.roles(roles)]);
  return [...list(text.users, users), ...list(text.workgroups, workgroups), ...list(text.synced, synced), ...problems];
}
