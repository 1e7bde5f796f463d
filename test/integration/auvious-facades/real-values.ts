import type { JsonObject } from '../../../shared/json.ts';
import { REGION } from '../altocloud-pureconnect/in-region.ts';
import type { AuviousBench, Variables } from './auvious-bench.ts';
import type { Operation } from './sent.ts';

/** Everybody of the samples in one test has this number. */
export const PHONE = '+302101234567';

/** Notes of what a person does. */
export const CONFIRMED = { 'auv-handover': 'sent by mail to both' };

/** Some days after the practice systems' now, to the second, as it is sent. */
export function daysAhead({ clock }: Pick<AuviousBench, 'clock'>, days: number): string {
  return `${new Date(clock.now() + days * 86_400_000).toISOString().slice(0, 19)}.000Z`;
}

/** Values as on real systems, which happen to be the practice ones; client credentials sign in. */
export function realValues(bench: AuviousBench, operation: Operation = 'callback', more: JsonObject = {}): JsonObject {
  const auvious = auviousOf(bench);
  const common = {
    customer: 'Harbour Bank',
    auviousUrl: auvious.origin,
    applicationId: auvious.applicationId,
    urlBase: auvious.origin,
    operation,
    auviousClientId: auvious.clientId,
    auviousClientSecret: { env: 'AUVIOUS_SECRET' },
    confirm: CONFIRMED,
  };
  const own =
    operation === 'room'
      ? { cdestination: 'standalone', customerId: 'customer-77', interactionId: 'interaction-4711' }
      : {
          callbackUserName: 'Ελένη Παπαδοπούλου',
          callbackNumbers: [PHONE],
          callbackScheduledTime: daysAhead(bench, 2),
          customerTimeZone: 'Europe/Athens',
          queueName: queueNameOf(bench),
        };
  return { ...common, ...own, ...more };
}

/** Values that sign in by a code which the customer was sent before. */
export function otpValues(bench: AuviousBench, more: JsonObject = {}): JsonObject {
  const { auviousClientId: _, auviousClientSecret: __, urlBase: ___, ...values } = realValues(bench);
  return { ...values, signIn: 'otp', customerPhone: PHONE, ...more };
}

/** Values that sign in to Genesys Cloud as well. */
export function operatorValues({ practice }: AuviousBench): JsonObject {
  const { clientId } = practice.json.genesysCloud.admin;
  return { region: REGION, operatorClientId: clientId, operatorClientSecret: { env: 'OPERATOR_SECRET' } };
}

/** The environment of all of them. */
export function realSecrets(bench: AuviousBench): Variables {
  const { clientSecret } = bench.practice.json.genesysCloud.admin;
  return { AUVIOUS_SECRET: auviousOf(bench).clientSecret, OPERATOR_SECRET: clientSecret };
}

export function auviousOf({ practice }: AuviousBench): NonNullable<AuviousBench['practice']['json']['auvious']> {
  const { auvious } = practice.json;
  if (auvious === undefined) throw new Error('No practice Auvious runs.');
  return auvious;
}

/** A queue that the practice organization has. */
export function queueNameOf(bench: AuviousBench): string {
  const { queueName } = auviousOf(bench);
  if (queueName === undefined) throw new Error('The practice Auvious names no queue.');
  return queueName;
}
