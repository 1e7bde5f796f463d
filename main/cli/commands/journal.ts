import { InvalidArgumentError } from 'commander';
import { terminalText } from '../../../shared/text/terminal.ts';
import { parseJournal } from '../../engagements/chain.ts';
import { checkChain, type ExpectedHead, type JournalCheck } from '../../engagements/journal-check.ts';
import { NoRun } from '../../runs/faults.ts';
import { type KeptHead, keptHead } from '../../runs/kept-head.ts';
import { Secret } from '../../vault/secret.ts';
import { type Context, helpExample, type Register } from '../command.ts';
import { EXIT } from '../io.ts';
import { journalLines } from '../journal-lines.ts';
import { placedProblem } from '../placed-problem.ts';

const text = terminalText.journal;

interface Options {
  readonly run?: string;
  readonly check?: boolean;
  readonly head?: Secret;
}

/** `journal <engagement>`: prints a run's journal; with `--check` or `--head` says whether it is whole and unaltered. */
export const journal: Register = (program, shell) => {
  const command = program.command('journal').description(text.description);
  command
    .argument('<engagement>', terminalText.engagementArgument)
    .option('--run <id>', text.run)
    .option('--check', text.check)
    .option('--head <hash>', text.head, headOf)
    .addHelpText('after', helpExample('journal harbour-bank-7k2f9d --check'))
    .action((id: string, options: Options) =>
      shell.run(command, async (context) => {
        const { app, output } = context;
        const run = await runOf(context, id, options.run);
        const content = (await app.locks.files.read(app.store.journalPath(id, run))) ?? '';
        const { texts, lines, torn } = parseJournal(content);
        const kept = options.check === true ? await keptHead(app, id, run) : undefined;
        const expected: readonly ExpectedHead[] = [
          ...(kept?.is === 'head' ? [{ from: 'kept', head: kept.head } as const] : []),
          ...(options.head === undefined ? [] : [{ from: 'given', head: options.head } as const]),
        ];
        const checked = checkChain(content, expected);
        const document = {
          engagement: id,
          run,
          lines: texts.map(lineOf),
          head: checked.head,
          intact: checked.intact,
          ...(torn === undefined ? {} : { torn: true }),
          ...(kept === undefined ? {} : { keptHead: keptResult(kept, checked) }),
          ...(checked.intact
            ? {}
            : { seq: checked.fault.seq, why: checked.fault.why, problem: checked.fault.toProblem() }),
        };
        output.answer(document, () => [
          text.title(id, run),
          ...(expected.length > 0 || options.check === true ? [] : ['', ...journalLines(lines, output.columns), '']),
          ...(lines.length < texts.length ? [text.later(texts.length - lines.length)] : []),
          ...(torn === undefined ? [] : [text.torn]),
          ...verdict(checked, texts.length),
          ...(kept?.is === 'unchecked' ? [text.keptUnchecked(kept.why)] : []),
          text.headLine(checked.head),
        ]);
        return checked.intact ? EXIT.done : EXIT.attention;
      }),
    );
};

/** No secret, but held as one: only so can it be compared with what the keychain keeps. */
function headOf(given: string): Secret {
  const head = given.trim().toLowerCase();
  if (!/^[0-9a-f]{64}$/.test(head)) throw new InvalidArgumentError(text.badHead);
  return new Secret(head);
}

/** The named run, else the latest: run ids sort by time. @throws EngagementNotFound, NoRun */
async function runOf({ app }: Context, id: string, wanted: string | undefined): Promise<string> {
  const known = (await app.store.journals(id)).map(({ run }) => run).sort();
  // Says that there is no such engagement; a damaged document does not keep its journals from being read.
  if (known.length === 0) await app.store.open(id);
  const run = wanted ?? known.at(-1);
  if (run === undefined || !known.includes(run)) throw new NoRun(id, wanted, known);
  return run;
}

function keptResult(kept: KeptHead, checked: JournalCheck): object {
  if (kept.is === 'unchecked') return { result: 'unchecked', reason: kept.why };
  return { result: checked.found.some(({ from }) => from === 'kept') ? 'ok' : 'not-ok' };
}

function verdict(checked: JournalCheck, count: number): readonly string[] {
  if (!checked.intact) return placedProblem(checked.fault.toProblem());
  const heads = checked.found.map(({ from, beyond }) =>
    from === 'kept' ? text.keptFits(beyond) : text.givenFits(beyond),
  );
  return [text.intact(count), ...heads];
}

/** As it stands in the file, also where this version does not know its kind. */
function lineOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return line;
  }
}
