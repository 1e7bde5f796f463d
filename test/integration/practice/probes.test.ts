import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PracticeGenesysCloud, startPracticeGenesysCloud } from '../../../main/practice/genesys-cloud/start.ts';
import { asAdmin, clientWith, type Send } from './client.ts';

const interval = '2026-01-01T00:00:00Z/2026-01-01T01:00:00Z';
const observe = (dimension: string, metric: string) => ({
  filter: { type: 'or', predicates: [{ dimension, value: crypto.randomUUID() }] },
  metrics: [metric],
});

type Probe = readonly [permission: string, method: string, path: string, body?: unknown, expected?: number];

function probes({ state }: PracticeGenesysCloud): Probe[] {
  const first = (kind: Parameters<typeof state.objects.get>[0]) => state.objects.get(kind)?.[0]?.id ?? '';
  const userId = [...state.users.keys()][0];
  const bu = `/workforcemanagement/businessunits/${first('businessUnit')}`;
  const mu = `/workforcemanagement/managementunits/${first('managementUnit')}`;
  const aggregates = (metric: string) => ({ interval, metrics: [metric] });
  return [
    ['analytics:conversationDetail:view', 'GET', '/analytics/conversations/details/jobs/availability'],
    [
      'analytics:conversationAggregate:view',
      'POST',
      '/analytics/conversations/aggregates/query',
      aggregates('nOffered'),
    ],
    [
      'analytics:evaluationAggregate:view',
      'POST',
      '/analytics/evaluations/aggregates/query',
      aggregates('nEvaluations'),
    ],
    ['analytics:queueObservation:view', 'POST', '/analytics/queues/observations/query', observe('queueId', 'oWaiting')],
    ['analytics:userAggregate:view', 'POST', '/analytics/users/aggregates/query', aggregates('tAgentRoutingStatus')],
    ['analytics:userDetail:view', 'GET', '/analytics/users/details/jobs/availability'],
    [
      'analytics:userObservation:view',
      'POST',
      '/analytics/users/observations/query',
      observe('userId', 'oUserPresences'),
    ],
    [
      'directory:user:view',
      'POST',
      '/users/search',
      { pageSize: 1, pageNumber: 1, query: [{ type: 'EXACT', fields: ['state'], value: 'active' }] },
    ],
    ['directory:userProfile:view', 'GET', `/users/${userId}/profileskills`],
    ['outbound:campaignSequence:view', 'GET', '/outbound/sequences?pageSize=1'],
    ['outbound:campaign:view', 'GET', '/outbound/campaigns?pageSize=1'],
    ['outbound:contactList:view', 'GET', '/outbound/contactlists?pageSize=1'],
    [
      'outbound:contact:view',
      'POST',
      `/outbound/contactlists/${first('contactList')}/contacts/search`,
      { pageNumber: 1, pageSize: 1 },
    ],
    ['outbound:responseSet:view', 'GET', '/outbound/callanalysisresponsesets?pageSize=1'],
    ['outbound:wrapUpCodeMapping:view', 'GET', '/outbound/wrapupcodemappings'],
    ['routing:queue:view', 'GET', '/routing/queues?pageSize=1'],
    ['routing:queue:search', 'GET', '/routing/queues/divisionviews?pageSize=1'],
    ['routing:wrapupCode:view', 'GET', '/routing/wrapupcodes?pageSize=1'],
    ['quality:evaluationForm:view', 'GET', '/quality/forms/evaluations?pageSize=1'],
    ['quality:evaluation:view', 'GET', `/quality/evaluations/query?agentUserId=${userId}&pageSize=1`],
    ['wfm:agent:view', 'GET', `${bu}/users`],
    ['wfm:agent:view', 'GET', `${mu}/agents/${userId}`],
    [
      'wfm:historicalAdherence:view',
      'GET',
      `/workforcemanagement/adherence/historical/jobs/${crypto.randomUUID()}`,
      undefined,
      404,
    ],
    ['wfm:intraday:view', 'GET', `${bu}/intraday/planninggroups?date=2026-01-01`],
    ['wfm:businessUnit:view', 'GET', `${bu}/alternativeshifts/settings`],
    ['wfm:timeOffRequest:view', 'POST', `${mu}/timeoffrequests/query`, { statuses: ['PENDING'] }],
    ['journey:segment:view', 'GET', '/journey/segments'],
    ['journey:actionmap:view', 'GET', '/journey/actionmaps'],
  ];
}

