import { describe, expect, it } from 'vitest';
import { type Catalogue, catalogueOf } from '../../../../shared/catalogue/catalogue.ts';
import { coverage } from '../../../../shared/coverage/coverage.ts';
import { resolveRows } from '../../../../shared/coverage/resolve.ts';
import type { RowNeed } from '../../../../shared/coverage/row.ts';
import { PermissionMalformed, requirePermission } from '../../../../shared/permissions/malformed.ts';

const properties: RowNeed = {
  row: 3,
  policy: 'analytics:conversationProperties:*',
  confidence: 'likely',
  candidates: ['analytics:conversationProperties:index'],
  expandsTo: ['analytics:conversationProperties:index'],
};
const queue: RowNeed = { row: 18, policy: 'routing:queue:view', confidence: 'confirmed' };
const forecast: RowNeed = {
  row: 27,
  policy: 'wfm:adhocForecast:view',
  confidence: 'likely',
  candidates: ['wfm:adhocForecast:view', 'wfm:adhocModel:view', 'wfm:shortTermForecast:view'],
};
const notification: RowNeed = {
  row: 30,
  policy: 'wfm:agentScheduleNotification:view',
  confidence: 'unknown',
  candidates: ['wfm:agentScheduleNotification:view', 'wfm:agentSchedule:view'],
};

const listing = (source: Catalogue['source'], ...permissions: string[]): Catalogue =>
  catalogueOf(
    source,
    '2026-11-21',
    permissions.map((text) => ({ permission: requirePermission(text) })),
  );
const one = (row: RowNeed, catalogue: Catalogue | null, choices = {}) => {
  const { rows, refused } = resolveRows([row], catalogue, choices);
  return { ...rows[0], refused: refused.map((fault) => fault.toProblem()) };
};

describe('resolveRows against a live catalogue', () => {
  it('takes the own policy in the catalogue’s casing, whatever else is listed', () => {
    const catalogue = listing('live', 'WFM:AdhocForecast:View', 'wfm:adhocModel:view', 'wfm:shortTermForecast:view');
    expect(one(forecast, catalogue)).toMatchObject({ state: 'exact', permissions: ['WFM:AdhocForecast:View'] });
  });

  it('expands * to every action of the entity and of no other', () => {
    const catalogue = listing(
      'live',
      'analytics:conversationProperties:index',
      'analytics:conversationProperties:view',
      'analytics:x:view',
    );
    expect(one(properties, catalogue)).toMatchObject({
      state: 'expanded',
      permissions: ['analytics:conversationProperties:index', 'analytics:conversationProperties:view'],
    });
  });

  it('leaves a row out when none of its candidates is listed, and names what reads alike', () => {
    expect(one(forecast, listing('live', 'wfm:agent:view'))).toMatchObject({ state: 'not-offered', permissions: [] });
    expect(one(queue, listing('live', 'routing:queues:view'))).toMatchObject({
      state: 'not-offered',
      reason: expect.stringContaining('routing:queues:view'),
    });
  });

  it.each([
    [forecast, 'wfm:shortTermForecast:view'],
    [notification, 'wfm:agentSchedule:view'],
  ])('takes no other candidate silently: row $row', (row, other) => {
    const resolved = one(row, listing('live', other));
    expect(resolved).toMatchObject({ state: 'not-offered', permissions: [], options: [other] });
    expect(resolved.reason).toContain(`rows.${row.row}`);
  });

  it('asks when several others are listed', () => {
    const catalogue = listing('live', 'wfm:adhocModel:view', 'wfm:shortTermForecast:view');
    expect(one(forecast, catalogue)).toMatchObject({
      state: 'choose',
      permissions: [],
      options: ['wfm:adhocModel:view', 'wfm:shortTermForecast:view'],
    });
    expect(one(forecast, catalogue, { 27: ' wfm:ADHOCModel:view ' })).toMatchObject({
      state: 'candidate',
      permissions: ['wfm:adhocModel:view'],
      refused: [],
    });
  });

  it.each([
    [{ 27: 'routing:queue:view' }, 'rows.27', 'not among the candidates'],
    [{ 27: 'wfm:adhocModel:view' }, 'rows.27', 'does not offer'],
    [{ 27: 'wfm:adhocForecast:view' }, 'rows.27', 'does not offer'],
    [{ 27: 'nonsense' }, 'rows.27', 'legacy'],
    [{ 28: 'wfm:agent:view' }, 'rows.28', 'no such row'],
  ])('refuses the choice %j and goes on without it', (choices, field, message) => {
    const resolved = one(forecast, listing('live', 'wfm:shortTermForecast:view', 'routing:queue:view'), choices);
    expect(resolved).toMatchObject({
      state: 'not-offered',
      refused: [{ code: 'row-choice-refused', field, message: expect.stringContaining(message) }],
    });
  });

  it('accepts the own policy as a choice', () => {
    expect(one(queue, listing('live', 'routing:queue:view'), { 18: 'routing:queue:view' })).toMatchObject({
      state: 'exact',
      refused: [],
    });
    const catalogue = listing('live', 'analytics:conversationProperties:index');
    expect(one(properties, catalogue, { 3: properties.policy })).toMatchObject({ state: 'expanded', refused: [] });
  });
});

