import { basename, join, resolve } from 'node:path';
import type { Profile } from '../../../shared/profiles/profile.ts';
import { EXAMPLE_PROFILE } from '../../../shared/text/example-profile.ts';
import { terminalText } from '../../../shared/text/terminal.ts';
import { terminalProfilesText as words } from '../../../shared/text/terminal-profiles.ts';
import { ProfileUnreadable } from '../../profiles/faults.ts';
import { loadProfileFile } from '../../profiles/load.ts';
import { addProfile, duplicateProfile, findProfile } from '../../profiles/store.ts';
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

  add(command, shell);
  duplicate(command, shell);
};

/** `profiles add FILE`: the same file from the same place may be added again only under another id. */
const add: Register = (command, shell) => {
  const adding = command.command('add').description(words.add).argument('<file>', words.fileArgument);
  adding.addHelpText('after', helpExample('profiles add acme-reporting.json')).action((file: string) =>
    shell.run(adding, async ({ app, io, output }) => {
      const path = resolve(io.cwd, file);
      const content = await operatorFiles.readFile(path).catch((error: unknown) => {
        throw new ProfileUnreadable(path, error);
      });
      const added = await addProfile(app, basename(path), content);
      if (added.ok) {
        const profile = summary(added.profile);
        output.answer({ added: true, profile, problems: [] }, () => [words.added(profile.title, profile.id)]);
        return EXIT.done;
      }
      const { problems } = added;
      output.answer({ added: false, problem: problems[0], problems }, () => [
        words.refused(basename(path), problems.length),
        ...problems.flatMap(placedProblem),
      ]);
      return EXIT.input;
    }),
  );
};

/** `profiles duplicate ID NEW-ID`. */
const duplicate: Register = (command, shell) => {
  const copying = command.command('duplicate').description(words.duplicate);
  copying
    .argument('<id>', words.idArgument)
    .argument('<new-id>', words.newIdArgument)
    .option('--title <title>', words.title)
    .addHelpText('after', helpExample(`profiles duplicate ${EXAMPLE_PROFILE} acme-reporting`))
    .action((id: string, as: string, options: { readonly title?: string }) =>
      shell.run(copying, async ({ app, output }) => {
        const { profile } = await findProfile(app, id);
        const title = options.title ?? words.copyOf(profile.title);
        const made = await duplicateProfile(app, id, { id: as, title });
        const { file } = await findProfile(app, made.id);
        output.answer({ duplicated: true, profile: summary(made), file }, () => [words.duplicated(made.title, file)]);
        return EXIT.done;
      }),
    );
};

function summary({ id, title, vendor, version, rows, source }: Profile) {
  return { id, title, vendor: vendor.name, version, rows: rows.length, source };
}
