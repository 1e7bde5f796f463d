import type { JsonObject } from '../../../shared/json.ts';
import type { PracticeJson } from '../../practice/start.ts';
import { auviousOf } from '../../runs/practice-auvious.ts';

/** A region of the table that the practice organization stands in for. */
const PRACTICE_REGION = 'mypurecloud.de';

/** Values of which one is enough: who gave one of them left the others out. */
const ALTERNATIVES = [
  ['queueId', 'queueName', 'routingQueueId', 'routingQueueName'],
  ['customerPhone', 'otpVerificationId'],
  ['cdestination', 'customerId', 'interactionId'],
];

/** What runs on the practice systems without anything typed: a callback as soon as possible, by the client's credentials. */
export function sampleValues(practice: PracticeJson, given: ReadonlySet<string> = new Set()): JsonObject {
  const { origin, clientId, applicationId, queueName, customerPhone } = auviousOf(practice);
  const sample: JsonObject = {
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
  const needless = ALTERNATIVES.filter((names) => names.some((name) => given.has(name))).flat();
  return Object.fromEntries(Object.entries(sample).filter(([name]) => !needless.includes(name)));
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