describe('resolveRows offline', () => {
  const bundled = listing(
    'bundled',
    'Routing:queue:view',
    'analytics:conversationProperties:index',
    'analytics:conversationProperties:x',
  );

  it('never says not offered', () => {
    for (const catalogue of [null, bundled])
      expect(
        resolveRows([properties, queue, forecast, notification], catalogue).rows.map(({ state }) => state),
      ).toEqual(['offline', 'exact', 'offline', 'offline']);
  });

  it('keeps own policies, in the bundled casing where there is one', () => {
    expect(one(forecast, null).permissions).toEqual(['wfm:adhocForecast:view']);
    expect(one(queue, bundled).permissions).toEqual(['Routing:queue:view']);
  });

  it('expands * by the profile, else by the bundled catalogue, else not at all', () => {
    const { expandsTo, ...bare } = properties;
    expect(one(properties, bundled).permissions).toEqual(expandsTo);
    expect(one(bare, bundled).permissions).toEqual([
      'analytics:conversationProperties:index',
      'analytics:conversationProperties:x',
    ]);
    expect(one(bare, null).permissions).toEqual(['analytics:conversationProperties:*']);
  });

  it('takes a choice among the candidates, unverified', () => {
    expect(one(forecast, null, { 27: 'wfm:adhocModel:view' })).toMatchObject({
      state: 'offline',
      permissions: ['wfm:adhocModel:view'],
    });
    expect(one(forecast, null, { 27: 'wfm:agent:view' }).refused).toHaveLength(1);
  });

  it('throws on a row that is no permission', () => {
    expect(() => one({ ...queue, policy: 'routing:queue' }, null)).toThrow(PermissionMalformed);
  });
});

describe('resolveRows for a line of several permissions', () => {
  const event: RowNeed = {
    row: 5,
    policy: 'journey:event:add',
    also: ['journey:event:edit', 'journey:event:view'],
    confidence: 'confirmed',
  };

  it('takes all of them, in the catalogue’s casing', () => {
    const catalogue = listing(
      'live',
      'journey:Event:Add',
      'journey:event:edit',
      'journey:event:view',
      'journey:x:view',
    );
    expect(one(event, catalogue)).toMatchObject({
      state: 'exact',
      permissions: ['journey:Event:Add', 'journey:event:edit', 'journey:event:view'],
    });
    expect(one(event, null)).toMatchObject({ state: 'exact', permissions: [event.policy, ...(event.also ?? [])] });
  });

  it('takes what is offered and names what is not', () => {
    const resolved = one(event, listing('live', 'journey:event:add', 'journey:event:view'));
    expect(resolved).toMatchObject({ state: 'partly', permissions: ['journey:event:add', 'journey:event:view'] });
    expect(resolved.reason).toContain('does not list journey:event:edit');
    expect(one(event, listing('live', 'journey:event:view'))).toMatchObject({
      state: 'partly',
      permissions: ['journey:event:view'],
      reason: expect.stringMatching(/journey:event:add.*journey:event:edit/),
    });
  });

  it('is not offered only when none of them is', () => {
    expect(one(event, listing('live', 'journey:x:view'))).toMatchObject({ state: 'not-offered', permissions: [] });
  });

  it('says so in the finding, whether granted or not', () => {
    const { rows } = resolveRows([event], listing('live', 'journey:event:add', 'journey:event:view'));
    const role = (...actions: string[]) => ({ holdings: [{ domain: 'journey', entityName: 'event', actions }] });
    expect(coverage(rows, [role('*')], { live: true })[0]).toMatchObject({
      finding: 'granted',
      reason: expect.stringContaining('does not list journey:event:edit'),
    });
    expect(coverage(rows, [role('add', 'edit')], { live: true })[0]).toMatchObject({ finding: 'missing' });
  });

  it('stays open as a whole while its own policy is', () => {
    const open = { ...forecast, also: ['wfm:agent:view'] };
    const catalogue = listing('live', 'wfm:adhocModel:view', 'wfm:shortTermForecast:view', 'wfm:agent:view');
    expect(one(open, catalogue)).toMatchObject({ state: 'choose', permissions: [] });
    expect(one(open, catalogue, { 27: 'wfm:adhocModel:view' })).toMatchObject({
      state: 'candidate',
      permissions: ['wfm:adhocModel:view', 'wfm:agent:view'],
    });
  });

  it('holds a permission that stands twice once', () => {
    expect(one({ ...event, also: ['Journey:event:ADD'] }, null).permissions).toHaveLength(1);
  });

  it('throws on a further permission that is none', () => {
    expect(() => one({ ...event, also: ['View'] }, null)).toThrow(PermissionMalformed);
  });
});

