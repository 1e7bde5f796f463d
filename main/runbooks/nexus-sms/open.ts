import type { SmsVariant } from '../../../shared/runbooks/nexus-sms/variants.ts';
import type { Step } from '../../engine/step.ts';
import type { Opened, Opening } from '../../runs/runnable.ts';
import { bySystem, type SystemSide } from '../../systems/by-system.ts';
import { createGateway, GATEWAY } from '../../systems/gateway/system.ts';
import { NEXUS } from '../../systems/nexus/call.ts';
import { contactCenterOf } from './contact-center.ts';
import type { SmsContext } from './context.ts';
import { customGatewaySteps } from './custom-gateway.ts';
import { kaleyraSteps } from './kaleyra.ts';
import { openNexus } from './open-nexus.ts';

/**
 * Binds a runbook that needs nothing but Digital Channels (options 1 and 2) to a contact center.
 * @throws PracticeWithoutNexus, the faults of secret references
 */
export async function openContactCenter(variant: SmsVariant, opening: Opening): Promise<Opened> {
  const { values, clock, purpose, secretKeptIn } = opening;
  const center = contactCenterOf(values, opening.practice);
  const webhook = typeof values.asyncWebhookURL === 'string' ? values.asyncWebhookURL : undefined;
  const elsewhere = webhook === undefined ? [] : [new URL(webhook).origin];
  // A rehearsal goes nowhere but to the practice systems, whatever the values name.
  const transport = opening.transport(opening.practice === undefined ? [center.origin, ...elsewhere] : []);
  const { nexus, secret } = openNexus(opening, transport, center);
  const context: SmsContext = {
    variant,
    purpose,
    clock,
    nexusOrigin: center.origin,
    nexusPath: center.path,
    ccid: center.ccid,
    secretKeptIn,
    secretAtHand: async (name) => (await secret(name)) !== undefined,
    asClient: async () => undefined,
  };
  const key = () => secret('asyncWebhookSignatureKey');
  const gateway: { readonly [system: string]: SystemSide } =
    webhook === undefined ? {} : { [GATEWAY]: createGateway({ transport, url: webhook, key, clock }) };
  const sides = bySystem({ [NEXUS]: nexus, ...gateway });
  return {
    runbook: {
      id: variant.runbook,
      title: variant.title,
      target: `${center.target.label} ${center.origin}${center.path}`,
      steps: stepsOf(context),
    },
    target: center.target,
    read: sides,
    writer: sides,
    who: () => ({ id: center.ccid, shortName: center.ccid, name: '' }),
    holder: (system) => (system === NEXUS ? { origin: center.origin, organization: center.ccid } : undefined),
    secretFor: secret,
    skewSeconds: transport.skewSeconds,
  };
}

function stepsOf(context: SmsContext): readonly Step[] {
  return context.variant.id === 'kaleyra' ? kaleyraSteps(context) : customGatewaySteps(context);
}
