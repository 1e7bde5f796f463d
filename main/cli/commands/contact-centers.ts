import type { ContactCenterView } from '../../../shared/ipc/views.ts';
import { TENANT } from '../../../shared/runbooks/nexus-tenant/tenant.ts';
import { contactCentersTerminal as text } from '../../../shared/text/tenant-gws.ts';
import { contactCenterLookUp, readContactCenters } from '../../runbooks/nexus-tenant/contact-center/look-up.ts';
import { findRunnable } from '../../runs/find-runnable.ts';
import { prepare } from '../../runs/prepare.ts';
import { helpExample, type Register } from '../command.ts';
import { EXIT } from '../io.ts';
import { lookUpOrder } from '../look-up-order.ts';
import { type RunOptions, withOptions } from '../run-options.ts';
import { table } from '../table.ts';

/**
 * `contact-centers [engagement]`: the contact centers of a deployment with their domains. Works before anything was run,
 * with authURL, gwsAdminName and gwsAdminPass as the only values. Exit 1 when there is none.
 */
export const contactCenters: Register = (program, shell) => {
  const command = program
    .command('contact-centers')
    .description(text.description)
    .argument('[engagement]', text.engagementArgument);
  withOptions(command, ['values', 'practice']);
  command
    .addHelpText('after', helpExample('contact-centers --values tenant.json --json'))
    .action((engagement: string | undefined, options: RunOptions) =>
      shell.run(command, async (context) => {
        const whole = await findRunnable(context.app, TENANT.runbook);
        const found = { ...whole, runnable: contactCenterLookUp(whole.runnable) };
        const job = await prepare(context.app, await lookUpOrder(context, found, engagement, options));
        try {
          const found = await readContactCenters(job, context.io.signal);
          context.output.answer({ contactCenters: found }, () => linesOf(found, context.output.columns));
          return found.length === 0 ? EXIT.attention : EXIT.done;
        } finally {
          await job.close();
        }
      }),
    );
};

function linesOf(found: readonly ContactCenterView[], columns: number | undefined): readonly string[] {
  if (found.length === 0) return [text.none];
  return [
    ...table(
      found.map(({ id, domains }) => [id, domains.join(', ')]),
      columns,
    ),
    text.choose,
  ];
}
