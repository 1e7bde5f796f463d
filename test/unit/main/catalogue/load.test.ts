import { describe, expect, it } from 'vitest';
import { loadBundledCatalogue } from '../../../../main/catalogue/load.ts';
import { actionsOf, catalogueCasing } from '../../../../shared/catalogue/catalogue.ts';
import { requirePermission } from '../../../../shared/permissions/malformed.ts';

describe('loadBundledCatalogue', () => {
  it('loads the dated catalogue', async () => {
    const catalogue = await loadBundledCatalogue();
    expect(catalogue).toMatchObject({ source: 'bundled', date: '2026-11-21' });
    // 1735 facts, 17 of them a second casing of another one.
    expect(catalogue.entries.size).toBe(1718);
    expect(catalogueCasing(catalogue, requirePermission('coaching:ANNOTATION:add'))).toBe('coaching:annotation:add');
    expect(actionsOf(catalogue, 'analytics', 'conversationProperties')).toEqual([
      { permission: 'analytics:conversationProperties:index', status: 'current' },
    ]);
    expect(catalogue.entries.get('wfm:adhocmodel:view')?.status).toBe('removed-from-docs');
  });
});
