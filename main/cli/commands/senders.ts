import { resolve } from 'node:path';
import { ownFact } from '../../../shared/parameters/own-fact.ts';
import { smsParameters } from '../../../shared/runbooks/nexus-sms/parameters.ts';
import { smsVariantOf } from '../../../shared/runbooks/nexus-sms/variant-of.ts';
import { SMS_VARIANTS, type SmsVariant } from '../../../shared/runbooks/nexus-sms/variants.ts';
import { headerOption } from '../../../shared/sms/custom-headers.ts';
import { optionBlock, senderClicks } from '../../../shared/sms/sender-outputs.ts';
import { runText } from '../../../shared/text/run.ts';
import { smsSenderFilesText as text } from '../../../shared/text/sms-sender-files.ts';
import type { Engagement } from '../../engagements/engagement.ts';
import { fold, type History } from '../../engagements/fold.ts';
import { seenBy } from '../../engagements/own-facts.ts';
import { printable } from '../../forms/printable.ts';
import { writeExport } from '../../forms/write-export.ts';
import {
  SENDER_FORMATS,
  type SenderList,
  senderFiles,
  senderJson,
  senderList,
} from '../../runbooks/nexus-sms/sender-files.ts';
import { NoSenders, RunbookUnknown } from '../../runs/faults.ts';
import { helpExample, type Register } from '../command.ts';
import { ExportFolderMissing } from '../faults.ts';
import { namedFormats } from '../formats.ts';
import { EXIT } from '../io.ts';

interface Options {
  readonly runbook?: string;
  readonly form?: string;
  readonly export?: string;
}

/** `senders <engagement>`: what to click for each section, and its options to copy; as files with a folder. Sends nothing. */
export const senders: Register = (program, shell) => {
  const command = program
    .command('senders')
    .description(text.command)
    .argument('<engagement>', runText.engagementArgument);
  command
    .option('--runbook <id>', text.runbook)
    .option('--form <formats>', text.form)
    .option('--export <dir>', runText.options.export)
    .addHelpText('after', helpExample('senders harbour-bank-7k2f9d --form csv,md --export forms'))
    .action((id: string, options: Options) =>
      shell.run(command, async ({ app, io, output }) => {
        if (options.form !== undefined && options.export === undefined) throw new ExportFolderMissing();
        const formats = namedFormats(options.form ?? SENDER_FORMATS.join(','), SENDER_FORMATS);
        const { engagement } = await app.store.open(id);
        const history = fold(await app.store.journals(engagement.id));
        const variant = variantOf(engagement, history, options.runbook);
        const list = variant && listOf(engagement, history, variant);
        if (list === undefined || list.senders.length === 0) throw new NoSenders(engagement.id);
        const order = senderFiles(list, engagement, formats);
        const files =
          options.export === undefined ? [] : await writeExport({ folder: resolve(io.cwd, options.export), ...order });
        const without = list.senders.filter(({ endpoint }) => endpoint === '').map(({ channelId }) => channelId);
        output.answer({ engagement: engagement.id, ...senderJson(list), withoutEndpoint: without, files }, () => [
          ...(files.length === 0 ? linesOf(list) : [text.wrote, ...files.map((file) => `  ${file}`)]),
          ...(without.length === 0 ? [] : ['', text.withoutEndpoint(without)]),
        ]);
        return without.length === 0 ? EXIT.done : EXIT.attention;
      }),
    );
};

/** The named runbook, else the latest that was run, else the one that values were typed for. @throws RunbookUnknown */
function variantOf({ facts }: Engagement, { runs }: History, wanted: string | undefined): SmsVariant | undefined {
  const all = Object.values(SMS_VARIANTS);
  if (wanted !== undefined) {
    const found = smsVariantOf(wanted);
    if (found !== undefined) return found;
    throw new RunbookUnknown(
      wanted,
      all.map(({ runbook }) => runbook),
    );
  }
  const latest = runs
    .map(({ runbook }) => smsVariantOf(runbook.split('/')[0] ?? runbook))
    .findLast((each) => each !== undefined);
  if (latest !== undefined) return latest;
  const typed = (variant: SmsVariant) =>
    Object.entries(facts).some(
      ([name, { from }]) => from.runbook === variant.runbook || name.endsWith(ownFact(variant.runbook, '')),
    );
  return all.find(typed);
}

function listOf(engagement: Engagement, history: History, variant: SmsVariant): SenderList {
  const owner = { id: variant.runbook, parameters: smsParameters(variant.id) };
  const { facts } = seenBy(engagement, owner, history);
  return senderList(variant, Object.fromEntries(Object.entries(facts).map(([name, { value }]) => [name, value])));
}

function linesOf({ senders: sections, headers }: SenderList): readonly string[] {
  const lines = sections.flatMap((sender) => [
    ...senderClicks(sender).map((click, place) => `${String(place + 1).padStart(3)}. ${click}`),
    '',
    ...optionBlock(sender)
      .split('\n')
      .map((line) => `    ${line}`),
    '',
  ]);
  const options = headers.map((header) => `    ${headerOption(header).join(' = ')}`);
  const extra = headers.length === 0 ? [] : [text.headersWhere, '', ...options, ''];
  return [...lines, ...extra].slice(0, -1).map((line) => printable(line));
}
