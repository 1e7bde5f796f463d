import { describe, expect, it } from 'vitest';
import { sampleMessage } from '../../../../shared/sms/webhook-sample.ts';

describe('the sample', () => {
  it('says what it is, and reaches nobody but the number itself', () => {
    const sample = sampleMessage('16504661149', Date.parse('2026-11-21T10:00:00Z'));
    expect(sample).toMatchObject({ channelId: '16504661149', from: '16504661149', to: '16504661149', test: true });
    expect(sample.text).toContain('do not deliver');
    expect(sample.messageId).toMatch(/^groundwork-check-\d+$/);
  });
});
