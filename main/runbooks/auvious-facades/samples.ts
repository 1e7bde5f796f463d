import type { JsonObject } from '../../../shared/json.ts';
import type { PracticeJson } from '../../practice/start.ts';
import { auviousOf } from '../../runs/practice-auvious.ts';

/** A region of the table that the practice organization stands in for. */
const PRACTICE_REGION = 'mypurecloud.de';

/** What runs on the practice systems without anything typed: a callback as soon as possible, by the client's credentials. */
export function sampleValues(practice: PracticeJson): JsonObject {
  const { origin, clientId, applicationId, queueName, customerPhone } = auviousOf(practice);
  return {
    auviousUrl: origin,
    applicationId,
    urlBase: origin,
    operation: 'callback',
    auviousClientId: clientId,
    // For the way without the client: a code is sent to this number.
    customerPhone,
    callbackUserName: 'Ana Muster',
    callbackNumbers: [customerPhone],
    queueName,
    // For a room instead of a callback.
    cdestination: 'standalone',
    interactionId: 'practice-interaction-1',
    region: PRACTICE_REGION,
    operatorClientId: practice.genesysCloud.admin.clientId,
  };
}

/** The secrets among them; they open nothing but the practice systems. */
export function sampleSecrets(practice: PracticeJson): { readonly [name: string]: string } {
  const { clientSecret, otpCode } = auviousOf(practice);
  return {
    auviousClientSecret: clientSecret,
    otpCode,
    operatorClientSecret: practice.genesysCloud.admin.clientSecret,
  };
}
