import { runText as text } from '../../../shared/text/run.ts';
import type { Engagement, SecretRef } from '../../engagements/engagement.ts';
import { helpExample, type Register } from '../command.ts';
import { SecretNotFound } from '../faults.ts';
import { EXIT } from '../io.ts';
import { printSecret } from '../reveal.ts';
import { type RunOptions, withOptions } from '../run-options.ts';
import { openSaved } from '../saved-run.ts';

interface Options extends RunOptions {
  readonly subject?: string;
}

/** `reveal <engagement> <name>`: prints a kept secret to stdout and nothing else. */
export const reveal: Register = (program, shell) => {
  const command = program
    .command('reveal')
    .description(text.reveal)
    .argument('<engagement>', text.engagementArgument)
    .argument('<name>', text.secretArgument);
  withOptions(command, ['practice']);
  command
    .option('--subject <key>', text.options.subject)
    .addHelpText('after', helpExample('reveal harbour-bank-7k2f9d clientSecret'))
    .action((engagement: string, name: string, options: Options) =>
      shell.run(command, async (context) => {
        const { job } = await openSaved(context, engagement, options, { purpose: 'verify', place: undefined });
        try {
          const secrets = job.engagement?.secrets ?? {};
          const found = wanted(secrets, name, options.subject);
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

/** The latest of that name, unless it is said whose. */
function wanted(secrets: Engagement['secrets'], name: string, subject: string | undefined): SecretRef | undefined {
  if (subject === undefined) return Object.hasOwn(secrets, name) ? secrets[name] : undefined;
  return Object.values(secrets).find((ref) => ref.name === name && ref.subject === subject);
}
