import { describe, expect, it } from 'vitest';
import { LICENCE_FACTS } from '../../../../shared/licences/licence-facts.ts';
import { licenceOf, licenceText } from '../../../../shared/licences/licence-of.ts';
import { requirePermission } from '../../../../shared/permissions/malformed.ts';

const permissions = (...texts: string[]) => texts.map((text) => requirePermission(text));

describe('what a permission costs', () => {
  it('is told with its source and the date it was read', () => {
    for (const { permissions: own, says, source, date } of LICENCE_FACTS) {
      expect(own.length).toBeGreaterThan(0);
      expect(says).toMatch(/\.$/);
      expect(source).not.toBe('');
      expect(date).toMatch(/^\d{4}-\d\d-\d\d$/);
    }
    expect(licenceText(permissions('journey:segment:view'))).toMatch(/Predictive Engagement.*read 2026-11-21/);
  });

  it('is told whatever the case, and for a whole domain', () => {
    expect(licenceOf(requirePermission('Journey:Segment:View'))?.says).toContain('Predictive Engagement');
    expect(licenceOf(requirePermission('journey:*:*'))?.says).toContain('Predictive Engagement');
  });

  it('is the narrower fact where two would fit', () => {
    expect(licenceOf(requirePermission('journey:views:add'))?.says).toContain('Journey Management');
  });

  it('is not told where no source says so', () => {
    expect(licenceText(permissions('routing:queue:view', 'oauth:client:add'))).toBeUndefined();
  });

  it('is told once for a row with several permissions of one licence', () => {
    const text = licenceText(permissions('journey:event:add', 'journey:event:view'));
    expect(text?.match(/Predictive Engagement:/g)).toHaveLength(1);
  });
});
