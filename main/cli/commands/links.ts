import { isExpired, secondsLeft } from '../../../shared/auvious/requests.ts';
import type { RequestView } from '../../../shared/ipc/views.ts';
import { AUVIOUS_RUNBOOK } from '../../../shared/runbooks/auvious-facades/auvious.ts';
import { auviousTerminal } from '../../../shared/text/auvious-terminal.ts';
import { runText } from '../../../shared/text/run.ts';
import { fold } from '../../engagements/fold.ts';
import { minute } from '../../forms/minute.ts';
import { listedRequests } from '../../runbooks/auvious-facades/listing.ts';
import { findRunnable } from '../../runs/find-runnable.ts';
import { prepare } from '../../runs/prepare.ts';
import type { Secret } from '../../vault/secret.ts';
import { type Context, helpExample, type Register } from '../command.ts';
import { QrNeedsTerminal, RequestNotFound } from '../faults.ts';
import { EXIT } from '../io.ts';
import { lookUpOrder } from '../look-up-order.ts';
import { printQr } from '../reveal.ts';
import { type RunOptions, withOptions } from '../run-options.ts';

const text = auviousTerminal.links;

/** What `--qr` shows: the agent needs no code to be scanned. */
const LINK = 'ticketUrl';

interface Options extends RunOptions {
  readonly qr?: string;
}

/**
 * `links <engagement>`: callbacks and rooms, newest first, and until when their links are good; the links themselves only
 * by `reveal`, or with `--qr` as a code on a terminal. Exit 1 when one of them may exist or not.
 */
export const links: Register = (program, shell) => {
  const command = program
    .command('links')
    .description(text.description)
    .argument('<engagement>', runText.engagementArgument)
    .option('--qr <key>', text.qr);
  withOptions(command, ['practice']);
  command
    .addHelpText('after', helpExample('links harbour-bank-7k2f9d --qr 3f9c2a71b04e'))
    .action((id: string, options: Options) =>
      shell.run(command, async (context) => {
        const { app, io, output } = context;
        if (options.qr !== undefined && (output.json || io.stdout.isTTY !== true)) throw new QrNeedsTerminal();
        const { engagement } = await app.store.open(id);
        const requests = listedRequests(fold(await app.store.journals(engagement.id)));
        const now = app.clock.now();
        const link = options.qr === undefined ? undefined : await linkOf(context, options, engagement.id, requests);
        output.answer({ engagement: engagement.id, requests, now: new Date(now).toISOString() }, () =>
          requests.length === 0 ? [text.none] : requests.flatMap((request) => linesOf(request, now)),
        );
        if (link !== undefined && options.qr !== undefined) {
          output.note(text.qrOf(options.qr));
          await printQr(io, link);
        }
        return requests.some(({ state }) => state === 'unknown') ? EXIT.attention : EXIT.done;
      }),
    );
};

/** @throws RequestNotFound */
async function linkOf(
  context: Context,
  options: Options,
  id: string,
  requests: readonly RequestView[],
): Promise<Secret> {
  const found = await findRunnable(context.app, AUVIOUS_RUNBOOK.runbook);
  const job = await prepare(context.app, await lookUpOrder(context, found, id, options));
  try {
    const refs = job.history.runbooks.get(AUVIOUS_RUNBOOK.runbook)?.secrets ?? [];
    const ref = refs.find(({ name, subject }) => name === LINK && subject === options.qr);
    const link = ref === undefined ? undefined : await job.kept(ref);
    if (link !== undefined) return link;
    const known = requests.filter((request) => request.links.includes(LINK)).map(({ key }) => key);
    throw new RequestNotFound(options.qr ?? '', known);
  } finally {
    await job.close();
  }
}

function linesOf(request: RequestView, now: number): readonly string[] {
  const { key, operation, handedOver } = request;
  const who = operation === 'callback' ? callbackWords(request) : roomWords(request);
  const details = [
    ...(request.state === 'unknown' ? [text.unknown] : [validity(request, now)]),
    ...(request.cancelled === true ? [text.cancelled] : []),
    request.links.length === 0 ? text.notKept : text.kept(request.links),
    handedOver === undefined ? text.open : text.handedOver(handedOver.by, minute(handedOver.at)),
  ];
  const title = [key, text.operation[operation], ...who].filter((part) => part !== '').join('  ');
  return [title, ...details.map((line) => `  ${line}`)];
}

function callbackWords({ customer = '', queue = '', scheduledTime }: RequestView): readonly string[] {
  return [customer, queue, scheduledTime === undefined ? text.asSoonAsPossible : minute(scheduledTime)];
}

function roomWords({ cdestination = '', interactionId = '', customerId = '' }: RequestView): readonly string[] {
  return [cdestination, interactionId, customerId];
}

function validity(request: RequestView, now: number): string {
  const until = minute(request.expiresAt);
  return isExpired(request, now) ? text.ended(until) : text.good(until, duration(secondsLeft(request, now)));
}

/** Days and hours, or hours and minutes: nobody plans by the second. */
function duration(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24];
  return days > 0 ? `${days} d ${hours} h` : `${hours} h ${minutes % 60} min`;
}
