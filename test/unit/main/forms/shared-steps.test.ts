import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownReason, sharedReason } from '../../../../main/forms/shared-reason.ts';
import { ownSteps, sharedSteps } from '../../../../main/forms/shared-steps.ts';
import type { AnsweredRow } from '../../../../shared/coverage/report.ts';

function row(clicks: readonly string[], reason = '', readsLike: readonly string[] = []): AnsweredRow {
  return {
    need: { row: 1, type: '', name: '', level: '', policy: 'a:b:view' },
    finding: { row: 1, permissions: ['a:b:view'], finding: 'missing', proof: 'grant', reason },
    by: [],
    byMore: false,
    options: [],
    atRisk: false,
    clicks,
    readsLike,
  };
}

const steps = fc.array(fc.constantFrom('open', 'tick', 'save', 'log on'), { maxLength: 6 });

describe('steps that rows share', () => {
  it('stand before and behind what differs', () => {
    const rows = [row(['log on', 'tick a', 'save']), row(['log on', 'tick b', 'save']), row([])];
    const shared = sharedSteps(rows);
    expect(shared).toEqual({ before: ['log on'], after: ['save'] });
    expect(rows.map((each) => ownSteps(each, shared))).toEqual([['tick a'], ['tick b'], []]);
  });

  it('are none of a row by itself', () => {
    expect(sharedSteps([row(['log on', 'save']), row([])])).toEqual({ before: [], after: [] });
  });

  it('leave out the sentence about names that read alike, which is not the same for all', () => {
    const alike = 'Names that read alike: a:c:view. Another name is another permission.';
    const rows = [row(['log on', 'tick a', 'save', alike], '', ['a:c:view']), row(['log on', 'tick b', 'save'])];
    expect(sharedSteps(rows)).toEqual({ before: ['log on'], after: ['save'] });
  });

  it('with the row’s own are its clicks again', () => {
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 5 }), (all) => {
        const rows = all.map((clicks) => row(clicks));
        const shared = sharedSteps(rows);
        for (const each of rows.filter(({ clicks }) => clicks.length > 0)) {
          expect([...shared.before, ...ownSteps(each, shared), ...shared.after]).toEqual(each.clicks);
        }
      }),
    );
  });
});

describe('what reasons end with', () => {
  const reasons = fc.array(fc.array(fc.constantFrom('no a', 'no b', 'unread; parts', 'x'), { maxLength: 4 }), {
    maxLength: 5,
  });

  it('is said once, and only whole parts of it', () => {
    const rows = [row([], 'no policy grants a; 1 part unread'), row([], 'no policy grants b; 1 part unread')];
    expect(sharedReason(rows)).toBe('1 part unread');
    expect(rows.map((each) => ownReason(each, '1 part unread'))).toEqual(['no policy grants a', 'no policy grants b']);
    expect(sharedReason([row([], 'not a'), row([], 'just a')])).toBe('');
  });

  it('with the row’s own is its reason again', () => {
    fc.assert(
      fc.property(reasons, (all) => {
        const rows = all.map((parts) => row([], parts.join('; ')));
        const shared = sharedReason(rows);
        for (const each of rows) {
          const own = ownReason(each, shared);
          expect(shared === '' ? own : `${own}; ${shared}`).toBe(each.finding.reason);
        }
      }),
    );
  });
});