describe('probes', () => {
  let practice: PracticeGenesysCloud;
  let admin: Send;
  beforeAll(async () => {
    practice = await startPracticeGenesysCloud({ rateLimitPerMinute: 3000 });
    admin = await asAdmin(practice);
  });
  afterAll(() => practice.close());

  test('each is opened by its permission alone', async () => {
    const listed = probes(practice);
    for (const [permission, method, path, body, expected = 200] of listed) {
      const only = await clientWith(practice, [permission]);
      expect([permission, (await only(method, path, body)).status]).toEqual([permission, expected]);
    }
  });

  test('and closed by its absence, with the permission named', async () => {
    const listed = probes(practice);
    const all = listed.map(([permission]) => permission);
    for (const [permission, method, path, body] of listed) {
      const others = await clientWith(practice, [...all.filter((one) => one !== permission), 'routing:queue:join']);
      const refused = await others(method, path, body);
      expect([permission, refused.status, refused.body.code]).toEqual([permission, 403, 'missing.permissions']);
      expect(refused.body.message.endsWith(permission)).toBe(true);
    }
  }, 60_000);

  test('some are opened by any of several permissions', async () => {
    const { state } = practice;
    const bu = `/workforcemanagement/businessunits/${state.objects.get('businessUnit')?.[0]?.id}`;
    const usage = '/billing/reports/billableusage?startDate=2026-01-01T00:00:00Z&endDate=2026-01-02T00:00:00Z';
    const cases = [
      [`${bu}/weeks/recent/schedules`, ['wfm:schedule:view', 'wfm:publishedSchedule:view']],
      [`${bu}/activitycodes`, ['wfm:activityCode:view', 'wfm:intraday:view']],
      [usage, ['billing:subscription:view', 'billing:subscription:read']],
    ] as const;
    const nobody = await clientWith(practice, ['routing:queue:view']);
    for (const [path, permissions] of cases) {
      for (const permission of permissions) {
        expect((await (await clientWith(practice, [permission]))('GET', path)).status).toBe(200);
      }
      const refused = await nobody('GET', path);
      expect(refused.body.code).toBe('missing.any.permissions');
      expect(refused.body.message).toMatch(/\[.*\]$/);
      expect(refused.body.message).toContain(permissions[0]);
    }
  });

  test('unit lists need nothing; a feature narrows them', async () => {
    const nobody = await clientWith(practice, ['wfm:agent:view']);
    const units = async (query: string) =>
      (await nobody('GET', `/workforcemanagement/businessunits${query}`)).body.entities.length;
    expect([await units(''), await units('?feature=Agents'), await units('?feature=IntradayMonitoring')]).toEqual([
      1, 1, 0,
    ]);
  });

  test('malformed probes answer 400 to those who may', async () => {
    const { state } = practice;
    const bu = `/workforcemanagement/businessunits/${state.objects.get('businessUnit')?.[0]?.id}`;
    const mu = `/workforcemanagement/managementunits/${state.objects.get('managementUnit')?.[0]?.id}`;
    const bad = [
      ['POST', '/analytics/conversations/aggregates/query', { interval: 'yesterday', metrics: ['nOffered'] }],
      ['POST', '/analytics/users/aggregates/query', { interval }],
      ['GET', '/quality/evaluations/query'],
      ['GET', `${bu}/intraday/planninggroups`],
      ['GET', '/billing/reports/billableusage'],
      ['POST', `${mu}/timeoffrequests/query`, {}],
    ] as const;
    for (const [method, path, body] of bad)
      expect([path, (await admin(method, path, body)).status]).toEqual([path, 400]);
  });

  test('paths that are not published answer 404', async () => {
    const missing = await admin('GET', '/billing/subscriptionoverview');
    expect([missing.status, missing.body.code]).toEqual([404, 'not.found']);
  });
});

describe('an organization without workforce management', () => {
  test('offers no such permission and has no unit', async () => {
    const practice = await startPracticeGenesysCloud({ variant: 'withoutWfm' });
    const admin = await asAdmin(practice);
    expect([...practice.state.catalogue.permissions].filter((one) => one.startsWith('wfm:'))).toEqual([]);
    expect((await admin('GET', '/workforcemanagement/businessunits')).body.entities).toEqual([]);
    const path = `/workforcemanagement/businessunits/${crypto.randomUUID()}/users`;
    expect((await admin('GET', path)).status).toBe(403);
    expect((await (await clientWith(practice, ['wfm:agent:view']))('GET', path)).status).toBe(404);
    await practice.close();
  });
});
