import { terminalText } from '../../../shared/text/terminal.ts';
import { helpExample, type Register } from '../command.ts';
import { listedNeeds } from '../coverage-need.ts';
import { EXIT } from '../io.ts';
import { placedProblem } from '../placed-problem.ts';
import { table } from '../table.ts';

const text = terminalText.needs;

/** `needs`: everything that roles can be compared with by its id. */
export const needs: Register = (program, shell) => {
  const command = program.command('needs').description(text.description);
  command.addHelpText('after', helpExample('needs --json')).action(() =>
    shell.run(command, async (context) => {
      const { output } = context;
      const { needs: all, problems } = await listedNeeds(context);
      for (const problem of problems) output.warn(placedProblem(problem).join('\n'));
      const listed = all.map(({ id, kind, title, source, rows }) => ({ id, kind, title, source, rows: rows.length }));
      output.answer({ needs: listed, problems }, () =>
        table(
          [text.heads, ...listed.map(({ id, kind, title, rows }) => [id, text.kind[kind], String(rows), title])],
          output.columns,
        ),
      );
      return EXIT.done;
    }),
  );
};
