import type { WebhookChecked } from '../../../shared/ipc/views.ts';
import { SMS_VARIANTS } from '../../../shared/runbooks/nexus-sms/variants.ts';
import { webhookText as text } from '../../../shared/text/webhook.ts';
import { checkWebhook } from '../../runs/check-webhook.ts';
import { findRunnable } from '../../runs/find-runnable.ts';
import { prepare } from '../../runs/prepare.ts';
import { helpExample, type Register } from '../command.ts';
import { EXIT } from '../io.ts';
import { lookUpOrder } from '../look-up-order.ts';
import { type RunOptions, withOptions } from '../run-options.ts';
import { table } from '../table.ts';

/**
 * `webhook [engagement]`: sends the gateway one signed sample and judges its answer. Works before anything was run.
 * Exit 0 for `ok`, 1 for `not-ok`, 3 when nobody answered.
 */
export const webhook: Register = (program, shell) => {
  const command = program
    .command('webhook')
    .description(text.command)
    .argument('[engagement]', text.engagementArgument);
  withOptions(command, ['values', 'practice']);
  command
    .addHelpText('after', helpExample('webhook harbour-bank-7k2f9d --json'))
    .action((engagement: string | undefined, options: RunOptions) =>
      shell.run(command, async (context) => {
        const found = await findRunnable(context.app, SMS_VARIANTS['custom-gateway'].runbook);
        const job = await prepare(context.app, await lookUpOrder(context, found, engagement, options));
        try {
          const checked = await checkWebhook(job, context.app.clock.now(), context.io.signal);
          context.output.answer({ webhook: checked }, () => linesOf(checked, context.output.columns));
          return { ok: EXIT.done, 'not-ok': EXIT.attention, unchecked: EXIT.remote }[checked.result];
        } finally {
          await job.close();
        }
      }),
    );
};

function linesOf(checked: WebhookChecked, columns: number | undefined): readonly string[] {
  const { lines, verdicts } = text;
  const { result, reason, url, body, signature, status, durationMs, messageId, reply } = checked;
  const answer = status === undefined ? lines.none : `${status} ${lines.after(durationMs)}`;
  const rows = [
    [lines.to, url],
    [lines.body, body],
    [lines.signature, signature],
    [lines.answer, reply === undefined ? answer : `${answer}: ${reply}`],
    [lines.messageId, messageId ?? lines.none],
  ];
  return [
    reason === undefined ? verdicts[result] : `${verdicts[result]}: ${reason}`,
    ...table(rows, columns),
    '',
    checked.curl,
  ];
}