describe('resolveRows for a whole domain', () => {
  const whole: RowNeed = { row: 1, policy: 'journey:*:*', confidence: 'confirmed' };

  it.each(['live', 'saved'] as const)('is everything that a %s catalogue lists there', (source) => {
    const catalogue = listing(source, 'journey:event:view', 'Journey:segment:add', 'routing:queue:view');
    expect(one(whole, catalogue)).toMatchObject({
      state: 'expanded',
      permissions: ['journey:event:view', 'Journey:segment:add'],
    });
  });

  it('is today’s permissions of the bundled one, which may not be all', () => {
    const catalogue = catalogueOf('bundled', '2026-05-01', [
      { permission: requirePermission('journey:event:view'), status: 'current' },
      { permission: requirePermission('journey:old:view'), status: 'removed-from-docs' },
    ]);
    expect(one(whole, catalogue)).toMatchObject({
      state: 'offline',
      permissions: ['journey:event:view'],
      reason: expect.stringContaining('may list more'),
    });
  });
});

describe('resolveRows against a saved catalogue', () => {
  it('expands and cases as a live one', () => {
    expect(one(forecast, listing('saved', 'WFM:adhocForecast:View'))).toMatchObject({
      state: 'exact',
      permissions: ['WFM:adhocForecast:View'],
    });
    const catalogue = listing('saved', 'analytics:conversationProperties:index', 'analytics:conversationProperties:x');
    expect(one(properties, catalogue)).toMatchObject({ state: 'expanded', permissions: { length: 2 } });
    expect(one(forecast, listing('saved', 'wfm:adhocModel:view', 'wfm:shortTermForecast:view'))).toMatchObject({
      state: 'choose',
    });
  });

  it('never says not offered: what it does not list is uncertain, and it says why', () => {
    const catalogue = listing('saved', 'routing:queues:view', 'wfm:adhocModel:view');
    const { rows } = resolveRows([properties, queue, forecast, notification], catalogue);
    expect(rows.map(({ state }) => state)).toEqual(['offline', 'offline', 'offline', 'offline']);
    expect(rows.map(({ permissions }) => permissions)).toEqual([
      properties.expandsTo,
      ['routing:queue:view'],
      ['wfm:adhocForecast:view'],
      ['wfm:agentScheduleNotification:view'],
    ]);
    expect(rows[1]?.reason).toContain('the saved catalogue of 2026-11-21 does not list routing:queue:view');
    expect(rows[1]?.reason).toContain('routing:queues:view');
    expect(rows[2]?.options).toEqual(['wfm:adhocModel:view']);
  });

  it('takes a choice that it lists, and one that it does not list unverified', () => {
    const catalogue = listing('saved', 'wfm:adhocModel:view');
    expect(one(forecast, catalogue, { 27: 'wfm:adhocModel:view' })).toMatchObject({ state: 'candidate', refused: [] });
    expect(one(forecast, catalogue, { 27: 'wfm:shortTermForecast:view' })).toMatchObject({ state: 'offline' });
  });
});
