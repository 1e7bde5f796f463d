import { runText as text } from '../../../shared/text/run.ts';
import { helpExample, type Register } from '../command.ts';
import { SecretNotFound } from '../faults.ts';
import { EXIT } from '../io.ts';
import { printSecret } from '../reveal.ts';
import { type RunOptions, withOptions } from '../run-options.ts';
import { openSaved } from '../saved-run.ts';

/** `reveal <engagement> <name>`: prints a kept secret to stdout and nothing else. */
export const reveal: Register = (program, shell) => {
  const command = program
    .command('reveal')
    .description(text.reveal)
    .argument('<engagement>', text.engagementArgument)
    .argument('<name>', text.secretArgument);
  withOptions(command, ['practice']);
  command
    .addHelpText('after', helpExample('reveal harbour-bank-7k2f9d clientSecret'))
    .action((engagement: string, name: string, options: RunOptions) =>
      shell.run(command, async (context) => {
        const { job } = await openSaved(context, engagement, options, { purpose: 'verify', place: undefined });
        try {
          const secrets = job.engagement?.secrets ?? {};
          const found = Object.hasOwn(secrets, name) ? secrets[name] : undefined;
          const secret = found === undefined ? undefined : await job.kept(found);
          if (secret === undefined) throw new SecretNotFound(name, Object.keys(secrets));
          printSecret(context.io, context.output.json, name, secret);
          return EXIT.done;
        } finally {
          await job.close();
        }
      }),
    );
};
