import { resolve } from 'node:path';
import { answer } from '../../../shared/coverage/answers/answer.ts';
import { matrixOf } from '../../../shared/coverage/answers/matrix-of.ts';
import type { CoverageReport } from '../../../shared/coverage/report.ts';
import type { UnreadEntry } from '../../../shared/coverage/unread.ts';
import { EXAMPLE_PROFILE } from '../../../shared/text/example-profile.ts';
import { HOW_TO_GET } from '../../../shared/text/how-to-get.ts';
import { terminalText } from '../../../shared/text/terminal.ts';
import { exportReport, REPORT_FORMATS } from '../../coverage/export-report.ts';
import { coverageObject } from '../../forms/coverage-json.ts';
import { type Context, helpExample, type Register } from '../command.ts';
import { closingKind, closingLines, givenClosing } from '../coverage-closing.ts';
import { coverageLines, section } from '../coverage-lines.ts';
import { givenQuestion, type QuestionOptions } from '../coverage-question.ts';
import { ExportFolderMissing } from '../faults.ts';
import { namedFormats } from '../formats.ts';
import { howLines } from '../how-lines.ts';
import { EXIT } from '../io.ts';
import { placedProblem } from '../placed-problem.ts';

const text = terminalText.coverage;

interface Options extends Omit<QuestionOptions, 'from'> {
  readonly from?: readonly string[];
  readonly form?: string;
  readonly export?: string;
  readonly closing?: string;
  readonly forRole?: string;
  readonly how?: true;
}

type Wish = Options & Pick<QuestionOptions, 'from'>;

/** `coverage [need] --from FILE…`: offline, so no row is called not offered. */
export const coverage: Register = (program, shell) => {
  const command = program.command('coverage').description(text.description).argument('[need]', text.argument);
  command
    .option('--from <file...>', text.from)
    .option('--need-role <name>', text.needRole)
    .option('--need-from <file>', text.needFrom)
    .option('--need-list <file>', text.needList)
    .option('--role <name>', text.role)
    .option('--division <id>', text.division)
    .option('--catalogue <file>', text.catalogue)
    .option('--rows <choice...>', text.rows)
    .option('--form <formats>', text.form)
    .option('--export <dir>', text.export)
    .option('--closing <kind>', text.closing)
    .option('--for-role <name>', text.forRole)
    .option('--how', text.how)
    .addHelpText('after', helpExample(`coverage ${EXAMPLE_PROFILE} --from roles.json --form pdf,csv --export reports`))
    .action((need: string | undefined, { from, how, ...options }: Options) =>
      shell.run(command, async (context) => {
        if (how === true) {
          context.output.answer({ formats: HOW_TO_GET }, () => howLines(context.output.columns));
          return EXIT.done;
        }
        // Not required of commander, since --how needs no file.
        if (from === undefined)
          return command.error(text.fromMissing, { code: 'commander.missingMandatoryOptionValue' });
        return compare(context, { ...options, from, ...(need === undefined ? {} : { need }) });
      }),
    );
};

/** Lines of a list that name no permission were not asked for, so what was asked for is not the whole need. */
function asked(report: CoverageReport, unread: readonly UnreadEntry[]): CoverageReport {
  const [first] = unread;
  if (first === undefined) return report;
  const check = {
    step: 'need',
    what: text.needWhole,
    result: 'not-ok',
    proof: first.file,
    reason: text.needUnread(unread.length),
  } as const;
  return { ...report, complete: false, checks: [check, ...report.checks], unread: [...unread, ...report.unread] };
}

async function compare(context: Context, wish: Wish): Promise<number> {
  const { output } = context;
  const formats =
    wish.form === undefined && wish.export === undefined ? [] : namedFormats(wish.form ?? 'pdf', REPORT_FORMATS);
  if (formats.length > 0 && wish.export === undefined) throw new ExportFolderMissing();
  const kind = wish.closing === undefined ? undefined : closingKind(wish.closing);
  const { question, needUnread, ...read } = await givenQuestion(context, wish);
  const report = asked(answer(question), needUnread);
  const problems = [...read.problems, ...(report.complete ? [] : read.doubts)];
  const closing = kind === undefined ? undefined : givenClosing(question, kind, wish.forRole);
  const written =
    wish.export === undefined
      ? undefined
      : await exportReport({
          report,
          matrix: () => matrixOf(question),
          closing: closing?.is === 'closing' ? closing.closing : undefined,
          formats,
          folder: resolve(context.io.cwd, wish.export),
          printPdf: context.app.exports.printPdf,
        });
  const all = [...problems, ...(written?.problems ?? [])];
  for (const problem of all) output.warn(placedProblem(problem).join('\n'));
  const document = {
    ...coverageObject(report),
    ...(closing === undefined ? {} : { closing: closing.is === 'closing' ? closing.closing : null }),
    ...(written === undefined ? {} : { files: written.files }),
    ...(all.length === 0 ? {} : { problem: all[0], problems: all }),
  };
  output.answer(document, () => [
    ...(closing === undefined ? answerLines() : closingLines(report, closing, output.columns)),
    ...(written === undefined ? [] : section([text.files, ...written.files.map((file) => `  ${file}`)])),
  ]);
  if (problems.length > 0) return EXIT.input;
  return report.complete && all.length === 0 ? EXIT.done : EXIT.attention;

  function answerLines(): readonly string[] {
    const nothing = problems.length > 0 && report.counts.unchecked === report.rows.length;
    return nothing ? [text.notCompared(report.need.title)] : coverageLines(report, output.columns);
  }
}
