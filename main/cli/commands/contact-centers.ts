import type { ContactCenterView } from '../../../shared/ipc/views.ts';
import { TENANT } from '../../../shared/runbooks/nexus-tenant/tenant.ts';
import { contactCentersTerminal as text } from '../../../shared/text/tenant-gws.ts';
import { contactCenterLookUp, readContactCenters } from '../../runbooks/nexus-tenant/contact-center/look-up.ts';
import { findRunnable } from '../../runs/find-runnable.ts';
import { type Order, prepare } from '../../runs/prepare.ts';
import { type Context, helpExample, type Register } from '../command.ts';
import { EXIT } from '../io.ts';
import { givenValues, practiceWish, type RunOptions, withOptions } from '../run-options.ts';
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
        const job = await prepare(context.app, await orderOf(context, engagement, options));
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

async function orderOf(context: Context, id: string | undefined, options: RunOptions): Promise<Order> {
  const { app } = context;
  const engagement = id === undefined ? undefined : (await app.store.open(id)).engagement;
  const whole = await findRunnable(app, TENANT.runbook);
  const found = { ...whole, runnable: contactCenterLookUp(whole.runnable) };
  const origin = engagement?.practice === true ? engagement.target?.origin : undefined;
  return {
    found,
    given: await givenValues(context, options, found.runnable.parameters),
    engagement: engagement?.id,
    practice: practiceWish(options) ?? (typeof origin === 'string' ? { is: 'running', origin } : undefined),
    purpose: 'verify',
    place: undefined,
  };
}

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
