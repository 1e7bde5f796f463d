import { describe, expect, it } from 'vitest';
import { forgottenFor } from '../../../../../main/runbooks/auvious-facades/fresh-values.ts';

describe('values of an earlier request', () => {
  it.each(['callbackUserName', 'callbackNumbers', 'customerId', 'interactionId'])(
    'do not count when %s is given',
    (name) => {
      const forgotten = forgottenFor({ [name]: 'somebody' });
      for (const each of [
        'operation',
        'callbackScheduledTime',
        'data',
        'preferredAgentIds',
        'queueId',
        'interactionId',
      ]) {
        expect(forgotten).toContain(each);
      }
      expect(forgotten).toEqual(expect.arrayContaining(['customerPhone', 'otpVerificationId', 'otpCode']));
    },
  );

  it('never take the set-up with them', () => {
    const forgotten = forgottenFor({ callbackUserName: 'somebody' });
    for (const each of ['auviousUrl', 'applicationId', 'urlBase', 'signIn', 'auviousClientId', 'auviousClientSecret']) {
      expect(forgotten).not.toContain(each);
    }
  });

  it.each([{}, { callbackScheduledTime: '2026-12-01T10:00:00.000Z' }, { callbackUserName: '' }, { customerId: null }])(
    'count for %o',
    (given) => {
      expect(forgottenFor(given)).toEqual([]);
    },
  );
});
