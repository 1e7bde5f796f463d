import { terminalText } from '../../../shared/text/terminal.ts';
import { helpExample, type Register } from '../command.ts';
import { EXIT } from '../io.ts';
import { placedProblem } from '../placed-problem.ts';
import { table } from '../table.ts';

const text = terminalText.runbooks;

/** `runbooks`: everything that can be run, with its steps. */
export const runbooks: Register = (program, shell) => {
  const command = program.command('runbooks').description(text.description);
  command.addHelpText('after', helpExample('runbooks --json')).action(() =>
    shell.run(command, async ({ app, output }) => {
      const { runnables, problems } = await app.runnables();
      for (const problem of problems) output.warn(placedProblem(problem).join('\n'));
      const listed = runnables.map(({ id, title, source, steps }) => ({
        id,
        title,
        source,
        steps: steps.map(({ id, title, actor, links, retired }) => ({ id, title, actor, links, retired })),
      }));
      output.answer({ runbooks: listed, problems }, () =>
        table(
          [text.heads, ...listed.map(({ id, title, source, steps }) => [id, String(steps.length), title, source])],
          output.columns,
        ),
      );
      return EXIT.done;
    }),
  );
};
