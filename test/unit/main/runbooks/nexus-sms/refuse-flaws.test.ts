import { describe, expect, it } from 'vitest';
import { refuseFlaws } from '../../../../../main/runbooks/nexus-sms/refuse-flaws.ts';
import { ValuesInvalid } from '../../../../../main/runs/faults.ts';

describe('values that contradict one another', () => {
  it('end the run with every problem, at its cell', () => {
    const senders = ['1', '1', '1'].map((channelId) => ({ channelId }));
    try {
      refuseFlaws('kaleyra', { senders });
      expect.unreachable();
    } catch (error) {
      if (!(error instanceof ValuesInvalid)) throw error;
      expect(error.problems.map(({ field }) => field)).toEqual(['senders[2].channelId', 'senders[3].channelId']);
      expect(error.message).toBe('Row 2 of "senders", column "channelId", is the number of row 1 too.');
    }
  });

  it('and those that do not let it go on', () => {
    expect(() => refuseFlaws('kaleyra', { senders: [{ channelId: '1' }, { channelId: '2' }] })).not.toThrow();
  });
});
