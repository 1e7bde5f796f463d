import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';
import type { NumbersView } from '../../../shared/ipc/views.ts';
import { SMS_VARIANTS } from '../../../shared/runbooks/nexus-sms/variants.ts';
import { numbersTerminal as text } from '../../../shared/text/numbers.ts';
import { runText } from '../../../shared/text/run.ts';
import { readNumbers } from '../../runbooks/nexus-sms/numbers/read-numbers.ts';
import { findRunnable } from '../../runs/find-runnable.ts';
import { prepare } from '../../runs/prepare.ts';
import { helpExample, type Register } from '../command.ts';
import { EXIT } from '../io.ts';
import { lookUpOrder } from '../look-up-order.ts';
import { placedProblem } from '../placed-problem.ts';
import { type RunOptions, withOptions } from '../run-options.ts';
import { table } from '../table.ts';

interface Options extends RunOptions {
  readonly search?: boolean;
  readonly vanity?: string;
}

/**
 * `numbers <engagement>`: the organization's toll-free numbers, with `--search` also free ones. Orders nothing.
 * Exit 1 without the product, 2 when nobody can sign in, 3 when they could not be read.
 */
export const numbers: Register = (program, shell) => {
  const command: Command = program
    .command('numbers')
    .description(text.description)
    .argument('<engagement>', runText.engagementArgument)
    .option('--search', text.search)
    .option('--vanity <text>', text.vanity, vanityOf);
  withOptions(command, ['values', 'practice']);
  command
    .addHelpText('after', helpExample('numbers harbour-bank-7k2f9d --search --vanity 0150'))
    .action((engagement: string, options: Options) =>
      shell.run(command, async (context) => {
        const found = await findRunnable(context.app, SMS_VARIANTS['gc-aggregation'].runbook);
        const job = await prepare(context.app, await lookUpOrder(context, found, engagement, options));
        try {
          const { vanity } = options;
          const search = options.search === true || vanity !== undefined ? { vanity } : undefined;
          const seen = await readNumbers(job, { search, noOperator: undefined }, context.io.signal);
          const at = new Date(context.app.clock.now()).toISOString();
          const document = { engagement, ...seen, at };
          context.output.answer(document, () => linesOf(seen, search !== undefined, context.output.columns));
          return exitOf(seen);
        } finally {
          await job.close();
        }
      }),
    );
};

function vanityOf(given: string): string {
  if (!/[\da-z]/i.test(given)) throw new InvalidArgumentError(text.vanityNeedsText);
  return given;
}

function exitOf({ as, product }: Pick<NumbersView, 'as' | 'product'>): number {
  if (as === 'nobody') return EXIT.input;
  return { on: EXIT.done, off: EXIT.attention, unchecked: EXIT.remote }[product];
}

function linesOf(seen: Omit<NumbersView, 'at'>, searched: boolean, columns: number | undefined): readonly string[] {
  const problem = seen.problem === undefined ? [] : placedProblem(seen.problem);
  const orders = seen.orders.length === 0 ? [] : [text.orders, ...table(seen.orders.map(orderRow), columns)];
  if (seen.product !== 'on') return [...problem, ...orders];
  const own = seen.own.map(({ number, status = '', comment = '', emailAddress = '' }) => [
    `  ${number}`,
    status,
    [comment, emailAddress].filter((part) => part !== '').join(', '),
  ]);
  const free = seen.available.map((number) => `  ${number}`);
  return [
    text.as[seen.as],
    text.own,
    ...(own.length === 0 ? [text.none] : table(own, columns)),
    ...(searched ? [text.free, ...(free.length === 0 ? [text.none] : free), text.order] : []),
    ...orders,
  ];
}

function orderRow({ number, orderId }: NumbersView['orders'][number]): readonly string[] {
  return [`  ${number}`, orderId === '' ? text.noAnswer : orderId];
}
