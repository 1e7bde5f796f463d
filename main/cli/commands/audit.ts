import { liveText } from '../../../shared/text/live-audit.ts';
import { NoReadingToResume } from '../../coverage/live/faults.ts';
import type { LiveResult } from '../../coverage/live/order.ts';
import { holdProgress } from '../../coverage/live/progress-place.ts';
import { readLive } from '../../coverage/live/read-live.ts';
import { writeExport } from '../../forms/write-export.ts';
import { type Context, helpExample, type Register } from '../command.ts';
import { exitOf } from '../exit-of.ts';
import { ExportFolderMissing } from '../faults.ts';
import { EXIT } from '../io.ts';
import { openForReading } from '../live-connection.ts';
import { drawReading } from '../live-progress.ts';
import { namedSubject, subjectOf } from '../live-subject.ts';
import { placedProblem } from '../placed-problem.ts';
import { type RunOptions, withOptions } from '../run-options.ts';

const text = liveText.terminal;

interface Options extends RunOptions {
  readonly of: string;
  readonly resume?: boolean;
}

/** `audit`: reads live, and saves what `coverage --from` takes. Sends no write. */
export const audit: Register = (program, shell) => {
  const command = program.command('audit').description(text.audit);
  command.option('--engagement <id>', text.engagement);
  withOptions(command, ['practice', 'values']);
  command
    .option('--of <what>', text.of, 'organization')
    .option('--export <dir>', text.export)
    .option('--resume', text.resume)
    .addHelpText(
      'after',
      helpExample('audit --engagement harbour-bank-7k2f9d --of "user:Ada Abbott" --export ./audits'),
    )
    .action((options: Options) => shell.run(command, (context) => run(context, options)));
};

async function run(context: Context, options: Options): Promise<number> {
  const { app, io } = context;
  const { export: folder } = options;
  const named = namedSubject(options.of);
  if (folder === undefined) throw new ExportFolderMissing();
  if (options.resume === true && named.is !== 'organization') throw new NoReadingToResume();
  const job = await openForReading(context, options);
  try {
    const { origin } = job.opened.target;
    const place = job.engagement === undefined ? { practice: origin } : { engagement: job.engagement.id };
    // Practice systems of this command alone are gone before anybody could resume.
    const isKept = named.is === 'organization' && !job.endsWithCommand;
    const held = isKept ? await holdProgress(app, place, 'groundwork audit') : undefined;
    const drawn = drawReading(io.stderr, () => app.clock.now());
    try {
      const result = await readLive({
        reader: job.opened.read,
        subject: await subjectOf(named, job.opened.read, io.signal),
        now: () => app.clock.now(),
        signal: io.signal,
        onProgress: drawn.told,
        resume: options.resume === true,
        ...(held === undefined ? {} : { progress: held }),
        ...(job.practice ? {} : { region: new URL(origin).hostname.replace(/^api\./, '') }),
      });
      drawn.end();
      return await conclude(context, result, options.of, folder);
    } finally {
      await held?.release();
    }
  } finally {
    await job.close();
  }
}

async function conclude({ output }: Context, result: LiveResult, of: string, folder: string): Promise<number> {
  const { state, input, fault, requests } = result;
  // What was stopped or failed can be gone on with; as a file it would be taken for more than it is.
  const made = state === 'read' ? result.file?.() : undefined;
  const [file] =
    made === undefined
      ? []
      : await writeExport({ folder, baseName: made.name, files: [{ suffix: made.suffix, bytes: made.text }] });
  const members = [...(input?.members?.values() ?? [])].reduce((sum, each) => sum + each.length, 0);
  const problem = fault?.toProblem();
  const whole = input?.whole === true;
  const roles = input?.roles.length ?? 0;
  const organization = input?.organization ?? '';
  if (problem !== undefined) output.warn(placedProblem(problem).join('\n'));
  output.answer(
    {
      audit: {
        file: file ?? null,
        organization,
        of,
        roles,
        members,
        requests,
        whole,
        readAt: input?.readAt ?? null,
        unread: input?.unread ?? [],
      },
      ...(problem === undefined ? {} : { problem }),
    },
    () => [
      ...(input === undefined ? [] : [text.whole(organization, roles, members)]),
      ...(whole || input === undefined ? [] : [text.part]),
      ...unreadLines(input?.unread.map(({ why }) => why) ?? []),
      text.requests(requests),
      ...(file === undefined ? [] : [text.file(file)]),
    ],
  );
  if (fault !== undefined) return exitOf(fault.family);
  return whole ? EXIT.done : EXIT.attention;
}

function unreadLines(whys: readonly string[]): readonly string[] {
  return whys.length === 0 ? [] : [text.unread, ...whys.map((why) => `  ${why}`)];
}
