import { InvalidArgumentError } from 'commander';
import { terminalText } from '../../../shared/text/terminal.ts';
import { helpExample, type Register } from '../command.ts';
import { EXIT } from '../io.ts';
import { interruptedOrOrphaned } from '../orphaned.ts';

const text = terminalText.practice;

/** `practice`: one line of JSON whatever the options, then the systems run until this command is to end. */
export const practice: Register = (program, shell) => {
  const command = program.command('practice').description(text.description);
  command
    .option('--port <n>', text.port, portOf)
    .addHelpText('after', helpExample('practice --port 40123'))
    .action(({ port }: { readonly port?: number }) =>
      shell.run(command, async ({ app, io }) => {
        // Looked up first: a parent that dies while the systems start must be noticed too.
        const ended = interruptedOrOrphaned(io.signal, () => process.ppid, app.locks.processes);
        const { startPractice } = await import('../../practice/start.ts');
        const systems = await startPractice(port === undefined ? {} : { port });
        try {
          io.stdout.write(`${JSON.stringify(systems.json)}\n`);
          await ended;
        } finally {
          await systems.close();
        }
        return EXIT.done;
      }),
    );
};

function portOf(given: string): number {
  if (!/^\d{1,5}$/.test(given) || Number(given) > 65_535) throw new InvalidArgumentError(text.badPort);
  return Number(given);
}
