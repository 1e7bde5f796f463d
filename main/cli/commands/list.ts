import { terminalText } from '../../../shared/text/terminal.ts';
import { fold } from '../../engagements/fold.ts';
import { helpExample, type Register } from '../command.ts';
import { EXIT } from '../io.ts';
import { placedProblem } from '../placed-problem.ts';
import { type EngagementSummary, shownTime, summaryOf } from '../summary.ts';
import { table } from '../table.ts';

const text = terminalText.list;

/** `list`: the saved engagements, latest touched first. */
export const list: Register = (program, shell) => {
  const command = program.command('list').description(text.description);
  command.addHelpText('after', helpExample('list --json')).action(() =>
    shell.run(command, async ({ app, output }) => {
      const { engagements, troubles } = await app.store.list();
      const problems = troubles.map(({ trouble }) => trouble.toProblem());
      for (const problem of problems) output.warn(placedProblem(problem).join('\n'));
      const listed = await Promise.all(
        engagements.map(async (engagement) => summaryOf(engagement, fold(await app.store.journals(engagement.id)))),
      );
      output.answer({ engagements: listed, problems }, () =>
        listed.length === 0 ? [text.empty] : table([text.heads, ...listed.map(row)]),
      );
      return EXIT.done;
    }),
  );
};

function row({ id, customer, practice, org, region, runs }: EngagementSummary): readonly string[] {
  const { none } = terminalText;
  const latest = runs.at(-1);
  return [
    id,
    practice ? text.practice(customer) : customer,
    org ?? none,
    region ?? none,
    String(runs.length),
    latest === undefined ? none : text.latest(latest.result, shownTime(latest.at)),
  ];
}
