import { runText as text } from '../../../shared/text/run.ts';
import { fold } from '../../engagements/fold.ts';
import { exportJob } from '../../runs/export.ts';
import { helpExample, type Register } from '../command.ts';
import { exportWishOf } from '../conclude.ts';
import { ClearTextNotConfirmed, ExportFolderMissing } from '../faults.ts';
import { EXIT } from '../io.ts';
import { type RunOptions, withOptions } from '../run-options.ts';
import { openSaved } from '../saved-run.ts';
import { problemLines } from '../show-plan.ts';

interface Options extends RunOptions {
  readonly subject?: string;
}

/** `export <engagement>`: the forms, from what the engagement knows. Sends nothing. */
export const exportForms: Register = (program, shell) => {
  const command = program.command('export').description(text.export).argument('<engagement>', text.engagementArgument);
  withOptions(command, ['run', 'practice', 'form', 'export', 'secret']);
  command
    .option('--subject <key>', text.options.exportSubject)
    .addHelpText('after', helpExample('export harbour-bank-7k2f9d --form docx,eml --export forms'))
    .action((engagement: string, options: Options) =>
      shell.run(command, async (context) => {
        const wish = await exportWishOf(context, options);
        if (wish.files === undefined) throw new ExportFolderMissing();
        const { job, history } = await openSaved(context, engagement, options, { purpose: 'verify', place: undefined });
        try {
          const shortName = job.runnable.shortNameOf(job.given.values);
          if (wish.handling.is === 'clear' && options.secret !== `clear=${shortName}`) {
            throw new ClearTextNotConfirmed(shortName);
          }
          const lines = (await context.app.store.journals(engagement)).find(({ run }) => run === history.run)?.lines;
          const journalHead = lines?.at(-1)?.hash ?? '';
          const { findings } = fold([{ run: history.run, lines: lines ?? [] }]).runs[0] ?? { findings: [] };
          const order = { ...wish.files, handling: wish.handling };
          const done = await exportJob(context.app, job, engagement, order, {
            findings,
            journalHead,
            subject: options.subject,
          });
          context.output.answer({ engagement, run: history.run, ...done, journalHead }, () => [
            text.files,
            ...done.files.map((file) => `  ${file}`),
            ...done.notes.map((note) => `  ${note}`),
            ...done.problems.flatMap(problemLines),
          ]);
          return done.problems.length === 0 ? EXIT.done : EXIT.attention;
        } finally {
          await job.close();
        }
      }),
    );
};
