import { expect, it } from 'vitest';
import type { PracticeJson } from '../../../../../main/practice/start.ts';
import { sampleValues } from '../../../../../main/runbooks/auvious-facades/samples.ts';

const practice = {
  genesysCloud: { origin: 'http://127.0.0.1:1', admin: { clientId: 'c', clientSecret: 's' } },
  auvious: {
    origin: 'http://127.0.0.1:2',
    clientId: 'c',
    clientSecret: 's',
    applicationId: 'a',
    queueName: 'Service Callback',
    otpCode: '246810',
    customerPhone: '+61491570156',
  },
} as unknown as PracticeJson;

it.each([
  ['queueId', ['queueName']],
  ['routingQueueName', ['queueName']],
  ['otpVerificationId', ['customerPhone']],
  ['customerId', ['cdestination', 'interactionId']],
])('a rehearsal puts nothing of its own beside a given %s', (given, left) => {
  const all = Object.keys(sampleValues(practice));
  expect(all).toEqual(expect.arrayContaining(left));
  expect(Object.keys(sampleValues(practice, new Set([given])))).toEqual(all.filter((name) => !left.includes(name)));
});
