import { join, resolve } from 'node:path';
import type { Profile } from '../../../shared/profiles/profile.ts';
import { terminalText } from '../../../shared/text/terminal.ts';
import { loadProfileFile } from '../../profiles/load.ts';
import { helpExample, type Register } from '../command.ts';
import { operatorFiles } from '../files.ts';
import { EXIT } from '../io.ts';
import { placedProblem } from '../placed-problem.ts';
import { table } from '../table.ts';

const text = terminalText.profiles;

/** `profiles`: what can be run as data; `profiles validate FILE`: every problem of one file. */
export const profiles: Register = (program, shell) => {
  const command = program.command('profiles').description(text.description);
  command.addHelpText('after', helpExample('profiles validate acme-reporting.json')).action(() =>
    shell.run(command, async ({ app, output }) => {
      const { profiles: loaded, problems } = await app.profiles();
      for (const problem of problems) output.warn(placedProblem(problem).join('\n'));
      const listed = loaded.map(({ profile, origin, file }) => ({ ...summary(profile), origin, file }));
      output.answer({ profiles: listed, problems }, () =>
        table([
          text.heads,
          ...listed.map(({ id, rows, version, vendor, title }) => [id, String(rows), version, vendor, title]),
        ]),
      );
      return EXIT.done;
    }),
  );

  const validate = command.command('validate').description(text.validate).argument('<file>', text.fileArgument);
  validate.addHelpText('after', helpExample('profiles validate acme-reporting.json')).action((file: string) =>
    shell.run(validate, async ({ app, io, output }) => {
      const checked = await loadProfileFile(resolve(io.cwd, file), operatorFiles);
      if (checked.ok) {
        const profile = summary(checked.profile);
        output.answer({ valid: true, profile, problems: [] }, () => [
          text.valid(profile.title, profile.rows),
          text.howToRun(file, join(app.folder, 'profiles')),
        ]);
        return EXIT.done;
      }
      const { problems } = checked;
      output.answer({ valid: false, problem: problems[0], problems }, () => [
        text.invalid(problems.length),
        ...problems.flatMap(placedProblem),
      ]);
      return EXIT.input;
    }),
  );
};

function summary({ id, title, vendor, version, rows, source }: Profile) {
  return { id, title, vendor: vendor.name, version, rows: rows.length, source };
}
