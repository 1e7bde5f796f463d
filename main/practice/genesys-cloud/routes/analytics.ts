import { z } from 'zod';
import { interval, parseBody } from '../body.ts';
import { ok, type Route } from '../route.ts';

const metrics = z.array(z.string().min(1)).min(1);
const aggregateBody = z.object({ interval, metrics });
const observationBody = z.object({
  filter: z.object({
    type: z.enum(['and', 'or']),
    predicates: z.array(z.object({ dimension: z.string().min(1), value: z.string().min(1) })).min(1),
  }),
  metrics,
});
const detailBody = z.object({
  interval,
  paging: z.object({ pageSize: z.number().int().min(1), pageNumber: z.number().int().min(1) }).optional(),
});

/** Analytics queries. The practice organization had no conversations, so that every valid answer is empty. */
export const analyticsRoutes: readonly Route[] = [
  availability('/api/v2/analytics/conversations/details/jobs/availability', 'analytics:conversationDetail:view'),
  availability('/api/v2/analytics/users/details/jobs/availability', 'analytics:userDetail:view'),
  query('/api/v2/analytics/conversations/aggregates/query', 'analytics:conversationAggregate:view', aggregateBody),
  query('/api/v2/analytics/evaluations/aggregates/query', 'analytics:evaluationAggregate:view', aggregateBody),
  query('/api/v2/analytics/users/aggregates/query', 'analytics:userAggregate:view', aggregateBody),
  query('/api/v2/analytics/queues/observations/query', 'analytics:queueObservation:view', observationBody),
  query('/api/v2/analytics/users/observations/query', 'analytics:userObservation:view', observationBody),
  {
    method: 'POST',
    path: '/api/v2/analytics/conversations/details/query',
    effect: 'read',
    needs: { any: ['analytics:conversationDetail:view', 'analytics:agentConversationDetail:view'] },
    handle({ body }) {
      parseBody(detailBody, body);
      return ok({ totalHits: 0, conversations: [] });
    },
  },
];

function availability(path: string, permission: string): Route {
  return {
    method: 'GET',
    path,
    effect: 'read',
    needs: { all: [permission] },
    handle: ({ behaviour }) => ok({ dataAvailabilityDate: new Date(behaviour.now() - 3_600_000).toISOString() }),
  };
}

function query(path: string, permission: string, schema: z.ZodType): Route {
  return {
    method: 'POST',
    path,
    effect: 'read',
    needs: { all: [permission] },
    handle({ body }) {
      parseBody(schema, body);
      return ok({ results: [] });
    },
  };
}
