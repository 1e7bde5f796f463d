import { integrationText as text } from '../../../shared/text/integration.ts';
import { reasonOf } from '../../engine/blocked.ts';
import type { Step } from '../../engine/step.ts';
import { resetSecretAction } from './client-actions.ts';
import type { IdentityContext } from './context.ts';
import { NoClientToRotate, NoPlaceForSecret } from './faults.ts';
import { findClient } from './find-client.ts';

/** Resets the client's secret. It is made on purpose each time, so it is never "already done". */
export function rotateStep(context: IdentityContext): Step {
  return {
    id: 'rotate',
    title: text.rotate,
    actor: 'api',
    after: [context.steps.org.id],
    async observe(read, known, signal) {
      const { exact } = await findClient(context, read, known, signal);
      const [client, second] = exact;
      if (client === undefined || second !== undefined) return { is: 'unknown', why: reasonOf(new NoClientToRotate()) };
      if (context.secretKeptIn === undefined) return { is: 'unknown', why: reasonOf(new NoPlaceForSecret()) };
      return { is: 'different', out: { clientId: client.id, clientName: client.name }, before: null };
    },
    plan(_seen, known) {
      const clientId = String(known.outNow('rotate', 'clientId'));
      return [resetSecretAction(context, clientId, String(known.outNow('rotate', 'clientName')))];
    },
    settle: (_replies, known) => ({
      clientId: known.outNow('rotate', 'clientId') ?? null,
      clientName: known.outNow('rotate', 'clientName') ?? null,
    }),
    inverse: () => ({ cannot: text.cannotUnrotate }),
  };
}
