import { resolve } from 'node:path';
import type { SnippetCheckedView } from '../../../shared/ipc/views.ts';
import { ALTOCLOUD } from '../../../shared/runbooks/altocloud-pureconnect/altocloud.ts';
import { altocloudText } from '../../../shared/text/altocloud-runbook.ts';
import {
  PageFileUnreadable,
  RunbookHasNoSnippet,
  SnippetOrganizationUnknown,
} from '../../runbooks/altocloud-pureconnect/snippet/faults.ts';
import {
  checkFor,
  type PageToCheck,
  renderFor,
  snippetLookUp,
} from '../../runbooks/altocloud-pureconnect/snippet/look-up.ts';
import { findRunnable } from '../../runs/find-runnable.ts';
import { prepare } from '../../runs/prepare.ts';
import { type Context, helpExample, type Register } from '../command.ts';
import { operatorFiles } from '../files.ts';
import { EXIT } from '../io.ts';
import { lookUpOrder } from '../look-up-order.ts';
import { placedProblem } from '../placed-problem.ts';
import { type RunOptions, withOptions } from '../run-options.ts';
import { bytesFrom } from '../stdin.ts';
import { table } from '../table.ts';

const text = altocloudText.terminal;

const STDIN = '-';

interface Options extends RunOptions {
  readonly check?: string;
}

/**
 * `snippet <runbook> [engagement]`: the tracking snippet for the organization and region of the values. With `--check`
 * whether a page carries it, and the widget script where the values have one: exit 0 when it does, 1 when it does not or
 * nobody could tell. Sends nothing but the read of that page.
 */
export const snippet: Register = (program, shell) => {
  const command = program
    .command('snippet')
    .description(text.description)
    .argument('<runbook>', text.runbookArgument)
    .argument('[engagement]', text.engagementArgument)
    .option('--check <page>', text.check);
  withOptions(command, ['values', 'practice']);
  command
    .addHelpText('after', helpExample('snippet altocloud-pureconnect --values altocloud.json --check site.html'))
    .action((runbook: string, engagement: string | undefined, options: Options) =>
      shell.run(command, async (context) => {
        if (runbook !== ALTOCLOUD.runbook) throw new RunbookHasNoSnippet(runbook);
        const whole = await findRunnable(context.app, ALTOCLOUD.runbook);
        const found = { ...whole, runnable: snippetLookUp(whole.runnable) };
        const job = await prepare(context.app, await lookUpOrder(context, found, engagement, options));
        try {
          const { html, problem, ...about } = renderFor(job);
          if (html === undefined && problem === undefined) throw new SnippetOrganizationUnknown();
          // Without a snippet to look for, that value is what is wrong, not the page.
          if (options.check !== undefined && html !== undefined) {
            const page = await pageOf(context, options.check);
            const checked = await checkFor(job, page, context.io.signal);
            context.output.answer(checked, () => checkLines(checked, context.output.columns));
            return checked.checks.every(({ result }) => result === 'ok') ? EXIT.done : EXIT.attention;
          }
          const document = { ...about, ...(problem === undefined ? { html } : { problem }) };
          context.output.answer(document, () => (problem === undefined ? [html ?? ''] : placedProblem(problem)));
          return problem === undefined ? EXIT.done : EXIT.input;
        } finally {
          await job.close();
        }
      }),
    );
};

/** An address, else a file, or what is piped in. @throws PageFileUnreadable */
async function pageOf({ io }: Context, page: string): Promise<PageToCheck> {
  if (page === STDIN) return { is: 'text', text: new TextDecoder().decode(await bytesFrom(io.stdin)) };
  if (/^https?:\/\//i.test(page)) return { is: 'address', url: page };
  const path = resolve(io.cwd, page);
  try {
    return { is: 'text', text: new TextDecoder().decode(await operatorFiles.readFile(path)) };
  } catch {
    throw new PageFileUnreadable(page);
  }
}

function checkLines({ checks, retired }: SnippetCheckedView, columns: number | undefined): readonly string[] {
  const results = { ok: text.ok, 'not-ok': text.notOk, unchecked: text.unchecked };
  const rows = checks.map(({ what, result, reason = '' }) => [what, results[result], reason]);
  return [...table(rows, columns), ...(retired === undefined ? [] : [text.retired(retired.what, retired.instead)])];
}
