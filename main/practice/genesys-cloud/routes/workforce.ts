import { z } from 'zod';
import { reachOf } from '../access.ts';
import { badRequest, notFound } from '../api-error.ts';
import { parseBody } from '../body.ts';
import { type ApiCall, ok, type Reply, type Route } from '../route.ts';
import type { ObjectKind, World } from '../world.ts';
import { objectOf, objectView, visible } from './object-list.ts';
import { userView } from './views.ts';

const PATH = '/api/v2/workforcemanagement';
const BU = `${PATH}/businessunits/:unitId`;
const MU = `${PATH}/managementunits/:unitId`;

/** Which permissions let a caller use a feature, for `feature=` of the unit lists. */
const FEATURES: { readonly [feature: string]: readonly string[] } = {
  Agents: ['wfm:agent:view'],
  AgentSchedule: ['wfm:agentSchedule:view'],
  HistoricalAdherence: ['wfm:historicalAdherence:view'],
  IntradayMonitoring: ['wfm:intraday:view'],
  ActivityCodes: ['wfm:activityCode:view'],
  ManagementUnits: ['wfm:managementUnit:view'],
  BusinessUnits: ['wfm:businessUnit:view'],
  Schedules: ['wfm:schedule:view', 'wfm:publishedSchedule:view'],
  TimeOffRequests: ['wfm:timeOffRequest:view'],
};

const timeOffBody = z
  .object({
    statuses: z.array(z.enum(['PENDING', 'APPROVED', 'DENIED', 'CANCELED'])).optional(),
    dateRange: z.object({ startDate: z.iso.date(), endDate: z.iso.date() }).optional(),
  })
  .refine(
    ({ statuses, dateRange }) =>
      dateRange === undefined
        ? statuses?.length === 1 && statuses[0] === 'PENDING'
        : days(dateRange.startDate, dateRange.endDate) <= 33,
    'only pending requests, or a date range of at most 33 days',
  );

/** Workforce management reads. */
export const workforceRoutes: readonly Route[] = [
  unitList(`${PATH}/businessunits`, 'businessUnit'),
  unitList(`${PATH}/managementunits`, 'managementUnit'),
  inUnit('businessUnit', `${BU}/users`, ['wfm:agent:view'], ({ world }) => {
    const entities = [...world.users.values()].slice(0, 10).map((user) => ({ user: userView(world, user) }));
    return ok({ entities });
  }),
  inUnit('managementUnit', `${MU}/agents/:agentId`, ['wfm:agent:view'], ({ world, param }) => {
    const user = world.users.get(param('agentId'));
    if (user === undefined) throw notFound('agent', param('agentId'));
    return ok({ user: userView(world, user) });
  }),
  {
    method: 'GET',
    path: `${PATH}/adherence/historical/jobs/:jobId`,
    effect: 'read',
    needs: { all: ['wfm:historicalAdherence:view'] },
    handle({ param }) {
      throw notFound('historical adherence job', param('jobId'));
    },
  },
  inUnit('businessUnit', `${BU}/intraday/planninggroups`, ['wfm:intraday:view'], ({ query }) => {
    const date = query.get('date') ?? '';
    if (!z.iso.date().safeParse(date).success) throw badRequest('date is required, as yyyy-MM-dd', 'invalid.date');
    return ok({ date, entities: [] });
  }),
  anyInUnit('businessUnit', `${BU}/activitycodes`, () =>
    ok({ entities: [{ id: '0', name: 'On Queue', active: true }] }),
  ),
  anyInUnit('businessUnit', BU),
  anyInUnit('managementUnit', MU),
  {
    method: 'GET',
    path: `${BU}/weeks/:weekId/schedules`,
    effect: 'read',
    needs: { any: ['wfm:schedule:view', 'wfm:publishedSchedule:view'] },
    handle(call) {
      objectOf(call, 'businessUnit', 'unitId', ['wfm:schedule:view']);
      const week = call.param('weekId');
      if (week !== 'recent' && !z.iso.date().safeParse(week).success)
        throw badRequest('weekId is a date or recent', 'invalid.date');
      return ok({ entities: [] });
    },
  },
  inUnit('businessUnit', `${BU}/alternativeshifts/settings`, ['wfm:businessUnit:view'], () =>
    ok({ settings: { enabled: false }, metadata: { version: 1 } }),
  ),
  {
    method: 'POST',
    path: `${MU}/timeoffrequests/query`,
    effect: 'read',
    needs: { all: ['wfm:timeOffRequest:view'] },
    handle(call) {
      objectOf(call, 'managementUnit', 'unitId', ['wfm:timeOffRequest:view']);
      parseBody(timeOffBody, call.body);
      return ok({ timeOffRequests: [] });
    },
  },
];

/** Needs no permission; with `feature=` it lists the units for which the caller may use that feature (reference). */
function unitList(path: string, kind: ObjectKind): Route {
  return {
    method: 'GET',
    path,
    effect: 'read',
    handle({ world, held, query }) {
      const feature = query.get('feature');
      const opens = feature === null ? undefined : FEATURES[feature];
      if (feature !== null && opens === undefined) throw badRequest(`Unknown feature: ${feature}`, 'invalid.value');
      const reach = new Set(opens === undefined ? ['*'] : opens.flatMap((one) => [...reachOf(held, one)]));
      return ok({ entities: visible(world, kind, reach).map((unit) => objectView(world, unit, path)) });
    },
  };
}

function inUnit(kind: ObjectKind, path: string, all: readonly string[], reply: (call: ApiCall) => Reply): Route {
  return {
    method: 'GET',
    path,
    effect: 'read',
    needs: { all },
    handle(call) {
      objectOf(call, kind, 'unitId', all);
      return reply(call);
    },
  };
}

/**
 * A read that any one of many workforce permissions opens (65 to 77 of them, reference). The exact lists are not
 * stored; here they are every view permission of the domain that the catalogue has.
 */
function anyInUnit(kind: ObjectKind, path: string, reply?: (call: ApiCall) => Reply): Route {
  return {
    method: 'GET',
    path,
    effect: 'read',
    needs: (world) => ({ any: workforcePermissions(world) }),
    handle(call) {
      const unit = objectOf(call, kind, 'unitId', workforcePermissions(call.world));
      return reply?.(call) ?? ok(objectView(call.world, unit, path.slice(0, path.lastIndexOf('/'))));
    },
  };
}

function workforcePermissions(world: World): readonly string[] {
  const listed = [...world.catalogue.permissions].filter((permission) => /^wfm:.*:view$/.test(permission));
  return listed.length > 0 ? listed : ['wfm:businessUnit:view', 'wfm:managementUnit:view'];
}

function days(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
