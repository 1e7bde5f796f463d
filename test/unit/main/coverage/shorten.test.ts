import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shortDifference, shortReport } from '../../../../main/coverage/shorten.ts';
import type { CoverageReport, RoleDifference } from '../../../../shared/coverage/report.ts';

const role = (index: number, size: number): RoleDifference => ({
  role: { id: `${index}`, name: `Role ${index}` },
  is: 'changed',
  added: Array.from({ length: size }, (_, each) => `a:b:c${each}`),
  removed: [],
  changed: [],
});

it('a difference that can be shown is left as it is', () => {
  const difference = { left: 'a', right: 'b', roles: [role(1, 20_000)], same: 3 };
  expect(shortDifference(difference)).toBe(difference);
});

it('of a longer one whole roles are left out, from the end, and counted; one always stays', () => {
  const sizes = fc.array(fc.integer({ min: 0, max: 9_000 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(sizes, (all) => {
      const roles = all.map((size, index) => role(index, size));
      const { roles: listed, more = 0 } = shortDifference({ left: 'a', right: 'b', roles, same: 0 });
      expect(listed).toEqual(roles.slice(0, listed.length));
      expect(listed.length + more).toBe(roles.length);
      expect(listed.length).toBeGreaterThan(0);
      const permissions = listed.reduce((sum, { added }) => sum + added.length, 0);
      if (listed.length > 1) expect(permissions).toBeLessThanOrEqual(20_000);
      const next = roles[listed.length];
      if (next !== undefined) expect(permissions + next.added.length).toBeGreaterThan(20_000);
    }),
  );
});

it('a report keeps the first of what is granted beyond the need, and counts the rest', () => {
  const beyond = Array.from({ length: 2_600 }, (_, index) => ({
    permission: `a:b:c${index}`,
    reaches: 1,
    roles: [],
    roleCount: 1,
  }));
  const report = { beyond } as unknown as CoverageReport;
  const { report: short, beyondMore } = shortReport(report);
  expect(beyondMore).toBe(100);
  expect(short?.beyond).toEqual(beyond.slice(0, 2_500));
  expect(report.beyond).toHaveLength(2_600);
  const fits = { beyond: beyond.slice(0, 2_500) } as unknown as CoverageReport;
  expect(shortReport(fits)).toEqual({ report: fits });
  expect(shortReport(undefined)).toEqual({ report: undefined });
});
