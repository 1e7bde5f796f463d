import { REGIONS } from '../../../shared/regions/table.ts';
import { terminalText as text } from '../../../shared/text/terminal.ts';
import { helpExample, type Register } from '../command.ts';
import { EXIT } from '../io.ts';
import { table } from '../table.ts';

/** `regions`: the region table. */
export const regions: Register = (program, shell) => {
  const command = program.command('regions').description(text.regions.description);
  command.addHelpText('after', helpExample('regions --json')).action(() =>
    shell.run(command, async ({ output }) => {
      output.answer({ regions: REGIONS }, () =>
        table(REGIONS.map(({ name, code, awsRegion, loginHost }) => [name, code ?? '–', awsRegion, loginHost])),
      );
      return EXIT.done;
    }),
  );
};
